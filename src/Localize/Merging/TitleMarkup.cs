using Localize.Documents;

namespace Localize.Merging;

/// <summary>
/// Titles of containers are a line of inline Markdown that is not taken apart. Marks that the source title has may stay; a
/// mark that only the translation has is text and is escaped.
/// </summary>
internal static class TitleMarkup
{
    private const string Marks = "\\<`*_[]~|{";

    /// <summary>Whether the character is a mark that the source title does not have.</summary>
    public static bool IsNew(string text, int at, WriteJob job)
    {
        char c = text[at];
        if (job.Slot.Context == TextContext.BracketedTitle && c is ('[' or ']'))
        {
            return true;
        }

        if (c == ':')
        {
            return text.AsSpan(at).StartsWith("://", StringComparison.Ordinal);
        }

        return Marks.Contains(c) && !(c == '_' && IsInsideWord(text, at))
            && !job.Source.AsSpan(job.Slot.Span.Start, job.Slot.Span.Length).Contains(c);
    }

    private static bool IsInsideWord(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
}
