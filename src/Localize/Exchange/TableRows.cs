using System.Text;

namespace Localize.Exchange;

/// <summary>A row of a table with the line it begins at, from one.</summary>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Reads rows: CSV as RFC 4180 has it, quotes and line breaks in cells included; TSV with nothing quoted.</summary>
internal static class TableRows
{
    public static IEnumerable<TableRow> Read(string text, char separator, string path)
    {
        text = text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;
        int line = 1;
        for (int at = 0; at < text.Length;)
        {
            int first = line;
            var cells = new List<string>();
            do
            {
                cells.Add(separator == ',' && at < text.Length && text[at] == '"' ? Quoted(text, ref at, ref line, path) : Plain(text, ref at, separator));
            }
            while (at < text.Length && text[at] == separator && ++at <= text.Length);

            if (at < text.Length && text[at] is not ('\r' or '\n'))
            {
                throw new LocalizationException("Text follows a closing quotation mark. Expected a comma or the end of the line; write a quotation mark in a cell twice.", path, new TextPosition(line, 1));
            }

            at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
            line++;
            if (cells.Count > 1 || cells[0].Trim().Length > 0)
            {
                yield return new TableRow(first, cells);
            }
        }
    }

    private static string Plain(string text, ref int at, char separator)
    {
        int start = at;
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
        {
            at++;
        }

        return text[start..at];
    }

    private static string Quoted(string text, ref int at, ref int line, string path)
    {
        var cell = new StringBuilder();
        int opened = line;
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"'))
            {
                at++;
                return cell.ToString();
            }

            at += text[at] == '"' ? 1 : 0;
            line += text[at] == '\n' ? 1 : 0;
            cell.Append(text[at]);
        }

        throw new LocalizationException("A quotation mark is not closed. Expected a second one at the end of the cell.", path, new TextPosition(opened, 1));
    }
}
