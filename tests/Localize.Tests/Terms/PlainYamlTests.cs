using CsCheck;
using Localize.Terms;
using Localize.Terms.Reading;
using Localize.Testing;

namespace Localize.Tests.Terms;

/// <summary>What the quick reader reads, the parser reads in the same way: values, keys, nothings and places.</summary>
public sealed class PlainYamlTests
{
    private static readonly Gen<string> Value = Gen.OneOf<string>(
        "Kyiv", "New York", "d'Ivoire", "Türkiye", "キエフ", "عمان", "null", "Null", "NULL", "~", "1", "1.5", "true", "no", "2024-01-01", "a:b", "a: b", "a #b", "a#b", "a ", "'a'", "'it''s'", "'a: b #c'", "''",
        "\"a\"", "\"a\\n\"", "\"\"", "\"a, [b]\"", "[a, b]", "[a,b]", "[ a , 'b' ]", "[a, ]", "[]", "{}", "{use: a}", "{use: a, also: [b, c]}", "{use: a,}", "{use}", "{use: }", "{\"use\": a}", "[{a: b}]", "[[a], b]", "[a: b]",
        "[a\n", "{use: a\n", "- a", "-a", "--- a", "|", ">", "|-\n", "&a b", "*a", "!x a", "!!str a", "%a", "@a", "`a`", "? a", "a ? b", "a\tb", "\t", "a\u00A0b", "\uD83D\uDE00", "a \uD83D\uDE00 b", "\u0085", "\u2028", "\uFEFF", "é́",
        "a{b", "a}b", "a[b", "a]b", "a,b", "a, b", "a & b", "a * b", "a ! b", "a | b", "a > b", "a % b", "a @ b", "a \"b\"", "\"a\" b", "'a' b", "[a] b", "{use: a} b", "http://a.example/b", "", " ");

    private static readonly Gen<string> Key = Gen.OneOf<string>("a", "id", "use", "use", "also", "en-GB", "null", "0", "a b", "\"a\"", "'a'", "?", "<<", "-", "a.b", "a_b", "é");

    private static readonly Gen<string> Line = Gen.Select(
        Gen.OneOf<string>("", "", "  ", "    ", "   ", "      "), Gen.OneOf<string>("", "", "", "- ", "- - ", "-  ", "-"), Key, Gen.OneOf<string>(": ", ": ", ": ", ":", ":  ", " : ", ""), Value, Gen.OneOf<string>("\n", "\n", "\n", "\n\n", " \n", " # note\n", "\n# note\n", "\n    # note\n", "\r\n", ""),
        (indent, dash, key, colon, value, end) => indent + dash + key + colon + value + end);

    private static readonly Gen<string> Item = Gen.Select(
        Gen.OneOf<string>("", "  ", "    "), Value, (indent, value) => $"{indent}- {value}\n");

    // Lines that are plain, with one value among them that may be anything.
    private static readonly Gen<string> Tame = Gen.Select(
        Gen.OneOf<string>("", "", "  ", "- ", "  - "), Gen.OneOf<string>("a", "b", "c", "d", "e", "id", "use"), Gen.OneOf<string>(": Kyiv", ": New York", ": [a, b c]", ": {use: a, also: [b]}", ": 'a b'", ": \"a, b\"", ":", ": null"), (indent, key, value) => $"{indent}{key}{value}\n");

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Select(Tame.Array[0, 3], Value, Tame.Array[0, 3], (before, value, after) => $"{string.Concat(before)}k: {value}\n{string.Concat(after)}"),
        Gen.OneOf(Line, Line, Item, Gen.OneOf<string>("---\n", "...\n", "# note\n", "\n", "a:\n", "  b:\n", "terms:\n")).Array[1, 7].Select(string.Concat));

    [Fact]
    public void TryRead_TextOfAnyLines_IsWhatTheParserReadsOrNothing()
    {
        int read = 0;
        Text.SampleFixed(
            text =>
            {
                if (PlainYaml.TryRead(text) is { } plain)
                {
                    read++;
                    Assert.Equal(Show(SafeYaml.ReadByParser(text, "g.yml")), Show(plain));
                }
            },
            iter: 60_000);

        Assert.True(read > 3_000, $"Only {read} texts were plain.");
    }

    [Theory]
    [InlineData("news.yml")]
    [InlineData("countries.yml")]
    [InlineData("cities.yml")]
    [InlineData("affairs.yml")]
    public void TryRead_GlossaryOfTheHouse_IsWhatTheParserReads(string file)
    {
        string text = File.ReadAllText(TestPaths.BesideThisFile("../../../glossaries/" + file));

        Assert.Equal(Show(SafeYaml.ReadByParser(text, file)), Show(PlainYaml.TryRead(text)));
    }

    [Fact]
    public void TryRead_GlossaryWithOneCharacterChanged_IsWhatTheParserReadsOrNothing()
    {
        string text = File.ReadAllText(TestPaths.BesideThisFile("../../../glossaries/news.yml"))[..6_000];
        text = text[..(text.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)];
        var random = new Random(20_261_127);
        int read = 0;
        for (int round = 0; round < 3_000; round++)
        {
            int at = random.Next(text.Length);
            const string Marks = "\n :-#{}[],'\"&*!|>%@`?~\\\tax1é";
            string changed = random.Next(3) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, Marks[random.Next(Marks.Length)].ToString()),
                _ => text.Remove(at, 1).Insert(at, Marks[random.Next(Marks.Length)].ToString()),
            };
            if (PlainYaml.TryRead(changed) is { } plain)
            {
                read++;
                Assert.Equal(Show(SafeYaml.ReadByParser(changed, "g.yml")), Show(plain));
            }
        }

        Assert.True(read > 500, $"Only {read} texts were plain.");
    }

    [Fact]
    public void TryRead_DeepOrManyKeys_IsLeftToTheParser()
    {
        string deep = string.Concat(Enumerable.Repeat("{a: ", 40)) + "b" + new string('}', 40);
        string many = string.Concat(Enumerable.Range(0, 300).Select(i => $"k{i}: v\n"));

        Assert.Null(PlainYaml.TryRead("a: " + deep));
        Assert.Null(PlainYaml.TryRead(many));
        Assert.Equal(300, ((YamlMapping)SafeYaml.Read(many, "g.yml")!).Entries.Count);
    }

    private static string Show(YamlNode? node) => node switch
    {
        YamlScalar scalar => $"{scalar.Position}{(scalar.IsNull ? "null" : "text")} {scalar.Value}\n",
        YamlSequence list => $"{list.Position}[\n{string.Concat(list.Items.Select(Show))}]\n",
        YamlMapping map => $"{map.Position}{{\n{string.Concat(map.Entries.Select(entry => Show(entry.Key) + Show(entry.Value)))}}}\n",
        _ => "nothing",
    };
}
