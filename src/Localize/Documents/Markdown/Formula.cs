namespace Localize.Documents.Markdown;

/// <summary>Formulas between dollar signs, told apart from amounts of money.</summary>
internal static class Formula
{
    /// <summary>The end of the formula that begins at the offset, or 0.</summary>
    public static int FindEnd(string text, int start, int end)
    {
        int width = start + 1 < end && text[start + 1] == '$' ? 2 : 1;
        int from = start + width;
        if (from >= end || char.IsWhiteSpace(text[from]) || (start > 0 && char.IsLetterOrDigit(text[start - 1])))
        {
            return 0;
        }

        int close = text.AsSpan(from, end - from).IndexOf(width == 2 ? "$$" : "$", StringComparison.Ordinal);
        if (close <= 0)
        {
            return 0;
        }

        int stop = from + close + width;
        bool closes = !char.IsWhiteSpace(text[stop - width - 1]) && text[stop - width - 1] != '\\'
            && !(stop < text.Length && char.IsLetterOrDigit(text[stop]));
        return closes && LooksLikeFormula(text.AsSpan(from, close)) ? stop : 0;
    }

    private static bool LooksLikeFormula(ReadOnlySpan<char> content) =>
        !content.Contains('`') && (content.IndexOfAny("\\^_={}<>+") >= 0 || (content.Length <= 2 && char.IsAsciiLetter(content[0])));
}
