using System.Globalization;

namespace Localize.Terms.Reading;

/// <summary>Reads when and where a concept is looked for.</summary>
internal sealed class ScopeReader(NodeReader nodes)
{
    private static readonly string[] Valid = ["from", "to"];
    private static readonly string[] Scope = ["paths", "tags"];
    private static readonly string[] Exempt = ["quotes", "sections"];

    public ConceptScope Read(YamlMapping concept)
    {
        if (concept["valid"] is null && concept["scope"] is null && concept["exempt"] is null)
        {
            return ConceptScope.Everywhere;
        }

        YamlMapping? valid = Mapping(concept["valid"], Valid);
        YamlMapping? scope = Mapping(concept["scope"], Scope);
        YamlMapping? exempt = Mapping(concept["exempt"], Exempt);
        DateOnly? from = Date(valid?["from"]);
        DateOnly? to = Date(valid?["to"]);
        if (from > to)
        {
            nodes.Report("glossary.validity", valid!.Position, TermMessages.EndBeforeBeginning);
        }

        return new ConceptScope
        {
            From = from,
            To = to,
            Paths = nodes.Texts(scope?["paths"]),
            Tags = nodes.Texts(scope?["tags"]),
            ExemptSections = nodes.Texts(exempt?["sections"]),
            ExemptQuotes = nodes.Flag(exempt?["quotes"]),
        };
    }

    private YamlMapping? Mapping(YamlNode? node, string[] known) => node is null ? null : nodes.Mapping(node, known);

    private DateOnly? Date(YamlNode? node)
    {
        if (node is null || nodes.Text(node) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        nodes.Report("glossary.date", node.Position, TermMessages.BadDate(text));
        return null;
    }
}
