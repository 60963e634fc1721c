using System.Text;

namespace Localize.Merging;

/// <summary>Invents translations for round trips.</summary>
internal static class InventedText
{
    private const string AccentedSmall = "áḃćďéḟǵĥíĵḱĺḿńóṕʠŕśťúṽẃẋýź";
    private const string AccentedCapital = "ÁḂĆĎÉḞǴĤÍĴḰĹḾŃÓṔɊŔŚŤÚṼẂẊÝŹ";
    private const string Ideographs = "的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年";
    private const string Arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤ";

    private static readonly string[] Hostile =
    [
        "2024. gads", "+ plus", "# 1", "x | y", "[x]: y", "---", "<b>", "&amp;", "*", "_a_", "`code", "$5 $x^2$", "{{ x }}", "{% x %}", "a: b # c",
        "\"quoted\" 'single'", "===", "> quote", "- item", "1) one", "~~~", "```", "![x](y)", "[x](y)", "[x][y]", "[^1]", "[ ] task", "**bold**",
        "<!-- -->", "</div>", "<script>", "http://example.org", "a@example.org", "\\", "\\*", ":::", "!!! note", "{#id}", "[[wiki]]", "| - | - |", ":smile:",
        "~~s~~", "Setext\n===", "one\n\ntwo", "tail  \nnext", "\u00A0x\u00A0", "import x from 'y'", "$$", "&#42;", "C #", "end\\",
    ];

    public static InlineText Of(InlineText source, RoundtripMode mode) => mode switch
    {
        RoundtripMode.Identity => source,
        RoundtripMode.Pseudo => Map(source, static (text, _) => Accent(text)),
        RoundtripMode.RightToLeft => Map(source, static (text, _) => Replace(text, Arabic)),
        RoundtripMode.Cjk => Map(source, static (text, beside) => Dense(text, beside)),
        _ => Map(source, static (text, _) => MakeHostile(text)),
    };

    private static InlineText Map(InlineText source, Func<string, (bool Before, bool After), string> map)
    {
        InlineElement[] elements = [.. source.Elements];
        var result = new List<InlineElement>(elements.Length);
        for (int i = 0; i < elements.Length; i++)
        {
            bool before = i > 0 && elements[i - 1] is CodeRun;
            bool after = i + 1 < elements.Length && elements[i + 1] is CodeRun;
            result.Add(elements[i] is TextRun run ? new TextRun(map(run.Text, (before, after))) : elements[i]);
        }

        return new InlineText(result);
    }

    private static string Accent(string text) => string.Create(text.Length, text, static (output, input) =>
    {
        for (int i = 0; i < input.Length; i++)
        {
            char c = input[i];
            output[i] = char.IsAsciiLetterLower(c) ? AccentedSmall[c - 'a'] : char.IsAsciiLetterUpper(c) ? AccentedCapital[c - 'A'] : c;
        }
    });

    private static string Replace(string text, string alphabet) => string.Create(text.Length, (text, alphabet), static (output, state) =>
    {
        for (int i = 0; i < state.text.Length; i++)
        {
            char c = state.text[i];
            output[i] = char.IsAsciiLetter(c) ? state.alphabet[(c | 32) % state.alphabet.Length] : c;
        }
    });

    private static string Dense(string text, (bool Before, bool After) beside)
    {
        var output = new StringBuilder(text.Length);
        foreach (char c in Replace(text, Ideographs))
        {
            output.Append(c switch
            {
                ' ' => "",
                '.' => "。",
                ',' => "，",
                '(' => "（",
                ')' => "）",
                ':' => "：",
                '!' => "！",
                '?' => "？",
                '"' => "」",
                _ => c.ToString(),
            });
        }

        string dense = output.ToString();
        dense = beside.Before ? dense.TrimStart() : dense;
        return beside.After ? dense.TrimEnd() : dense;
    }

    private static string MakeHostile(string text)
    {
        int pick = (int)(Documents.StableHash.Of(text) % (ulong)Hostile.Length);
        string first = Hostile[pick];
        string second = Hostile[(pick * 7 + 3) % Hostile.Length];
        int middle = text.IndexOf(' ', text.Length / 2);
        return middle < 0 ? $"{first} {text} {second}" : $"{first} {text[..middle]} {second} {text[(middle + 1)..]} {first}";
    }
}
