using System.Globalization;
using System.Xml.Linq;
using Localize.Exchange.Bilingual;

namespace Localize.Exchange.Xliff;

/// <summary>Writes a hand-off as XLIFF 2.1: core with glossary, matches and ITS.</summary>
internal static class Xliff2Writer
{
    private static readonly XNamespace Core = XliffNames.Core;
    private static readonly XNamespace Its = XliffNames.Its;

    public static string Write(IReadOnlyList<BilingualFile> files)
    {
        string? target = files.Select(f => f.TargetLanguage).FirstOrDefault(t => t is not null);
        var root = new XElement(
            Core + "xliff",
            new XAttribute("version", "2.1"), new XAttribute("srcLang", files[0].SourceLanguage), target is null ? null : new XAttribute("trgLang", target),
            new XAttribute(XNamespace.Xmlns + "gls", XliffNames.Glossary), new XAttribute(XNamespace.Xmlns + "mtc", XliffNames.Matches),
            new XAttribute(XNamespace.Xmlns + "its", Its), new XAttribute(Its + "version", "2.0"),
            files.Select((file, i) => File(file, i + 1)));
        return XmlText.Write(XmlText.InLines(root, Core + "source", Core + "target", Core + "data", Core + "note"));
    }

    private static XElement File(BilingualFile file, int number) => new(
        Core + "file",
        new XAttribute("id", $"f{XmlText.Number(number)}"), XmlText.Attribute("original", file.Original), new XAttribute(XNamespace.Xml + "space", "preserve"),
        Direction("srcDir", file.SourceLanguage), Direction("trgDir", file.TargetLanguage),
        file.Original.Length == 0 ? null : new XElement(Core + "skeleton", XmlText.Attribute("href", file.Original)),
        Notes(file.Notes),
        file.Units.Count == 0 ? new XElement(Core + "group", new XAttribute("id", "g1")) : null,
        file.Units.Select(Unit));

    private static XAttribute? Direction(string name, string? language) =>
        language is null ? null : new XAttribute(name, LanguageTag.IsRightToLeft(language) ? "rtl" : "ltr");

    private static XElement Unit(BilingualUnit unit)
    {
        var codes = new Xliff2Codes(unit);
        BilingualTerm[] glossary = [.. unit.Glossary.Where(term => term.Targets.Count > 0 || term.Definition is not null)];
        HashSet<string> known = [.. glossary.Select(term => term.Id)];
        XElement[] parts = [.. unit.Segments.Select(segment => Part(segment, codes, known))];
        return new XElement(
            Core + "unit",
            new XAttribute("id", XmlText.Token(unit.Id)), XmlText.Attribute("name", unit.Name),
            Glossary(glossary), Matches(unit), Quality(unit), Provenance(unit), Notes(unit.Notes), codes.OriginalData, parts);
    }

    private static XElement? Notes(IReadOnlyList<BilingualNote> notes) => notes.Count == 0 ? null : new XElement(
        Core + "notes", notes.Select(note => new XElement(Core + "note", XmlText.Attribute("category", note.Category), XmlText.Nodes(note.Text, _ => null))));

    private static XElement Part(BilingualSegment segment, Xliff2Codes codes, HashSet<string> terms)
    {
        XElement source = codes.Write("source", segment.Source, isTarget: false, [.. segment.Terms.Where(t => terms.Contains(t.TermId))]);
        XElement? target = segment.Target is null ? null : codes.Write("target", segment.Target, isTarget: true);
        if (target is not null && HasAnnotation(segment))
        {
            target.ReplaceNodes(new XElement(
                Core + "mrk", new XAttribute("id", $"q.{XmlText.Token(segment.Id)}"), new XAttribute("type", "its:generic"),
                segment.Issues.Count == 0 ? null : new XAttribute(Its + "locQualityIssuesRef", $"#its={IssuesId(segment)}"),
                segment.Origin.Length == 0 ? null : new XAttribute(Its + "provenanceRecordsRef", $"#its={ProvenanceId(segment)}"), target.Nodes()));
        }

        return segment.IsIgnorable
            ? new XElement(Core + "ignorable", new XAttribute("id", XmlText.Token(segment.Id)), source, target)
            : new XElement(
                Core + "segment", new XAttribute("id", XmlText.Token(segment.Id)),
                new XAttribute("state", target is null ? "initial" : segment.State.ToString().ToLowerInvariant()),
                segment.SubState.Length == 0 || target is null ? null : new XAttribute("subState", segment.SubState), source, target);
    }

