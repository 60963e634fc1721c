using System.Collections.Concurrent;
using Localize.Terms.Reading;

namespace Localize.Terms.Inflection;

/// <summary>Reads the rules of a language from the assembly, once.</summary>
internal static class LanguageRulesStore
{
    private static readonly ConcurrentDictionary<string, LanguageRules> Known = new(StringComparer.Ordinal);

    public static LanguageRules For(string language) => Known.GetOrAdd(LanguageTag.GetLanguage(language), Read);

    internal static LanguageRules Parse(string yaml, string path)
    {
        var map = SafeYaml.Read(yaml, path) as YamlMapping ?? throw new GlossaryException(
            [Problems.Error("rules.structure", path, new TextPosition(1, 1), TermMessages.NotMapping)]);
        return new LanguageRulesReader(map).Read();
    }

    private static LanguageRules Read(string language)
    {
        string name = $"Localize.Terms.Rules.{language}.yml";
        using Stream? stream = typeof(LanguageRulesStore).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return LanguageRules.None;
        }

        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), name);
    }
}
