using System.Text.RegularExpressions;

namespace Localize.Documents.Markdown;

/// <summary>Reads of TOML what <see cref="TomlFrontMatter"/> leaves alone because nobody translates it: dates and lists of strings.</summary>
internal static partial class TomlValues
{
    /// <summary>Paths and values in order; an item of a list has its number at the end of its path.</summary>
    public static IEnumerable<(IReadOnlyList<string> Path, string Value)> Read(string content)
    {
        string table = "";
        foreach (Match line in Line().Matches(content))
        {
            string key = line.Groups["key"].Value;
            if (line.Groups["table"].Success)
            {
                table = line.Groups["table"].Value;
                continue;
            }

            string[] path = table.Length == 0 ? [key] : [table, key];
            if (line.Groups["date"].Success)
            {
                yield return (path, line.Groups["date"].Value);
            }

            int item = 0;
            foreach (Match text in Item().Matches(line.Groups["list"].Value))
            {
                yield return ([.. path, (item++).ToString(System.Globalization.CultureInfo.InvariantCulture)], text.Groups["double"].Value + text.Groups["single"].Value);
            }
        }
    }

    [GeneratedRegex(
        @"^[ \t]*(?:\[(?<table>[\w-]+)\]|(?<key>[\w-]+)[ \t]*=[ \t]*(?:(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2}[^\r\n]*)|\[(?<list>[^\[\]{}]*)\]))",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Line();

    [GeneratedRegex("\"(?<double>[^\"\\\\]*)\"|'(?<single>[^']*)'", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
