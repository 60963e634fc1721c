using System.Text.RegularExpressions;

namespace Localize.Engines.ChatModels;

/// <summary>Sees texts that speak to a model and not to a reader, by the phrases of <c>Data/instructions-to-models.txt</c>.</summary>
/// <remarks>A net with known holes: what it lets through is judged again by what the model makes of it.</remarks>
internal static class InstructionDetector
{
    private static readonly Regex[] Phrases = [.. DataFile.Lines("instructions-to-models.txt").Select(line =>
        new Regex(line, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking))];

    public static bool IsInstruction(string text) => Array.Exists(Phrases, phrase => phrase.IsMatch(text));
}
