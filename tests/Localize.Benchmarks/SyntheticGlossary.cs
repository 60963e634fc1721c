using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Localize.Terms;

namespace Localize.Benchmarks;

/// <summary>A glossary whose terms are words of the measured texts, half of them, and words that do not occur.</summary>
internal static class SyntheticGlossary
{
    public static Glossary Of(IEnumerable<string> texts, int count)
    {
        string[] words = [.. texts.SelectMany(text => text.Split(' ')).Where(IsPlainWord).Distinct(StringComparer.OrdinalIgnoreCase).Take(count / 2)];
        var yaml = new StringBuilder("glossary: synthetic\nschema: 1\nsource: en\nterms:\n");
        for (int i = 0; i < count; i++)
        {
            string term = i < words.Length ? words[i] : string.Create(CultureInfo.InvariantCulture, $"Zxqterm{i} Unseen");
            yaml.Append(CultureInfo.InvariantCulture, $"- id: t.n{i:D6}\n  kind: concept\n  match: [\"{term}\"]\n  locales:\n    tr: {{use: \"{term}\"}}\n");
        }

        return Glossary.Parse(yaml.ToString(), "synthetic.yml");
    }

    /// <summary>Two-word names: those of the texts first, then made-up ones.</summary>
    public static string[] Names(IEnumerable<string> texts, int count)
    {
        IEnumerable<string> own = texts.Select(text => text.Split(' ')).SelectMany(w => w.Zip(w.Skip(1)))
            .Where(pair => IsName(pair.First) && IsName(pair.Second)).Select(pair => $"{pair.First} {pair.Second}");
        return Fill(own, count, i => string.Create(CultureInfo.InvariantCulture, $"Zxqname{i % 977} Unseen{i}"));
    }

    /// <summary>Words of the texts first, then made-up ones.</summary>
    public static string[] Words(IEnumerable<string> texts, int count) =>
        Fill(texts.SelectMany(text => text.Split(' ')).Where(IsPlainWord), count, i => string.Create(CultureInfo.InvariantCulture, $"zxqword{i}"));

    public static Glossary OfTerms(IReadOnlyList<string> terms) => WithFile(terms, (path, options) => Glossary.Load(options, path));

    /// <summary>Writes a glossary of the terms, lets it be used and deletes it with its cache.</summary>
    public static T WithFile<T>(IReadOnlyList<string> terms, Func<string, GlossaryOptions, T> use)
    {
        var yaml = new StringBuilder("glossary: synthetic\nschema: 1\nsource: en\nterms:\n");
        for (int i = 0; i < terms.Count; i++)
        {
            string kind = char.IsAsciiLetterUpper(terms[i][0]) ? "person" : "concept";
            yaml.Append(CultureInfo.InvariantCulture, $"- id: t.n{i:D6}\n  kind: {kind}\n  match: [\"{terms[i]}\"]\n");
        }

        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, yaml.ToString());
        try
        {
            return use(path, GlossaryOptions.Default with { MaximumFileSize = 1L << 30 });
        }
        finally
        {
            File.Delete(path);
            File.Delete(path + ".cache");
        }
    }

    /// <summary>The glossaries of the repository.</summary>
    public static Glossary Desk([CallerFilePath] string here = "")
    {
        string folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "glossaries"));
        return Glossary.Load(GlossaryOptions.Default, [.. Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal)]);
    }

    /// <summary>Sentences that hold two terms each, with a translation that holds both; in every fourth the second is missing.</summary>
    public static IEnumerable<(string Source, string Target)> Segments(Glossary glossary, string language, int count)
    {
        ConceptEntry[] entries = [.. glossary.Entries.Where(e => e.Match.Count > 0 && e.PreferredFor(language, e.Match[0]) is not null)];
        for (int i = 0; i < count; i++)
        {
            ConceptEntry first = entries[i % entries.Length];
            ConceptEntry second = entries[(i * 7) % entries.Length];
            yield return (
                $"Officials from {first.Match[0]} said on Tuesday that the talks with {second.Match[0]} would go on for another week.",
                $"{first.PreferredFor(language, first.Match[0])} lorem ipsum dolor sit amet consectetur {(i % 4 == 3 ? "nescio quid" : second.PreferredFor(language, second.Match[0]))} elit sed do eiusmod tempor incididunt.");
        }
    }

    private static string[] Fill(IEnumerable<string> own, int count, Func<int, string> make)
    {
        string[] first = [.. own.Distinct(StringComparer.OrdinalIgnoreCase).Take(count)];
        return [.. first, .. Enumerable.Range(0, count - first.Length).Select(make)];
    }

    private static bool IsName(string word) => IsPlainWord(word) && char.IsAsciiLetterUpper(word[0]);

    private static bool IsPlainWord(string word) => word.Length > 3 && word.All(char.IsAsciiLetter);
}
