using System.Globalization;
using System.Xml.Linq;
using Localize.Exchange.Bilingual;

namespace Localize.Exchange.Xliff;

/// <summary>Writes XLIFF 1.2 by the strict schema.</summary>
internal sealed class Xliff12Writer
{
    private const string Tool = "localize";

    private static readonly XNamespace Core = XliffNames.Xliff12;

    private readonly List<QualityIssue> lost = [];

    public IReadOnlyList<QualityIssue> Lost => lost;

    public string Write(IReadOnlyList<BilingualFile> files)
    {
        var root = new XElement(Core + "xliff", new XAttribute("version", "1.2"), files.Select(File));
        return XmlText.Write(XmlText.InLines(root, Core + "source", Core + "target", Core + "note"));
    }

    private XElement File(BilingualFile file) => new(
        Core + "file",
        new XAttribute("original", SafeXml.Holdable(file.Original, out _)), new XAttribute("datatype", file.Original.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? "plaintext" : "x-markdown"),
        new XAttribute("source-language", file.SourceLanguage), file.TargetLanguage is null ? null : new XAttribute("target-language", file.TargetLanguage),
        new XAttribute(XNamespace.Xml + "space", "preserve"),
        new XElement(
            Core + "header",
            file.Original.Length == 0 ? null : new XElement(Core + "skl", new XElement(Core + "external-file", new XAttribute("href", SafeXml.Holdable(file.Original, out _)))),
            Notes(file.Notes),
            new XElement(Core + "tool", new XAttribute("tool-id", Tool), new XAttribute("tool-name", "Localize"))),
        new XElement(Core + "body", file.Units.Select(unit => Unit(unit, file))));

    private XElement Unit(BilingualUnit unit, BilingualFile file) => new(
        Core + "group", new XAttribute("id", unit.Id), XmlText.Attribute("resname", unit.Name),
        Notes(unit.Notes.Concat(unit.Glossary.Select(AsNote))),
        unit.Segments.Where(s => !s.IsIgnorable).Select(segment => Segment(segment, unit, file)));

    // XLIFF 1.2 has no glossary: terms go into notes, for people.
    private static BilingualNote AsNote(BilingualTerm term) => new(
        term.Targets.Count == 0 ? term.Source : $"{term.Source}: {string.Join(" / ", term.Targets)}{(term.Definition is null ? "" : $" ({term.Definition})")}", "term");

    private XElement Segment(BilingualSegment segment, BilingualUnit unit, BilingualFile file)
    {
        (string state, string? qualifier, bool isApproved) = Xliff12States.Of(segment);
        HashSet<string> known = [.. unit.Glossary.Select(term => term.Id)];
        Report(segment, file);
        return new XElement(
            Core + "trans-unit",
            new XAttribute("id", segment.Id), new XAttribute("resname", segment.Id), isApproved ? new XAttribute("approved", "yes") : null, new XAttribute(XNamespace.Xml + "space", "preserve"),
            Xliff12Codes.Write("source", segment.Source, [.. segment.Terms.Where(t => known.Contains(t.TermId))]),
            segment.Target is null ? null : WithStates(Xliff12Codes.Write("target", segment.Target, []), state, qualifier),
            segment.Matches.Select(Match),
            Notes(segment.Issues.Select(issue => new BilingualNote($"{issue.Severity.ToString().ToLowerInvariant()} {issue.Rule}: {issue.Message}", "finding"))
                .Concat(segment.Origin.Length == 0 ? [] : [new BilingualNote(segment.Origin, segment.IsMachine ? "machine" : "person")])));
    }

    private static XElement WithStates(XElement target, string state, string? qualifier)
    {
        target.SetAttributeValue("state", state);
        target.SetAttributeValue("state-qualifier", qualifier);
        return target;
    }

    private static XElement Match(BilingualMatch match) => new(
        Core + "alt-trans", new XAttribute("match-quality", match.Quality.ToString("0.##", CultureInfo.InvariantCulture)), XmlText.Attribute("origin", match.Origin),
        Xliff12Codes.Write("source", match.Source, []), Xliff12Codes.Write("target", match.Target, []));

    private static IEnumerable<XElement> Notes(IEnumerable<BilingualNote> notes) =>
        notes.Select(note => new XElement(Core + "note", XmlText.Attribute("from", note.Category), SafeXml.Holdable(note.Text, out _)));

    private void Report(BilingualSegment segment, BilingualFile file)
    {
        bool isWhole = true;
        foreach (InlineText text in new[] { segment.Source, segment.Target ?? InlineText.Empty })
        {
            _ = SafeXml.Holdable(text.Text, out bool holds);
            isWhole &= holds;
        }

        if (!isWhole)
        {
            lost.Add(HandOffMessages.Loss(file.Original, segment, "control characters, which XML 1.0 has no form for"));
        }
    }
}
