using Localize.Terms.Folding;
using Localize.Terms.Reading;

namespace Localize.Terms.Inflection;

/// <summary>Turns the YAML of a rules file into rules; all text is folded as texts are.</summary>
internal sealed class LanguageRulesReader(YamlMapping map)
{
    private readonly string language = Text(map["language"]);

    public LanguageRules Read() => new()
    {
        Language = language,
        Endings = Endings("endings"),
        Adjectives = Endings("adjectives"),
        Chain = [.. Items(map["chain"]).Select(slot => (IReadOnlySet<string>)Folded(slot).ToHashSet(StringComparer.Ordinal))],
        Changes = [.. Items(map["changes"]).OfType<YamlMapping>().Select(c => (Fold(Text(c["from"])), Fold(Text(c["to"]))))],
        Apostrophe = Kinds(map["apostrophe"]),
        Before = [.. LongestFirst(map["before"])],
        BeforeArticle = [.. LongestFirst(map["before-article"])],
        Contractions = LongestFirst(map["contractions"]),
        Article = Fold(Text(map["article"])),
        Compounds = map["compounds"] is YamlMapping compounds ? Compound(compounds) : null,
        Harmony = Text(map["harmony"]) is "true",
        PluralByRequest = Text(map["plural-by-request"]) is "true",
    };

    private List<EndingRule> Endings(string key) =>
    [
        .. Items(map[key]).OfType<YamlMapping>().Select(rule => new EndingRule(
            Fold(Text(rule["from"])), Enum.TryParse(Text(rule["after"]), true, out FinalSound sound) ? sound : FinalSound.Any,
            Combined(rule), Kinds(rule["kinds"]), Enum.TryParse(Text(rule["at"]), true, out WordPlace place) ? place : WordPlace.Any)),
    ];

    private HashSet<string> Combined(YamlMapping rule)
    {
        List<string> then = rule["then"] is { } node ? Folded(node) : [""];
        return [.. Folded(rule["to"]).SelectMany(to => then.Select(next => to + next))];
    }

    private CompoundRule Compound(YamlMapping rule) => new(Kinds(rule["kinds"]), LongestFirst(rule["links"]), Text(rule["heads"]) is "true");

    private List<string> LongestFirst(YamlNode? node) => [.. Folded(node).OrderByDescending(s => s.Length)];

    private List<string> Folded(YamlNode? node) => [.. Items(node).Select(item => Fold(Text(item)))];

    private string Fold(string text) => TextFolder.Fold(text, language).Lower;

    private static HashSet<ConceptKind> Kinds(YamlNode? node) => [.. Items(node).Select(item => GlossaryKeys.Kinds[Text(item)])];

    private static IReadOnlyList<YamlNode> Items(YamlNode? node) => node is YamlSequence list ? list.Items : [];

    private static string Text(YamlNode? node) => node is YamlScalar scalar ? scalar.Value : "";
}
