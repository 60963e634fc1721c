namespace Localize.Documents.Markdown;

/// <summary>The import and export lines of MDX.</summary>
internal static class ModuleLine
{
    private static readonly string[] Exports = ["export const ", "export default ", "export function ", "export let ", "export var ", "export {", "export * ", "export async "];

    public static bool Begins(ReadOnlySpan<char> line) => IsImport(line) || IsExport(line);

    /// <summary>The end of the statement's last line: the line before the first blank line, or end of a script element, at which all braces are closed.</summary>
    public static int FindEnd(string text, int start)
    {
        int at = start;
        int depth = 0;
        int end = start;
        while (at < text.Length)
        {
            int lineEnd = Lines.EndOfLine(text, at);
            ReadOnlySpan<char> line = text.AsSpan(at, lineEnd - at);
            if (depth <= 0 && (Lines.IsBlank(line) || line.StartsWith("</script", StringComparison.OrdinalIgnoreCase)))
            {
                break;
            }

            depth += line.Count('{') - line.Count('}') + line.Count('(') - line.Count(')') + line.Count('[') - line.Count(']');
            end = lineEnd;
            at = Lines.NextLine(text, lineEnd);
        }

        return end;
    }

    private static bool IsImport(ReadOnlySpan<char> line) =>
        line.StartsWith("import ", StringComparison.Ordinal)
        && (line.Contains(" from ", StringComparison.Ordinal) || line[7..].TrimStart() is ['\'' or '"' or '{', ..]);

    private static bool IsExport(ReadOnlySpan<char> line)
    {
        foreach (string export in Exports)
        {
            if (line.StartsWith(export, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
