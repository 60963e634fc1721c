using System.Globalization;
using System.Text;
using System.Text.Json;
using Localize.Terms;

namespace Localize.Exchange;

/// <summary>Writes concepts in the project's own YAML, one block a concept, sorted by id; reading it gives the same concepts.</summary>
internal static class GlossaryYaml
{
    private static readonly (string Key, AdministrativeStatus Status)[] Lists =
    [
        ("also", AdministrativeStatus.Admitted), ("deprecated", AdministrativeStatus.Deprecated),
        ("superseded", AdministrativeStatus.Superseded), ("never", AdministrativeStatus.Forbidden),
    ];

    public static string Write(Glossary glossary)
    {
        var yaml = new StringBuilder("schema: 1\n");
        yaml.Append(CultureInfo.InvariantCulture, $"source: {glossary.SourceLanguage}\n\nterms:\n");
        foreach (ConceptEntry concept in glossary.Entries.OrderBy(e => e.Id, StringComparer.Ordinal))
        {
            Write(yaml, concept);
        }

        return yaml.ToString();
    }

    private static void Write(StringBuilder yaml, ConceptEntry concept)
    {
        bool isDefaultCase = concept.Case == (concept.Kind == ConceptKind.Concept ? CasePolicy.Initial : CasePolicy.Exact);
        yaml.Append(CultureInfo.InvariantCulture, $"- id: {concept.Id}\n");
        Line(yaml, 1, "kind", Name(concept.Kind));
        Line(yaml, 1, "definition", Quote(concept.Definition));
        Line(yaml, 1, "match", Sequence(concept.Match));
        Line(yaml, 1, "except", Sequence(concept.Except));
        Line(yaml, 1, "keep", concept.Keep ? "true" : null);
        Line(yaml, 1, "case", isDefaultCase ? null : Name(concept.Case));
        Line(yaml, 1, "plural", concept.Plural ? "true" : null);
        Line(yaml, 1, "gender", Quote(concept.Gender));
        Line(yaml, 1, "status", concept.Status == EntryStatus.Approved ? null : Name(concept.Status));
        Line(yaml, 1, "domain", Quote(concept.Domain));
        Line(yaml, 1, "owner", Quote(concept.Owner));
        Line(yaml, 1, "refs", Sequence(concept.Refs));
        Line(yaml, 1, "was", Sequence(concept.Was));
        Line(yaml, 1, "note", Quote(concept.Note));
        Write(yaml, concept.Scope);
        if (concept.Locales.Count > 0)
        {
            yaml.Append("  locales:\n");
        }

        foreach (LocaleEntry locale in concept.Locales.Values.OrderBy(l => l.Locale, StringComparer.Ordinal))
        {
            Write(yaml, locale, concept);
        }
    }

    private static void Write(StringBuilder yaml, ConceptScope scope)
    {
        string[] days = [.. new[] { ("from", scope.From), ("to", scope.To) }.Where(d => d.Item2 is not null).Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Item1}: {d.Item2:yyyy-MM-dd}"))];
        string[] where = [.. Pair("paths", Sequence(scope.Paths)), .. Pair("tags", Sequence(scope.Tags))];
        string[] exempt = [.. Pair("sections", Sequence(scope.ExemptSections)), .. Pair("quotes", scope.ExemptQuotes ? "true" : null)];
        Line(yaml, 1, "valid", Mapping(days));
        Line(yaml, 1, "scope", Mapping(where));
        Line(yaml, 1, "exempt", Mapping(exempt));
    }

    private static void Write(StringBuilder yaml, LocaleEntry locale, ConceptEntry concept)
    {
        var keys = new List<(string Key, string? Value)> { ("use", Preferred(locale, isShort: false)), ("short", Preferred(locale, isShort: true)) };
        keys.AddRange(Lists.Select(list => (list.Key, Sequence([.. locale.With(list.Status)]))));
        keys.AddRange([
            ("forms", Sequence(locale.Forms)), ("compounds", Sequence(locale.Compounds)),
            ("match", locale.Match is null ? null : Sequence(locale.Match) ?? "[]"), ("except", Sequence(locale.Except)),
            ("gender", Quote(locale.Gender)), ("number", Quote(locale.Number)), ("why", Quote(locale.Why)), ("source", Quote(locale.Source)),
            ("status", locale.Status == concept.Status ? null : Name(locale.Status)), ("reviewer", Quote(locale.Reviewer)), ("note", Quote(locale.Note)),
        ]);
        yaml.Append(CultureInfo.InvariantCulture, $"    {Quote(locale.Locale)}:\n");
        foreach ((string key, string? value) in keys)
        {
            Line(yaml, 3, key, value);
        }
    }

    private static string? Preferred(LocaleEntry locale, bool isShort)
    {
        string[] terms = [.. locale.Terms.Where(t => t.Status == AdministrativeStatus.Preferred && t.IsShort == isShort).Select(t => t.Text)];
        return terms.Length == 1 ? Quote(terms[0]) : Sequence(terms);
    }

    private static void Line(StringBuilder yaml, int depth, string key, string? value)
    {
        if (value is not null)
        {
            yaml.Append(' ', depth * 2).Append(key).Append(": ").Append(value).Append('\n');
        }
    }

    private static IEnumerable<string> Pair(string key, string? value) => value is null ? [] : [$"{key}: {value}"];

    private static string? Mapping(string[] pairs) => pairs.Length == 0 ? null : $"{{{string.Join(", ", pairs)}}}";

    private static string? Sequence(IReadOnlyList<string> items) => items.Count == 0 ? null : $"[{string.Join(", ", items.Select(Quote))}]";

    // Letters and single spaces are plain; all else stands in double quotes, where JSON's escapes are YAML's (YAML 1.2.2, 5.7).
    private static string? Quote(string? text) => text is null ? null
        : text.Length > 0 && char.IsLetter(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '.') && text[^1] != ' ' && !IsWord(text)
            ? text
            : JsonSerializer.Serialize(text, Options);

    private static bool IsWord(string text) => text.ToLowerInvariant() is "null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n";

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
