namespace Localize.Segments;

/// <summary>Moves the ends of segments past or before the inline codes that lie in the white space between two sentences (SRX 2.0, <c>formathandle</c>).</summary>
internal static class CodeSides
{
    /// <summary>Moves the ends in place; they stay ascending, and the last stays the length of the text.</summary>
    public static void Move(InlineText text, List<int> ends, FormatHandling handling)
    {
        if (!text.HasCodes || ends.Count == 0)
        {
            return;
        }

        int code = 0;
        int kept = 0;
        int last = 0;
        for (int i = 0; i < ends.Count - 1; i++)
        {
            int end = Moved(text, ends[i], handling, ref code);
            if (end > last && end < text.Text.Length)
            {
                ends[kept++] = last = end;
            }
        }

        ends[kept++] = ends[^1];
        ends.RemoveRange(kept, ends.Count - kept);
    }

    // "One.[b] Two": before the first code in the white space that goes to the right; else behind placeholders that go to the left.
    private static int Moved(InlineText text, int end, FormatHandling handling, ref int code)
    {
        int space = end;
        while (space > 0 && char.IsWhiteSpace(text.Text[space - 1]) && text.Text[space - 1] != InlineText.LineBreakCharacter)
        {
            space--;
        }

        while (code < text.Codes.Count && text.Codes[code].Position < space)
        {
            code++;
        }

        for (int i = code; i < text.Codes.Count && text.Codes[i].Position < end; i++)
        {
            if (!handling.IsIncluded(text.Codes[i].Code.Kind))
            {
                return Math.Max(1, text.Codes[i].Position);
            }
        }

        return handling.IncludeIsolated ? BehindPlaceholders(text.Text, end) : end;
    }

    private static int BehindPlaceholders(string text, int end)
    {
        while (end < text.Length && (text[end] == InlineText.PlaceholderCharacter || char.IsWhiteSpace(text[end])))
        {
            end++;
        }

        return end;
    }
}
