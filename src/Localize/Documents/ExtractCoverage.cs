using Localize.Documents.Markdown;

namespace Localize.Documents;

/// <summary>Finds the text that a reader of a document sees and no unit holds.</summary>
/// <remarks>Pure; may be called from any thread.</remarks>
public static class ExtractCoverage
{
    /// <summary>
    /// The visible text outside units. What is visible is judged by the parser's tree, not by the readers of units; code, addresses,
    /// tags, templates, comments and what a comment switches off are not visible. In plain text every letter is.
    /// </summary>
    /// <param name="document">The extracted document.</param>
    /// <returns>The stretches that hold a letter, in order.</returns>
    public static IReadOnlyList<SkeletonStretch> Missed(ExtractedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var parsed = document.Skeleton.Tree as ParsedMarkdown;
        IReadOnlyList<TextSpan> visible = parsed is null ? [new TextSpan(0, document.Source.Text.Length)] : VisibleText.Of(parsed);
        bool[] isVisible = new bool[document.Source.Text.Length];
        foreach (TextSpan span in visible)
        {
            isVisible.AsSpan(span.Start, span.Length).Fill(true);
        }

        string seen = parsed?.Mask.Text ?? document.Source.Text;
        return [.. ExtractExplanation.Of(document)
            .Where(static stretch => stretch.Reason != SkeletonReason.InlineCode)
            .Select(stretch => VisiblePartOf(stretch, isVisible, seen))
            .Where(static stretch => stretch.Text.Length > 0)];
    }

    /// <summary>The stretch with its visible letters and the blanks between words; without text when it has no visible letter.</summary>
    private static SkeletonStretch VisiblePartOf(SkeletonStretch stretch, bool[] isVisible, string seen)
    {
        char[] kept = [.. Enumerable.Range(stretch.Span.Start, stretch.Span.Length)
            .Where(i => isVisible[i] && (char.IsLetter(seen[i]) || char.IsWhiteSpace(seen[i])))
            .Select(i => seen[i])];
        return stretch with { Text = new string(kept).Trim() };
    }
}
