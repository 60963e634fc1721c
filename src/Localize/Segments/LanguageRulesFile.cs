using System.Collections.Frozen;
using System.Reflection;

namespace Localize.Segments;

/// <summary>Reads a language's data file: lines <c>key: words</c>, a key as often as one likes, <c>#</c> before a note.</summary>
internal static class LanguageRulesFile
{
    /// <summary>The keys that list no abbreviations.</summary>
    public static readonly FrozenSet<string> OtherKeys = FrozenSet.Create(
        StringComparer.Ordinal, "starters", "ordinals", "brands", "speech", "stops", "syllabic-consonants", "full-stop", "compounds", "spaced-quotes", "directed-quotes", "ellipsis", "numbered-names", "carries-on", "lettered", "clause-stops");

    private const string Prefix = "Localize.Segments.Rules.";
    private const string ScriptPrefix = "script";
    private const string ScriptsFile = "scripts";

    private static readonly Lazy<Dictionary<string, string>> Scripts = new(() => Read(ScriptsFile).ToDictionary(line => line.Word, line => line.Key, StringComparer.Ordinal));

    /// <summary>The scripts with a file, as it is named.</summary>
    public static IReadOnlyList<string> ScriptFiles { get; } =
        [.. Names().Where(n => n.StartsWith(ScriptPrefix + "-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The languages with a file.</summary>
    public static IReadOnlyList<string> Languages { get; } =
        [.. Names().Where(n => n != "shared" && !n.StartsWith(ScriptPrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The file for a tag: that of its language, else that of its script: the one the tag names, or the usual one.</summary>
    public static string NameFor(string tag)
    {
        string language = LanguageTag.GetLanguage(tag);
        if (Languages.Contains(language, StringComparer.Ordinal))
        {
            return language;
        }

        string? script = tag.Split('-').Skip(1).FirstOrDefault(part => part.Length == 4 && part.All(char.IsAsciiLetter)) ?? Scripts.Value.GetValueOrDefault(language);
        return script is null ? ScriptPrefix : $"{ScriptPrefix}-{script}";
    }

    /// <summary>The words of all languages and those of a file under their keys.</summary>
    public static IEnumerable<(string Key, string Word)> ReadWithShared(string name) => Read("shared").Concat(Read(name));

    /// <summary>The words of a file under their keys; none when there is no such file.</summary>
    public static IEnumerable<(string Key, string Word)> Read(string name)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name + ".txt");
        if (stream is null)
        {
            yield break;
        }

        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (string word in colon > 0 && line[0] != '#' ? line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [])
            {
                yield return (line[..colon], word);
            }
        }
    }

    /// <summary>The kind of abbreviation a key lists; none for a key that lists something else.</summary>
    public static AbbreviationKind KindNamed(string key) => key switch
    {
        "title" => AbbreviationKind.Title,
        "numbered" => AbbreviationKind.Numbered,
        "month" => AbbreviationKind.Month,
        "ambiguous" => AbbreviationKind.Ambiguous,
        "never-final" => AbbreviationKind.NeverFinal,
        "unit" => AbbreviationKind.Unit,
        _ when OtherKeys.Contains(key) => AbbreviationKind.None,
        _ => throw new InvalidOperationException($"A segmentation data file has the unknown key \"{key}\"."),
    };

    private static IEnumerable<string> Names() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..^".txt".Length]);
}
