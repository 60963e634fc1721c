namespace Localize.Segments;

/// <summary>Words of the user's inside which no segment ends.</summary>
/// <param name="Text">The words; empty ones are nowhere.</param>
/// <param name="IsAbbreviation">Whether it is an abbreviation of several words (<c>z. B.</c>): in any case, and no segment ends behind it either.</param>
internal sealed record UserPhrase(string Text, bool IsAbbreviation)
{
    /// <summary>Whether the phrase stands over a place where a segment might end, white space before it included.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the sentence starts.</param>
    /// <param name="end">Where the segment might end.</param>
    public bool Covers(ReadOnlySpan<char> text, int start, int end)
    {
        int from = Math.Max(start, end - Text.Length + 1);
        int to = Math.Min(text.Length, end + Text.Length - 1);
        return Text.Length > 0 && ((from < to && text[from..to].Contains(Text, IsAbbreviation ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)) || (IsAbbreviation && IsBefore(text[start..end].TrimEnd())));
    }

    private bool IsBefore(ReadOnlySpan<char> sentence) =>
        sentence.EndsWith(Text, StringComparison.OrdinalIgnoreCase) && (sentence.Length == Text.Length || !char.IsLetterOrDigit(sentence[^(Text.Length + 1)]));
}
