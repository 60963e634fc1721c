namespace Localize.Merging;

/// <summary>
/// Puts a blank between a code and what stands beside it where they would grow together: two code spans, or a formula or a bare web
/// address and the text of a language that writes no blanks.
/// </summary>
internal static class CodeSpacing
{
    private const string EndOfAddress = "?.,'\");";
    private const string EndOfAddressUnescaped = "?!.,:'\");";

    public static void Separate(List<Chunk> chunks, EscapeLevel level, string source)
    {
        for (int i = 0; i < chunks.Count; i++)
        {
            if (chunks[i].IsText)
            {
                continue;
            }

            if (i + 1 < chunks.Count && !chunks[i + 1].IsText && chunks[i].Last == '`' && chunks[i + 1].First == '`')
            {
                chunks.Insert(i + 1, new Chunk { Text = " " });
            }
            else if (IsFormula(chunks[i]))
            {
                SeparateFromLetters(chunks, i);
            }
            else if (IsBareAddress(chunks[i]))
            {
                SeparateAfter(chunks, i, level == EscapeLevel.Minimal ? EndOfAddressUnescaped : EndOfAddress);
                SeparateBefore(chunks, i, source);
            }
        }
    }

    private static bool IsBareAddress(Chunk chunk) => chunk.Code.Kind == InlineCodeKind.Placeholder && char.IsAsciiLetterOrDigit(chunk.First);

    private static bool IsFormula(Chunk chunk) => chunk.Code.Kind == InlineCodeKind.Placeholder && chunk.First == '$' && chunk.Last == '$';

    /// <summary>A dollar sign beside a letter or digit is money, not the edge of a formula.</summary>
    private static void SeparateFromLetters(List<Chunk> chunks, int formula)
    {
        if (formula > 0 && chunks[formula - 1].Text is [.., var before] && char.IsLetterOrDigit(before))
        {
            chunks[formula - 1].Text += " ";
        }

        if (formula + 1 < chunks.Count && chunks[formula + 1].Text is [var after, ..] && char.IsLetterOrDigit(after))
        {
            chunks[formula + 1].Text = " " + chunks[formula + 1].Text;
        }
    }

    /// <summary>An address ends at a blank; closing emphasis and full stops before the blank do not belong to it.</summary>
    private static void SeparateAfter(List<Chunk> chunks, int address, string ends)
    {
        int next = address + 1;
        while (next < chunks.Count && chunks[next].IsEmphasis)
        {
            next++;
        }

        if (next >= chunks.Count || chunks[next].Code.Kind == InlineCodeKind.Closing)
        {
            return;
        }

        if (chunks[next].Text is not { } text)
        {
            if (chunks[next].First is not ('\n' or ' ' or '<'))
            {
                chunks.Insert(next, new Chunk { Text = " " });
            }

            return;
        }

        string rest = text.TrimStart(ends.ToCharArray());
        if (rest.Length > 0 && !char.IsWhiteSpace(rest[0]))
        {
            chunks[next].Text = " " + text;
        }
    }

    private static void SeparateBefore(List<Chunk> chunks, int address, string source)
    {
        if (address == 0)
        {
            return;
        }

        int place = chunks[address].Code.Span.Start;
        bool beganWord = place == 0 || BeginsAddress(source[place - 1]);
        if (chunks[address - 1].Text is not { } text)
        {
            if (beganWord && chunks[address - 1].Code.Kind != InlineCodeKind.Opening && !BeginsAddress(chunks[address - 1].Last))
            {
                chunks.Insert(address, new Chunk { Text = " " });
            }

            return;
        }

        bool growsTogether = char.IsLetterOrDigit(text[^1]) || char.IsSurrogate(text[^1]);
        if (!BeginsAddress(text[^1]) && (beganWord || growsTogether))
        {
            chunks[address - 1].Text = text + " ";
        }
    }

    /// <summary>What may stand before an address that begins with www (GFM 0.29, section 6.9).</summary>
    private static bool BeginsAddress(char before) => before is ' ' or '\t' or '\r' or '\n' or '*' or '_' or '~' or '(';
}
