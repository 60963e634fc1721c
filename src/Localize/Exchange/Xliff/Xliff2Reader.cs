using System.Globalization;
using System.Xml.Linq;
using Localize.Exchange.Bilingual;

namespace Localize.Exchange.Xliff;

/// <summary>Reads a valid file of XLIFF 2 into the model of hand-offs.</summary>
internal sealed class Xliff2Reader(XElement file, string path)
{
    /// <summary>Reads the file with those of its units that are wanted, by id.</summary>
    public BilingualFile Read(Func<string?, bool> isWanted) => new()
    {
        SourceLanguage = file.Parent!.Get("srcLang")!,
        TargetLanguage = file.Parent!.Get("trgLang"),
        Original = file.Get("original") ?? "",
        Path = path,
        Notes = NotesOf(file),
        Units = [.. file.All("unit").Where(unit => isWanted(unit.IdOf())).Select(ReadUnit)],
    };

    private static BilingualNote[] NotesOf(XElement holder) =>
        [.. holder.Elements(XliffNames.Core + "notes").Elements().Select(note => new BilingualNote(note.Value, note.Get("category") ?? ""))];

    private static BilingualUnit ReadUnit(XElement unit)
    {
        var numbers = new CodeNumbers();
        XElement[] parts = [.. unit.Parts()];
        Dictionary<string, QualityIssue[]> issues = IssuesOf(unit);
        Dictionary<string, XElement> provenance = unit.Elements(XliffNames.Its + "provenanceRecords").ToDictionary(XmlId, e => e.Elements().First(), StringComparer.Ordinal);
        var read = new List<BilingualSegment>();
        var allMarks = new List<(string Id, string Type, string? Reference, TextSpan Span, int Part)>();
        for (int i = 0; i < parts.Length; i++)
        {
            var inline = new Xliff2Inline(numbers, id => DataOf(unit, id));
            InlineText source = inline.Read(parts[i].Element(XliffNames.Core + "source")!);
            allMarks.AddRange(inline.Marks.Select(m => (m.Id, m.Type, m.Reference, m.Span, i)));
            XElement? target = parts[i].Element(XliffNames.Core + "target");
            XElement? around = target?.Elements().FirstOrDefault(e => e.IsMark() && e.Get("type") == "its:generic");
            XElement? record = provenance.GetValueOrDefault(Reference(around, "provenanceRecordsRef"));
            read.Add(new BilingualSegment
            {
                Id = parts[i].IdOf() ?? string.Create(CultureInfo.InvariantCulture, $"{unit.IdOf()}.{i + 1}"),
                Source = source,
                Target = target is null ? null : inline.Read(target),
                State = Enum.Parse<SegmentState>(parts[i].Get("state") ?? "initial", ignoreCase: true),
                SubState = parts[i].Get("subState") ?? "",
                IsIgnorable = parts[i].Is("ignorable"),
                Origin = record?.Get("tool") ?? record?.Get("revPerson") ?? record?.Get("person") ?? "",
                IsMachine = record?.Get("tool") is not null,
                Issues = issues.GetValueOrDefault(Reference(around, "locQualityIssuesRef")) ?? [],
                Position = SafeXml.PositionOf(parts[i]),
            });
        }

        BilingualTerm[] glossary = [.. unit.Elements(XliffNames.Glossary + "glossary").Elements().Select(Term)];
        return new BilingualUnit
        {
            Id = unit.IdOf()!,
            Name = unit.Get("name") ?? "",
            Notes = NotesOf(unit),
            Glossary = glossary,
            Segments = [.. read.Select((segment, i) => segment with
            {
                Terms = [.. allMarks.Where(m => m.Part == i && m.Type == "term").Select(m => (m.Span, Id: GlossaryIdOf(m.Reference))).Where(m => m.Id is not null).Select(m => new TermMark(m.Span, m.Id!))],
                Matches = [.. unit.Elements(XliffNames.Matches + "matches").Elements().Where(match => match.Get("ref") == $"#{segment.Id}").Select(match => Match(match, numbers))],
            })],
        };
    }

    private static string? GlossaryIdOf(string? reference) => reference?.StartsWith("#gls=", StringComparison.Ordinal) == true ? reference[5..] : null;

    private static BilingualMatch Match(XElement match, CodeNumbers numbers)
    {
        var inline = new Xliff2Inline(numbers, id => DataOf(match, id));
        double quality = double.Parse(match.Get("similarity") ?? match.Get("matchQuality") ?? "0", CultureInfo.InvariantCulture);
        return new BilingualMatch(inline.Read(match.Element(XliffNames.Core + "source")!), inline.Read(match.Element(XliffNames.Core + "target")!), quality, match.Get("origin") ?? "");
    }

    private static BilingualTerm Term(XElement entry) => new(
        entry.IdOf() ?? "", entry.Element(XliffNames.Glossary + "term")!.Value,
        [.. entry.Elements(XliffNames.Glossary + "translation").Select(t => t.Value)], entry.Element(XliffNames.Glossary + "definition")?.Value);

    private static Dictionary<string, QualityIssue[]> IssuesOf(XElement unit) => unit.Elements(XliffNames.Its + "locQualityIssues").ToDictionary(
        XmlId, e => e.Elements().Select(issue => ItsIssues.Read(issue.Get)).ToArray(), StringComparer.Ordinal);

    private static string XmlId(XElement element) => element.Attribute(XNamespace.Xml + "id")!.Value;

    private static string Reference(XElement? mark, string attribute) =>
        mark?.Attribute(XliffNames.Its + attribute)?.Value is { } value && value.StartsWith("#its=", StringComparison.Ordinal) ? value[5..] : "";

    private static string DataOf(XElement holder, string? id)
    {
        XElement? data = id is null ? null : holder.Elements(XliffNames.Core + "originalData").Elements().FirstOrDefault(d => d.IdOf() == id);
        return data is null ? "" : string.Concat(data.Nodes().Select(node => node is XText text ? text.Value : node is XElement cp ? ((char)int.Parse(cp.Get("hex")!, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString() : ""));
    }
}
