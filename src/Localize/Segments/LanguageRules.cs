using System.Collections.Concurrent;
using System.Reflection;

namespace Localize.Segments;

/// <summary>
/// What a language's sentences look like, read from its data file: typed abbreviations, words that start sentences, and
/// whether a number with a full stop is an ordinal.
/// </summary>
internal sealed class LanguageRules
{
    private static readonly ConcurrentDictionary<string, LanguageRules> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> abbreviations;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> starters;

    private LanguageRules(string language, Dictionary<string, AbbreviationKind> abbreviations, HashSet<string> starters, bool hasOrdinals)
    {
        Language = language;
        HasOrdinals = hasOrdinals;
        this.abbreviations = abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
        this.starters = starters.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Language { get; }

    public bool HasOrdinals { get; }

    /// <summary>The rules of a language; one without a file has the shared abbreviations only.</summary>
    public static LanguageRules For(string language) => Loaded.GetOrAdd(LanguageTag.GetLanguage(language), Load);

    public AbbreviationKind KindOf(ReadOnlySpan<char> lowerCaseToken) =>
        abbreviations.TryGetValue(lowerCaseToken, out AbbreviationKind kind) ? kind : AbbreviationKind.None;

    public bool IsStarter(ReadOnlySpan<char> lowerCaseWord) => starters.Contains(lowerCaseWord);

    private static LanguageRules Load(string language)
    {
        var abbreviations = new Dictionary<string, AbbreviationKind>(StringComparer.Ordinal);
        var starters = new HashSet<string>(StringComparer.Ordinal);
        bool hasOrdinals = false;
        foreach ((string key, string words) in ReadLines("shared").Concat(ReadLines(language)))
        {
            hasOrdinals |= key == "ordinals" && words == "yes";
            foreach (string word in key == "ordinals" ? [] : words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (key == "starters")
                {
                    starters.Add(word);
                    continue;
                }

                abbreviations[word] = abbreviations.GetValueOrDefault(word) | KindNamed(key);
            }
        }

        return new LanguageRules(language, abbreviations, starters, hasOrdinals);
    }

    private static AbbreviationKind KindNamed(string key) => key switch
    {
        "title" => AbbreviationKind.Title,
        "numbered" => AbbreviationKind.Numbered,
        "month" => AbbreviationKind.Month,
        "ambiguous" => AbbreviationKind.Ambiguous,
        "never-final" => AbbreviationKind.NeverFinal,
        _ => throw new InvalidOperationException($"A segmentation data file has the unknown key \"{key}\"."),
    };

    private static IEnumerable<(string Key, string Words)> ReadLines(string language)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Localize.Segments.Rules.{language}.txt");
        if (stream is null)
        {
            yield break;
        }

        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[0] != '#')
            {
                yield return (line[..colon], line[(colon + 1)..].Trim());
            }
        }
    }
}
