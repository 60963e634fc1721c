namespace Localize.Documents.Markdown;

/// <summary>
/// Makes rows without a bar look like rows. In GFM every line after a table belongs to it until a blank line or another block
/// (section 4.10); Markdig wants a bar in each, and would take the whole table for a paragraph.
/// </summary>
internal sealed class TableDialect(string text, DialectMask mask)
{
    private const int IndentOfCode = 4;
    private const int LeastBreak = 3;
    private TextSpan previous;
    private bool isInTable;

    /// <summary>Looks at a line that is neither code nor hidden.</summary>
    /// <returns>Whether the line is hidden, because it can be shown as nothing but the end of the table.</returns>
    public bool Hides(int start, int end, ContainerPrefix prefix)
    {
        var content = TextSpan.FromBounds(prefix.ContentStart, end);
        bool isHidden = false;
        if (isInTable && prefix.Indent < IndentOfCode && Of(content).TrimEnd() is { Length: >= LeastBreak } dashes && !dashes.ContainsAnyExcept('-'))
        {
            // A thematic break ends the table (GFM 0.29, section 4.10); Markdig would underline its rows and take them for a heading.
            mask.ShowInstead(content.Start, new string('*', dashes.Length));
            isInTable = false;
        }
        else if (isInTable)
        {
            isInTable = !BeginsBlock(start, content, prefix);
            isHidden = isInTable && !HasBar(Of(content)) && !TryShowAsRow(start, content);
        }
        else if (previous.Length > 0 && IsDelimiterRow(Of(content)))
        {
            isInTable = CountCells(Of(content)) == CountCells(Of(previous));
        }

        previous = isHidden ? previous : content;
        return isHidden;
    }

    /// <summary>Tells that a line of another kind stands here.</summary>
    public void Leave() => (previous, isInTable) = (default, false);

    private ReadOnlySpan<char> Of(TextSpan span) => text.AsSpan(span.Start, span.Length);

    private bool BeginsBlock(int start, TextSpan content, ContainerPrefix prefix) =>
        content.Length == 0 || prefix.Indent >= IndentOfCode || text[content.Start] is '<' or '[' || LeafStart.EndsParagraph(text, start, content.End) || IsRule(Of(content))
        || prefix.HasQuote != IsQuoted(previous.Start);

    private bool IsQuoted(int contentStart) =>
        text.AsSpan(0, contentStart).LastIndexOfAny('\r', '\n') is int lineEnd && text.AsSpan(lineEnd + 1, contentStart - lineEnd - 1).Contains('>');

    private static bool IsRule(ReadOnlySpan<char> line) => line[0] is '-' or '_' or '*' or '=' && line.IndexOfAnyExcept(line[0], ' ', '\t') < 0;

    private static bool IsDelimiterRow(ReadOnlySpan<char> line) =>
        !line.IsEmpty && line[0] is '|' or ':' or '-' && line.IndexOfAnyExcept("|:- \t") < 0 && line.Contains('|') && line.Contains('-');

    private static bool HasBar(ReadOnlySpan<char> row) => row.StartsWith('|') || CountCells(row) > 1;

    private static int CountCells(ReadOnlySpan<char> row)
    {
        ReadOnlySpan<char> inner = row.Trim();
        inner = inner.StartsWith('|') ? inner[1..] : inner;
        inner = inner.EndsWith('|') && !inner.EndsWith("\\|", StringComparison.Ordinal) ? inner[..^1] : inner;
        int cells = 1;
        for (int i = 0; i < inner.Length; i++)
        {
            cells += inner[i] == '|' ? 1 : 0;
            i += inner[i] == '\\' ? 1 : 0;
        }

        return cells;
    }

    /// <summary>Puts a bar before a row: over a blank of its indentation, or over the line end, which moves over the closing bar of the row above.</summary>
    private bool TryShowAsRow(int start, TextSpan content)
    {
        if (content.Start > start && text[content.Start - 1] == ' ')
        {
            mask.ShowInstead(content.Start - 1, "|");
            return true;
        }

        int bar = previous.Start + Of(previous).TrimEnd().Length - 1;
        bool follows = Lines.NextLine(text, Lines.EndOfLine(text, previous.End)) == start;
        bool hasBar = text[bar] == '|' && text[bar - 1] != '\\' && text.AsSpan(previous.Start, bar - previous.Start).Contains('|');
        if (content.Start > start || !follows || !(hasBar || start - previous.End > 1 || text[start - 2] == ' '))
        {
            mask.HideBlock(content.Start, content.End);
            return false;
        }

        mask.ShowInstead(bar, hasBar ? " " : text.Substring(bar, 1));
        mask.ShowInstead(start - 2, "\n|");
        return true;
    }
}
