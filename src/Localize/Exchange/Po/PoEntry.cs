using System.Text;

namespace Localize.Exchange.Po;

/// <summary>An entry of PO while its lines are read.</summary>
internal sealed class PoEntry(TextPosition position)
{
    private readonly Dictionary<string, StringBuilder> fields = new(StringComparer.Ordinal);
    private StringBuilder? current;

    public TextPosition Position => position;

    public bool IsFuzzy { get; set; }

    public List<string> Comments { get; } = [];

    public bool IsStarted => fields.Count > 0;

    public bool HasPlural => fields.ContainsKey("msgid_plural");

    public string? this[string keyword] => fields.GetValueOrDefault(keyword)?.ToString();

    /// <summary>Whether a keyword begins the next entry: a context or id after the text.</summary>
    public bool IsEndedBy(string keyword) => keyword is "msgctxt" or "msgid" && (fields.Keys.Any(k => k.StartsWith("msgstr", StringComparison.Ordinal)) || fields.ContainsKey(keyword));

    public bool Begin(string keyword, string value)
    {
        current = new StringBuilder(value);
        return fields.TryAdd(keyword, current);
    }

    public bool GoOn(string value)
    {
        current?.Append(value);
        return current is not null;
    }
}
