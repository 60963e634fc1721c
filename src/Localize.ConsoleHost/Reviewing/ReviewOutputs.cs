using System.Globalization;
using System.Text.Json;
using Localize.ConsoleHost.Output;
using Localize.Review;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>The forms that a review can be written in.</summary>
internal static class ReviewOutputs
{
    public const string Text = "text";

    public static IReadOnlyList<string> Names { get; } = [Text];

    public static void Write(GlossaryReview review, string format, string? output, HostEnvironment environment)
    {
        string text = string.Join('\n', ReviewText.Lines(review)) + "\n";
        if (output is null)
        {
            environment.Out.Write(text);
            return;
        }

        SafeFile.WriteAllText(Path.GetFullPath(output, environment.WorkingFolder), text);
    }
}
