using System.Globalization;
using System.Text;

namespace Localize.Benchmarks;

/// <summary>What a glossary review is measured on: 10,000 terms of which 20 changed, 100,000 segments of 200 characters, 10 languages.</summary>
internal static class ReviewSample
{
    public const int Terms = 10_000;
    public const int ChangedTerms = 20;
    public const int Segments = 100_000;

    public static readonly string[] Locales = ["ar", "de", "es", "fi", "fr", "ja", "pl", "ru", "tr", "uk"];

    private static readonly string[] Sentences = [.. NewsSentences.Make(200)];

    /// <summary>A segment, which is one sentence. Every hundredth holds a term that changed; the others hold terms that did not.</summary>
    public static string Sentence(int i)
    {
        int term = i % 100 == 0 ? i / 100 % ChangedTerms : ChangedTerms + (i % (Terms - ChangedTerms));
        return $"{Part(i)}, it was said in {Name(term)} on day {i}; {Part(i * 7)}, and {Part(i * 13)}.";
    }

    /// <summary>The glossary's YAML from one term to another.</summary>
    public static string Glossary(bool changed, int from, int count)
    {
        var yaml = new StringBuilder("source: en\nterms:\n");
        for (int i = from; i < from + count; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"- id: place.n{i:D5}\n  kind: place\n  match: [\"{Name(i)}\"]\n  locales:\n");
            foreach (string locale in Locales)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"    {locale}: {{use: \"{(changed && i < ChangedTerms ? Name(i).Replace("zand", "zond", StringComparison.Ordinal) : Name(i))}\"}}\n");
            }
        }

        return yaml.ToString();
    }

    private static string Part(int i) => Sentences[i % Sentences.Length].TrimEnd('.');

    // As places are called: most have a name of their own, some share a word.
    private static string Name(int i) => string.Create(
        CultureInfo.InvariantCulture, $"{(char)('A' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676))}{"eiou"[i % 4]}zand{(i % 20 == 0 ? " Burg" : "")}");
}
