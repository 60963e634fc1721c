namespace Localize.Documents.Markdown;

/// <summary>
/// Finds the syntax that site generators add to Markdown and hides it from the CommonMark parser. Works line by line, knows
/// code fences and code spans, and leaves alone whatever it is not sure of.
/// </summary>
internal sealed class DialectScanner
{
    private readonly string text;
    private readonly DialectMask mask;
    private readonly BlockDialect blocks;
    private readonly InlineDialect inlines;
    private readonly TableDialect tables;
    private char fence;
    private int fenceLength;
    private bool fenceInQuote;

    private DialectScanner(string text, int start, MarkdownSettings settings, bool isMdx)
    {
        this.text = text;
        mask = new DialectMask(text);
        if (start > 0)
        {
            mask.HideBlock(0, start);
        }

        blocks = new BlockDialect(text, mask, settings, isMdx);
        inlines = new InlineDialect(text, mask, settings, isMdx);
        tables = new TableDialect(text, mask);
    }

    /// <summary>Scans a document.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where Markdown begins, after byte order mark and front matter.</param>
    /// <param name="settings">Which dialects to look for.</param>
    /// <param name="isMdx">Whether the document is MDX.</param>
    public static DialectMask Scan(string text, int start, MarkdownSettings settings, bool isMdx)
    {
        var scanner = new DialectScanner(text, start, settings, isMdx);
        scanner.Scan(start);
        return scanner.mask;
    }

    private void Scan(int start)
    {
        int at = start;
        while (at < text.Length)
        {
            int end = Lines.EndOfLine(text, at);
            ContainerPrefix prefix = ContainerPrefix.Read(text, at, end);
            int next = Lines.NextLine(text, end);
            HideTabOfHeading(prefix.ContentStart, end);
            int resume = ReadFence(prefix, end) ? end : blocks.TryHide(at, end, prefix);
            if (resume > 0)
            {
                tables.Leave();
                next = resume > end ? Lines.NextLine(text, Lines.EndOfLine(text, resume - 1)) : next;
            }
            else if (!tables.Hides(at, end, prefix))
            {
                int stop = inlines.ScanLine(prefix.ContentStart, end);
                next = stop > end ? Lines.NextLine(text, Lines.EndOfLine(text, stop)) : next;
            }

            at = next;
        }
    }

    /// <summary>Whether the line is part of a fenced code block.</summary>
    private bool ReadFence(ContainerPrefix prefix, int end)
    {
        ReadOnlySpan<char> content = text.AsSpan(prefix.ContentStart, end - prefix.ContentStart);
        int length = FenceLength(content);
        if (fence != '\0' && fenceInQuote && !prefix.HasQuote)
        {
            fence = '\0';
        }

        if (fence == '\0')
        {
            if (length < 3 || (content[0] == '`' && content[length..].Contains('`')))
            {
                return false;
            }

            (fence, fenceLength, fenceInQuote) = (content[0], length, prefix.HasQuote);
            return true;
        }

        if (length >= fenceLength && content[0] == fence && content[length..].IsWhiteSpace())
        {
            fence = '\0';
        }

        return true;
    }

    /// <summary>Markdig 1.6.0 gives wrong places for the text of a heading when a tab follows its marks.</summary>
    private void HideTabOfHeading(int start, int end)
    {
        int at = start;
        while (at < end && text[at] == '#')
        {
            at++;
        }

        for (; at > start && at < end && text[at] is '\t' or ' '; at++)
        {
            if (text[at] == '\t')
            {
                mask.HideTab(at);
            }
        }
    }

    private static int FenceLength(ReadOnlySpan<char> content)
    {
        if (content.IsEmpty || content[0] is not ('`' or '~'))
        {
            return 0;
        }

        int length = content.IndexOfAnyExcept(content[0]);
        return length < 0 ? content.Length : length;
    }
}
