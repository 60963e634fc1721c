namespace Localize.Terms.Reading;

/// <summary>A value of a YAML document with its place. A tree of these is finite and at most <see cref="SafeYaml.MaximumDepth"/> deep.</summary>
internal abstract record YamlNode(TextPosition Position);

/// <summary>A text exactly as the author wrote it: <c>no</c> and <c>1e3</c> stay text. A plain <c>~</c>, <c>null</c> or nothing at all is null.</summary>
internal sealed record YamlScalar(string Value, bool IsNull, TextPosition Position) : YamlNode(Position);

internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, TextPosition Position) : YamlNode(Position);

internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, TextPosition Position) : YamlNode(Position)
{
    public YamlNode? this[string key]
    {
        get
        {
            // By index: a glossary asks this two million times.
            for (int i = 0; i < Entries.Count; i++)
            {
                if (string.Equals(Entries[i].Key.Value, key, StringComparison.Ordinal))
                {
                    return Entries[i].Value;
                }
            }

            return null;
        }
    }
}

internal readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>An item that <see cref="ItemTexts"/> know, instead of what it holds.</summary>
internal sealed record YamlKnownItem(int Index, TextPosition Position) : YamlNode(Position);
