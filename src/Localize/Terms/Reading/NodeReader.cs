using System.Text;

namespace Localize.Terms.Reading;

/// <summary>Takes values out of YAML nodes and collects what is wrong with them, so that one run shows every problem of a file.</summary>
internal sealed class NodeReader(string path, GlossaryOptions options)
{
    public List<QualityIssue> Found { get; } = [];

    public string Path => path;

    public void Report(string rule, TextPosition position, string message) => Found.Add(Problems.Error(rule, path, position, message));

    public YamlMapping? Mapping(YamlNode? node, string[] known)
    {
        if (node is not YamlMapping mapping)
        {
            Report("glossary.structure", node?.Position ?? new TextPosition(1, 1), TermMessages.NotMapping);
            return null;
        }

        foreach (YamlEntry entry in mapping.Entries)
        {
            if (Array.IndexOf(known, entry.Key.Value) < 0)
            {
                string? meant = DidYouMean.Closest(entry.Key.Value, known);
                Report("glossary.unknown-key", entry.Key.Position, TermMessages.UnknownKey(entry.Key.Value, meant, known));
            }
        }

        return mapping;
    }

    public string? Text(YamlNode? node)
    {
        switch (node)
        {
            case null or YamlScalar { IsNull: true }:
                return null;
            case YamlScalar scalar:
                return scalar.Value;
            default:
                Report("glossary.structure", node.Position, TermMessages.NotText);
                return null;
        }
    }

    public bool Flag(YamlNode? node)
    {
        switch (node)
        {
            case null: return false;
            case YamlScalar { Value: "true" or "yes" }: return true;
            case YamlScalar { Value: "false" or "no" }: return false;
            default:
                Report("glossary.structure", node.Position, TermMessages.NotBoolean);
                return false;
        }
    }

    public T Choice<T>(YamlNode? node, string key, Dictionary<string, T> values, T fallback)
    {
        if (node is null || Text(node) is not { } text)
        {
            return fallback;
        }

        if (values.TryGetValue(text, out T? value))
        {
            return value;
        }

        Report("glossary.unknown-value", node.Position, TermMessages.UnknownValue(key, text, DidYouMean.Closest(text, values.Keys), values.Keys));
        return fallback;
    }

    /// <summary>A term or a list of terms. One text stands for a list of one.</summary>
    public IReadOnlyList<YamlScalar> Terms(YamlNode? node)
    {
        switch (node)
        {
            case null: return [];
            case YamlScalar one: return Checked(one) is { } term ? [term] : [];
            case YamlSequence list: return [.. list.Items.Select(Checked).OfType<YamlScalar>()];
            default:
                Report("glossary.structure", node.Position, TermMessages.NotList);
                return [];
        }
    }

    // Most entries have none of most lists, and there are a hundred thousand entries: an empty list takes no room, another one no more than it needs.
    public IReadOnlyList<string> Texts(YamlNode? node) => Terms(node) is { Count: > 0 } terms ? terms.Select(term => term.Value).ToArray() : [];

    private YamlScalar? Checked(YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            Report("glossary.structure", node.Position, TermMessages.NotText);
            return null;
        }

        if (scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Value))
        {
            Report("glossary.empty-term", node.Position, TermMessages.EmptyTerm);
            return null;
        }

        if (scalar.Value.Length > options.MaximumTermLength)
        {
            Report("glossary.long-term", node.Position, TermMessages.TooLong(scalar.Value.Length, options.MaximumTermLength));
            return null;
        }

        if (FirstBadCharacter(scalar.Value) is { } bad)
        {
            Report("glossary.characters", node.Position, TermMessages.BadCharacter(bad));
            return null;
        }

        string normalized = scalar.Value.Normalize(NormalizationForm.FormC);
        return ReferenceEquals(normalized, scalar.Value) ? scalar : scalar with { Value = normalized };
    }

    // Control characters, lone surrogates and bidirectional overrides never belong to a term.
    private static int? FirstBadCharacter(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair)
            {
                i++;
            }
            else if (char.IsControl(c) || char.IsSurrogate(c) || c is (>= '\u202A' and <= '\u202E') or '\uFFFC' or '\u2028' or '\u2029')
            {
                return c;
            }
        }

        return null;
    }
}
