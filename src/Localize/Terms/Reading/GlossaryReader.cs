namespace Localize.Terms.Reading;

/// <summary>Turns the YAML of one glossary file into concepts.</summary>
internal sealed class GlossaryReader
{
    private readonly NodeReader nodes;
    private readonly LocaleReader locales;
    private readonly ScopeReader scopes;
    private readonly GlossaryFile? other;
    private IReadOnlyList<(string Path, TextPosition Position)> includes = [];
    private string source = "en";
    private string? owner;

    private GlossaryReader(string path, GlossaryOptions options, GlossaryFile? other)
    {
        this.other = other;
        nodes = new NodeReader(path, options);
        locales = new LocaleReader(nodes);
        scopes = new ScopeReader(nodes);
    }

    /// <summary>Reads a file's text; problems do not throw but come back beside the concepts that could be read.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">The limits.</param>
    /// <param name="other">Another state of the file, without problems under the same limits: an entry that did not change is not read again.</param>
    public static GlossaryFile Read(string yaml, string path, GlossaryOptions options, GlossaryFile? other)
    {
        var reader = new GlossaryReader(path, options, other);
        try
        {
            (YamlNode? root, ItemTexts items) = SafeYaml.Read(yaml, path, other?.Items ?? ItemTexts.None);
            List<ConceptEntry> entries = reader.ReadFile(root);
            (string Source, string? Owner) defaults = (reader.source, reader.owner);
            return other is not null && defaults != other.Defaults
                ? Read(yaml, path, options, other: null)
                : new GlossaryFile(path, entries, reader.nodes.Found) { Includes = reader.includes, Defaults = defaults, Items = items.Items.Count == entries.Count ? items : ItemTexts.None };
        }
        catch (GlossaryException error)
        {
            return new GlossaryFile(path, [], [.. reader.nodes.Found, .. error.Problems]);
        }
    }

    private List<ConceptEntry> ReadFile(YamlNode? root)
    {
        if (root is not YamlMapping || nodes.Mapping(root, GlossaryKeys.File) is not { } file || file["terms"] is not YamlSequence terms)
        {
            nodes.Report("glossary.structure", root?.Position ?? new TextPosition(1, 1), TermMessages.NoTerms);
            return [];
        }

        owner = nodes.Text(file["owner"]);
        includes = [.. nodes.Terms(file["include"]).Select(i => (i.Value, i.Position))];
        source = file["source"] is { } tag ? locales.Tag(nodes.Text(tag), tag.Position) ?? source : source;
        return [.. terms.Items.Select(ReadConcept).OfType<ConceptEntry>()];
    }

    private ConceptEntry? ReadConcept(YamlNode node)
    {
        if (node is YamlKnownItem known)
        {
            return other!.Entries[known.Index] with { Path = nodes.Path };
        }

        if (nodes.Mapping(node, GlossaryKeys.Concept) is not { } map || Id(map) is not { } id)
        {
            return null;
        }

        ConceptKind kind = nodes.Choice(map["kind"], "kind", GlossaryKeys.Kinds, ConceptKind.Concept);
        CasePolicy byKind = kind == ConceptKind.Concept ? CasePolicy.Initial : CasePolicy.Exact;
        IReadOnlyList<YamlScalar> match = nodes.Terms(map["match"]);
        IReadOnlyList<YamlScalar> except = nodes.Terms(map["except"]);
        var concept = new ConceptEntry
        {
            Id = id,
            Kind = kind,
            SourceLanguage = source,
            Match = [.. match.Select(m => m.Value)],
            MatchPositions = [.. match.Select(m => m.Position)],
            Except = [.. except.Select(e => e.Value)],
            ExceptPositions = [.. except.Select(e => e.Position)],
            Keep = nodes.Flag(map["keep"]),
            Case = nodes.Choice(map["case"], "case", GlossaryKeys.Cases, byKind),
            Plural = nodes.Flag(map["plural"]),
            Definition = nodes.Text(map["definition"]),
            Gender = nodes.Text(map["gender"]),
            Note = nodes.Text(map["note"]),
            Domain = nodes.Text(map["domain"]),
            Owner = nodes.Text(map["owner"]) ?? owner,
            Refs = nodes.Texts(map["refs"]),
            Was = nodes.Texts(map["was"]),
            Scope = scopes.Read(map),
            Path = nodes.Path,
            Position = map.Position,
        };
        if (map["kind"] is null)
        {
            nodes.Report("glossary.missing-key", map.Position, TermMessages.MissingKey("kind", id));
        }

        EntryStatus status = nodes.Choice(map["status"], "status", GlossaryKeys.Statuses, EntryStatus.Approved);
        return concept with { Status = status, Locales = locales.ReadAll(map["locales"], concept with { Status = status }) };
    }

    private string? Id(YamlMapping map)
    {
        if (nodes.Text(map["id"]) is not { } id)
        {
            nodes.Report("glossary.missing-key", map.Position, TermMessages.MissingKey("id", "The entry"));
            return null;
        }

        if (!char.IsAsciiLetterLower(id.FirstOrDefault()) || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-'))
        {
            nodes.Report("glossary.bad-id", map["id"]!.Position, TermMessages.BadId(id));
            return null;
        }

        return id;
    }
}
