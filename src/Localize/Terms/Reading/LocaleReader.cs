namespace Localize.Terms.Reading;

/// <summary>Reads what a concept is called in each language.</summary>
internal sealed class LocaleReader(NodeReader nodes)
{
    private static readonly (string Key, AdministrativeStatus Status, bool IsShort)[] TermKeys =
    [
        ("use", AdministrativeStatus.Preferred, false),
        ("short", AdministrativeStatus.Preferred, true),
        ("also", AdministrativeStatus.Admitted, false),
        ("deprecated", AdministrativeStatus.Deprecated, false),
        ("superseded", AdministrativeStatus.Superseded, false),
        ("never", AdministrativeStatus.Forbidden, false),
    ];

    // The same few tags stand in all entries of a file.
    private readonly Dictionary<string, string> tags = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, LocaleEntry> ReadAll(YamlNode? node, ConceptEntry concept)
    {
        var result = new Dictionary<string, LocaleEntry>((node as YamlMapping)?.Entries.Count ?? 0, StringComparer.Ordinal);
        if (node is null)
        {
            return result;
        }

        if (node is not YamlMapping map)
        {
            nodes.Report("glossary.structure", node.Position, TermMessages.NotMapping);
            return result;
        }

        foreach (YamlEntry entry in map.Entries)
        {
            if (Tag(entry.Key.Value, entry.Key.Position) is { } tag && Read(entry, tag, concept) is { } locale)
            {
                result[tag] = locale;
            }
        }

        return result;
    }

    public string? Tag(string? text, TextPosition position)
    {
        if (text is not null && tags.TryGetValue(text, out string? known))
        {
            return known;
        }

        if (LanguageTag.TryCanonicalize(text, out string? tag))
        {
            return tags[text!] = tag;
        }

        nodes.Report("glossary.bad-language-tag", position, TermMessages.BadTag(text ?? ""));
        return null;
    }

    private LocaleEntry? Read(YamlEntry entry, string tag, ConceptEntry concept)
    {
        if (nodes.Mapping(entry.Value, GlossaryKeys.Locale) is not { } map)
        {
            return null;
        }

        IReadOnlyList<Term> terms = Terms(map);
        bool hasPreferred = terms.Count > 0 && terms[0].Status == AdministrativeStatus.Preferred;
        if (!hasPreferred && !concept.Keep && map["match"] is null && !LocaleFallback.IsSame(tag, concept.SourceLanguage))
        {
            nodes.Report("glossary.empty-target", entry.Key.Position, TermMessages.MissingKey("use", $"{concept.Id}/{tag}"));
        }

        return new LocaleEntry
        {
            Locale = tag,
            Terms = terms,
            Forms = nodes.Texts(map["forms"]),
            Compounds = nodes.Texts(map["compounds"]),
            Match = map["match"] is { } match ? nodes.Texts(match) : null,
            Except = nodes.Texts(map["except"]),
            Gender = nodes.Text(map["gender"]),
            Number = nodes.Text(map["number"]),
            Why = nodes.Text(map["why"]),
            Source = nodes.Text(map["source"]),
            Status = nodes.Choice(map["status"], "status", GlossaryKeys.Statuses, concept.Status),
            Reviewer = nodes.Text(map["reviewer"]),
            Note = nodes.Text(map["note"]),
            Position = entry.Key.Position,
        };
    }

    // Preferred terms first: nearly all entries have one key, so the others must cost nothing.
    private Term[] Terms(YamlMapping map)
    {
        Term[] terms = [];
        foreach ((string key, AdministrativeStatus status, bool isShort) in TermKeys)
        {
            if (map[key] is not { } node)
            {
                continue;
            }

            IReadOnlyList<YamlScalar> found = nodes.Terms(node);
            int before = terms.Length;
            Array.Resize(ref terms, before + found.Count);
            for (int i = 0; i < found.Count; i++)
            {
                terms[before + i] = new Term { Text = found[i].Value, Status = status, IsShort = isShort, Position = found[i].Position };
            }
        }

        return terms;
    }
}