    private static XElement? Glossary(BilingualTerm[] glossary) => glossary.Length == 0 ? null : new XElement(
        XliffNames.Glossary + "glossary", glossary.Select(term => new XElement(
            XliffNames.Glossary + "glossEntry", new XAttribute("id", XmlText.Token(term.Id)),
            new XElement(XliffNames.Glossary + "term", XmlText.Nodes(term.Source, _ => null)),
            term.Targets.Select(t => new XElement(XliffNames.Glossary + "translation", XmlText.Nodes(t, _ => null))),
            term.Definition is null ? null : new XElement(XliffNames.Glossary + "definition", XmlText.Nodes(term.Definition, _ => null)))));

    private static XElement? Matches(BilingualUnit unit)
    {
        XElement[] matches = [.. unit.Segments.SelectMany(segment => segment.Matches.Select(match => Match(segment, match)))];
        return matches.Length == 0 ? null : new XElement(XliffNames.Matches + "matches", matches);
    }

    private static XElement Match(BilingualSegment segment, BilingualMatch match)
    {
        var codes = new Xliff2Codes(new BilingualUnit { Id = "match", Segments = [new BilingualSegment { Id = "match", Source = match.Source, Target = match.Target }] });
        XElement source = codes.Write("source", match.Source, isTarget: false);
        XElement target = codes.Write("target", match.Target, isTarget: true);
        return new XElement(
            XliffNames.Matches + "match", new XAttribute("ref", $"#{XmlText.Token(segment.Id)}"), new XAttribute("type", "tm"),
            new XAttribute("matchQuality", QualityOf(match)), new XAttribute("similarity", QualityOf(match)), XmlText.Attribute("origin", match.Origin), codes.OriginalData, source, target);
    }

    private static string QualityOf(BilingualMatch match) => match.Quality.ToString("0.##", CultureInfo.InvariantCulture);

    private static bool HasAnnotation(BilingualSegment segment) => segment.Issues.Count > 0 || segment.Origin.Length > 0;

    private static string IssuesId(BilingualSegment segment) => $"lqi.{XmlText.Token(segment.Id)}";

    private static string ProvenanceId(BilingualSegment segment) => $"prov.{XmlText.Token(segment.Id)}";

    private static IEnumerable<XElement> Quality(BilingualUnit unit) => unit.Segments.Where(s => s.Target is not null && s.Issues.Count > 0).Select(segment => new XElement(
        Its + "locQualityIssues", new XAttribute(XNamespace.Xml + "id", IssuesId(segment)), segment.Issues.Select(issue =>
        {
            (string type, string comment, string severity) = ItsIssues.Write(issue);
            return new XElement(Its + "locQualityIssue", new XAttribute("locQualityIssueType", type), XmlText.Attribute("locQualityIssueComment", comment), new XAttribute("locQualityIssueSeverity", severity));
        })));

    private static IEnumerable<XElement> Provenance(BilingualUnit unit) => unit.Segments.Where(s => s.Target is not null && s.Origin.Length > 0).Select(segment => new XElement(
        Its + "provenanceRecords", new XAttribute(XNamespace.Xml + "id", ProvenanceId(segment)),
        new XElement(Its + "provenanceRecord", XmlText.Attribute(segment.IsMachine ? "tool" : "person", segment.Origin))));
}
