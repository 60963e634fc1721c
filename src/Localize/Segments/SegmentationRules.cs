using System.Buffers;

namespace Localize.Segments;

/// <summary>The rules of a language under the options and words of a user: what one scan reads.</summary>
internal sealed class SegmentationRules
{
    private const string Stops = ".!?…‼⁇⁈⁉‽。．！？｡؟۔।॥።፧።៕។။։།༎";
    private const string ListMarks = ")•⁃◦";

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> userAbbreviations;

    public SegmentationRules(LanguageRules language, SegmentationOptions options)
    {
        Language = language;
        Options = options;
        Candidates = SearchValues.Create(Stops + "\u2028" + language.Stops + (options.Newlines == NewlineMode.Soft ? "" : "\n") + (options.Lists ? ListMarks : ""));
        HashSet<string> words = [.. options.Abbreviations.Select(a => a.Trim().TrimEnd('.').ToLowerInvariant())];
        userAbbreviations = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public LanguageRules Language { get; }

    public SegmentationOptions Options { get; }

    /// <summary>The characters the scanner stops at.</summary>
    public SearchValues<char> Candidates { get; }

    public AbbreviationKind KindOf(ReadOnlySpan<char> lowerCaseToken) =>
        Options.Abbreviations.Count > 0 && userAbbreviations.Contains(lowerCaseToken) ? AbbreviationKind.NeverFinal : Language.KindOf(lowerCaseToken);
}
