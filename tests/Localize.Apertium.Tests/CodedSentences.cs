using System.Globalization;
using System.Text.RegularExpressions;

namespace Localize.Engines.Apertium.Tests;

/// <summary>A sentence with codes, and what each pair should hold in Spanish and in Catalan (a stem, compared without case).</summary>
internal sealed record CodedSentence(string Source, IReadOnlyDictionary<int, (string Spanish, string Catalan)> Expected);

/// <summary>
/// Five hundred sentences with one to six codes, made from twenty-five patterns and a small vocabulary whose translations are known.
/// In a pattern, <c>A</c> is an adjective, <c>N</c> a noun phrase, <c>P</c> a person, <c>C</c> a code span, <c>F</c> a footnote reference,
/// <c>X</c> a pair inside a pair.
/// </summary>
internal static partial class CodedSentences
{
    private static readonly string[] Patterns =
    [
        "He bought a [A] car from [P] in [N].", "She sold the [A] house and the [A] table.", "The [N] will close [N].", "[P] met the minister in [N].",
        "The minister read [N] and [N] yesterday.", "The [C] command failed in [N].", "Run [C] before [C] on the [A] server of [N].", "The law[F] on [X] will pass in [N].",
        "According to [N], the price fell in [N].", "The [A] car and the [A] house belong to [P].", "[X] closed the road to [N].", "The police arrested [N] and [N].",
        "They will open a [A] school, a [A] hospital and a [A] park.", "[P] wrote a [A] letter to [P].", "The government[F] said that [N] lost money[F].",
        "We saw [N], [N] and [N] in the city.", "Use [C] to open the [A] door of [N].", "The film by [P] opens in [N].", "Most people[F] like the [A] colour of [X].",
        "[N] bought [N] from [P].", "The court rejected [N] and [X].", "The [A] door of the [A] house is open.", "Read [X] now.", "In [N], [P] paid [N].",
        "The storm destroyed [N], [N], [N], [N] and [N].",
    ];

    private static readonly (string, string, string)[] Adjectives = [("red", "roj", "vermell"), ("white", "blanc", "blanc"), ("small", "pequeñ", "petit"), ("new", "nuev", "nou|nova"), ("black", "negr", "negr")];

    private static readonly (string, string, string)[] Nouns =
    [
        ("two men", "hombres", "homes"), ("the old bridge", "puente", "pont"), ("three banks", "bancos", "bancs"), ("the company", "compañía|empresa", "companyia|empresa"),
        ("the first book", "libro", "llibre"), ("the white house", "casa", "casa"), ("four women", "mujeres", "dones"), ("the city", "ciudad", "ciutat"),
    ];

    private static readonly string[] People = ["Maria", "Robert", "Peter"];

    internal static IReadOnlyList<CodedSentence> All { get; } = [.. Patterns.SelectMany((pattern, p) => Enumerable.Range(0, 20).Select(n => Make(pattern, (p * 20) + n)))];

    private static CodedSentence Make(string pattern, int seed)
    {
        var expected = new Dictionary<int, (string, string)>();
        int id = 0;
        var random = new Random(seed);
        string source = SlotPattern().Replace(pattern, match =>
        {
            id++;
            string filled = Fill(match.Groups[1].Value[0], id, random.Next(), expected);
            id += match.Groups[1].Value == "X" ? 1 : 0;
            return filled;
        });
        return new CodedSentence(source, expected);
    }

    private static string Fill(char slot, int id, int turn, Dictionary<int, (string, string)> expected)
    {
        string number = id.ToString(CultureInfo.InvariantCulture);
        if (slot == 'X')
        {
            (string English, string, string) inner = Adjectives[turn % Adjectives.Length];
            expected[id] = ("puerta", "porta");
            expected[id + 1] = (inner.Item2, inner.Item3);
            string next = (id + 1).ToString(CultureInfo.InvariantCulture);
            return $"{{a{number}}}the {{b{next}}}{inner.English}{{/b{next}}} door{{/a{number}}}";
        }

        (string, string, string) word = slot switch
        {
            'A' => Adjectives[turn % Adjectives.Length],
            'N' => Nouns[turn % Nouns.Length],
            'P' => (People[turn % 3], People[turn % 3], People[turn % 3]),
            'C' => ($"{{c{number}/}}", "", ""),
            _ => ($"{{f{number}/}}", "", ""),
        };
        if (word.Item2.Length == 0)
        {
            return word.Item1;
        }

        expected[id] = (word.Item2, word.Item3);
        char type = "abis"[turn / 7 % 4];
        return $"{{{type}{number}}}{word.Item1}{{/{type}{number}}}";
    }

    [GeneratedRegex(@"\[([ANPCFX])\]", RegexOptions.CultureInvariant)]
    private static partial Regex SlotPattern();
}
