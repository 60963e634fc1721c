using Localize.Exchange.Bilingual;

namespace Localize.Exchange.Po;

/// <summary>Reads PO of our own and of other tools.</summary>
internal sealed class PoReader(string path, string sourceLanguage)
{
    private readonly List<QualityIssue> notRead = [];
    private readonly List<PoEntry> entries = [];
    private PoEntry entry = new(new TextPosition(1, 1));

    public (IReadOnlyList<BilingualFile> Files, IReadOnlyList<QualityIssue> NotRead) Read(string text)
    {
        string[] lines = text.TrimStart('\uFEFF').Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            ReadLine(lines[i].TrimEnd('\r'), new TextPosition(i + 1, 1));
        }

        Finish(default);
        Dictionary<string, string> header = Header();
        return (ToFiles(header), notRead);
    }

    private void ReadLine(string line, TextPosition position)
    {
        string content = line.Trim();
        if (content.StartsWith('#'))
        {
            Comment(content, position);
        }
        else if (content.StartsWith('"'))
        {
            if (PoString.Unquote(content) is not { } more || !entry.GoOn(more))
            {
                throw Wrong(position, "The string does not belong to a keyword, or is not closed");
            }
        }
        else if (content.Length > 0)
        {
            Keyword(content, position);
        }
    }

    private void Comment(string comment, TextPosition position)
    {
        if (comment.StartsWith("#~", StringComparison.Ordinal))
        {
            Finish(position);
            if (comment.Contains("msgid ", StringComparison.Ordinal))
            {
                notRead.Add(HandOffMessages.NotRead(path, position, "", "the entry is obsolete and is not read"));
            }

            return;
        }

        if (entry.IsStarted)
        {
            Finish(position);
        }

        if (comment.StartsWith("#,", StringComparison.Ordinal))
        {
            entry.IsFuzzy |= comment[2..].Split(',').Any(flag => flag.Trim() == "fuzzy");
        }
        else if (comment.StartsWith("#.", StringComparison.Ordinal))
        {
            entry.Comments.Add(comment[2..].Trim());
        }
    }

    private void Keyword(string content, TextPosition position)
    {
        int blank = content.IndexOfAny([' ', '\t', '"']);
        string keyword = blank < 0 ? content : content[..blank];
        if (blank < 0 || !(keyword is "msgctxt" or "msgid" or "msgid_plural" or "msgstr" || keyword.StartsWith("msgstr[", StringComparison.Ordinal)))
        {
            throw Wrong(position, $"\"{(keyword.Length > 40 ? keyword[..40] : keyword)}\" is no keyword of PO; expected msgctxt, msgid, msgid_plural, msgstr or a comment");
        }

        if (entry.IsEndedBy(keyword) || (!entry.IsStarted && entry.Comments.Count == 0 && !entry.IsFuzzy))
        {
            Finish(position);
        }

        if (PoString.Unquote(content[blank..]) is not { } value)
        {
            throw Wrong(position, $"The string of {keyword} is not closed, or has an escape that PO does not know");
        }

        if (!entry.Begin(keyword, value))
        {
            throw Wrong(position, $"{keyword} stands twice in one entry");
        }
    }

    private void Finish(TextPosition next)
    {
        if (entry.IsStarted)
        {
            entries.Add(entry);
        }

        entry = new PoEntry(next);
    }

    private Dictionary<string, string> Header()
    {
        PoEntry? header = entries.FirstOrDefault(e => e["msgid"] == "" && e["msgctxt"] is null);
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string[] field in (header?["msgstr"] ?? "").Split('\n').Select(line => line.Split(':', 2)).Where(field => field.Length == 2))
        {
            fields[field[0].Trim()] = field[1].Trim();
        }

        string type = fields.GetValueOrDefault("Content-Type", "charset=UTF-8");
        int charset = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        string name = charset < 0 ? "UTF-8" : type[(charset + 8)..].Trim();
        return name.Equals("UTF-8", StringComparison.OrdinalIgnoreCase) || name is "ASCII" or "CHARSET"
            ? fields
            : throw Wrong(header!.Position, $"The header says that the file is in {name}; expected UTF-8");
    }

    private BilingualFile[] ToFiles(Dictionary<string, string> header)
    {
        string source = LanguageTag.TryCanonicalize(header.GetValueOrDefault("X-Source-Language"), out string? own) ? own : sourceLanguage;
        string? target = LanguageTag.TryCanonicalize(header.GetValueOrDefault("Language")?.Split('@', '.')[0], out string? said) ? said : null;
        IEnumerable<(string Original, BilingualSegment Segment)> read = entries.Where(e => e["msgid"] is { Length: > 0 } || e["msgctxt"] is not null).Select(ToSegment).OfType<(string, BilingualSegment)>();
        return [.. read.GroupBy(s => s.Original).Select(document => new BilingualFile
        {
            SourceLanguage = source,
            TargetLanguage = target,
            Original = document.Key,
            Path = path,
            Units = [.. document.GroupBy(s => UnitOf(s.Segment.Id)).Select(unit => new BilingualUnit { Id = unit.Key, Segments = [.. unit.Select(s => s.Segment)] })],
        })];
    }

    private static string UnitOf(string segment) => segment.LastIndexOf('.') is > 0 and var stop ? segment[..stop] : segment;

    private (string Original, BilingualSegment Segment)? ToSegment(PoEntry read)
    {
        string context = read["msgctxt"] ?? "";
        int hash = context.LastIndexOf('#');
        string id = hash < 0 ? context : context[(hash + 1)..];
        if (read.HasPlural || read["msgid"] is not { } msgid)
        {
            notRead.Add(HandOffMessages.NotRead(path, read.Position, id, "the entry has plural forms or no msgid and is not read; documents have no plural forms"));
            return null;
        }

        string translation = read["msgstr"] ?? "";
        return (hash < 0 ? "" : context[..hash], new BilingualSegment
        {
            Id = id,
            Source = PoText.Read(msgid),
            Target = translation.Length == 0 ? null : PoText.Read(translation),
            State = translation.Length == 0 ? SegmentState.Initial : read.IsFuzzy ? SegmentState.Translated : SegmentState.Reviewed,
            Origin = read.Comments.Where(c => c.StartsWith("from: ", StringComparison.Ordinal)).Select(c => c[6..]).FirstOrDefault() ?? "",
            Position = read.Position,
        });
    }

    private LocalizationException Wrong(TextPosition position, string message) => new($"{message}. Mend the line, or have the tool that wrote the file write it anew.", path, position);
}
