using System.Globalization;
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

    private static bool IsPlainWord(string word) => word.Length > 3 && word.All(char.IsAsciiLetter);
}
