using System.Text;

namespace Localize.Tests.SecondReaders;

/// <summary>Strings that are hard for readers of YAML, TOML and JSON: their syntax, odd blanks and characters from all of Unicode.</summary>
internal static class HostileStrings
{
    private static readonly string[] Pieces =
    [
        "a", "word", "Title", " ", "  ", ": ", ":", " #", "#", "'", "''", "\"", "\"\"\"", "'''", "\\", "\\n", "\\u0041", "-", "- ", "--- ", "...", "? ", "!", "!!str", "&a", "*a", "|", ">", ">-", "%", "@", "`",
        "{", "}", "[", "]", ",", "=", "<<", "\n", "\n\n", "\n ", "\t", "~", "null", "true", "No", "1", "1e3", "0x1F", "0o7", "1_000", ".5", "-.inf", ".nan", "+1", "12:30:45", "2024-01-01", "2024-01-01T10:00:00Z",
        "é", "e\u0301", "語", "ß", "İ", "\uD83D\uDE00", "\u200F", "\u202E", "\u00A0", "\u2028", "\u2029", "\uFEFF", "\u0085", "\u00AD", "\u007F", "\u0000", "\u001B", "\uFFFD", "\uFFFE", "{{ x }}", "{% y %}", "</script>", "---\ntitle: x",
    ];

    /// <summary>The same strings every time.</summary>
    public static IReadOnlyList<string> Create(int count)
    {
        var random = new Random(20261122);
        var strings = new List<string>(count);
        while (strings.Count < count)
        {
            var text = new StringBuilder();
            for (int i = random.Next(1, 10); i > 0; i--)
            {
                text.Append(random.Next(5) == 0 ? Rune(random) : Pieces[random.Next(Pieces.Length)]);
            }

            if (!text.ToString().All(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            {
                strings.Add(text.ToString());
            }
        }

        return strings;
    }

    private static string Rune(Random random)
    {
        int value = random.Next(3) == 0 ? random.Next(0x20, 0x11_0000) : random.Next(0x20, 0x3000);
        return System.Text.Rune.IsValid(value) ? new Rune(value).ToString() : "?";
    }
}
