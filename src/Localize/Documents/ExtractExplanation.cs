using Localize.Documents.Markdown;

namespace Localize.Documents;

/// <summary>Says for each stretch of a document that is skeleton why it is not offered for translation.</summary>
/// <remarks>Pure; may be called from any thread.</remarks>
public static class ExtractExplanation
{
    private const byte InUnit = byte.MaxValue;

    /// <summary>Explains the skeleton of a document. Units and stretches together hold every character that is not blank.</summary>
    /// <param name="document">The extracted document.</param>
    /// <returns>The stretches in order; neighbours of the same reason are one.</returns>
    public static IReadOnlyList<SkeletonStretch> Of(ExtractedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        byte[] reasons = new byte[document.Source.Text.Length];
        if (document.Skeleton.Tree is ParsedMarkdown parsed)
        {
            SkeletonBlocks.Paint(parsed, document.Skeleton.Slots, reasons);
        }

        PaintUnits(document, reasons);
        return Collect(document.Source.Text, reasons);
    }

    /// <summary>Units stand in order, outer ones before those inside their codes.</summary>
    private static void PaintUnits(ExtractedDocument document, byte[] reasons)
    {
        foreach (Unit unit in document.Units)
        {
            reasons.AsSpan(unit.Span.Start, unit.Span.Length).Fill(InUnit);
        }

        foreach (Slot slot in document.Skeleton.Slots)
        {
            reasons.AsSpan(slot.Span.Start, slot.Span.Length).Fill(InUnit);
            foreach (CodeSlot code in slot.Codes)
            {
                reasons.AsSpan(code.Span.Start, code.Span.Length).Fill((byte)SkeletonReason.InlineCode);
            }
        }
    }

    private static List<SkeletonStretch> Collect(string text, byte[] reasons)
    {
        var stretches = new List<SkeletonStretch>();
        var lines = new LineIndex(text);
        for (int start = 0; start < text.Length;)
        {
            int length = reasons.AsSpan(start).IndexOfAnyExcept(reasons[start]);
            int end = length < 0 ? text.Length : start + length;
            TextSpan span = Trim(text, start, end);
            if (reasons[start] != InUnit && span.Length > 0)
            {
                stretches.Add(new SkeletonStretch((SkeletonReason)reasons[start], lines.PositionOf(span.Start), span, text.Substring(span.Start, span.Length)));
            }

            start = end;
        }

        return stretches;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
