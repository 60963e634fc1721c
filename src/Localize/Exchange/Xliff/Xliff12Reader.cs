using System.Globalization;
using System.Xml.Linq;
using Localize.Exchange.Bilingual;

namespace Localize.Exchange.Xliff;

/// <summary>Reads XLIFF 1.2 of our own and of other tools: strict or transitional, with or without groups.</summary>
internal sealed class Xliff12Reader(string path)
{
    private static readonly XNamespace Core = XliffNames.Xliff12;

    private readonly List<QualityIssue> notRead = [];

    public (IReadOnlyList<BilingualFile> Files, IReadOnlyList<QualityIssue> NotRead) Read(XElement root) => ([.. root.Elements(Core + "file").Select(File)], notRead);

    private BilingualFile File(XElement file) => new()
    {
        SourceLanguage = Language(file, "source-language") ?? throw Wrong(file, "source-language is missing or no language tag; expected one"),
        TargetLanguage = Language(file, "target-language"),
        Original = file.Get("original") ?? "",
        Path = path,
        Notes = NotesOf(file.Element(Core + "header")),
        Units = [.. (file.Element(Core + "body")?.Elements() ?? []).SelectMany(UnitsOf)],
    };

    private static string? Language(XElement file, string attribute) => LanguageTag.TryCanonicalize(file.Get(attribute), out string? tag) ? tag : null;

    private IEnumerable<BilingualUnit> UnitsOf(XElement element)
    {
        if (element.Name == Core + "trans-unit")
        {
            yield return new BilingualUnit { Id = Id(element), Name = element.Get("resname") ?? "", Segments = [Segment(element, new CodeNumbers())] };
        }
        else if (element.Name == Core + "group")
        {
            XElement[] own = [.. element.Elements(Core + "trans-unit")];
            if (own.Length > 0)
            {
                yield return new BilingualUnit
                {
                    Id = element.IdOf() ?? Id(own[0]),
                    Name = element.Get("resname") ?? "",
                    Notes = NotesOf(element),
                    Segments = [.. own.Select(unit => Segment(unit, new CodeNumbers()))],
                };
            }

            foreach (BilingualUnit unit in element.Elements(Core + "group").SelectMany(UnitsOf))
            {
                yield return unit;
            }
        }
        else if (element.Name == Core + "bin-unit")
        {
            notRead.Add(HandOffMessages.NotRead(path, SafeXml.PositionOf(element), element.IdOf() ?? "", "a bin-unit is not read: binary content is not exchanged"));
        }
    }

    private BilingualSegment Segment(XElement unit, CodeNumbers numbers)
    {
        XElement source = unit.Element(Core + "source") ?? throw Wrong(unit, $"The trans-unit \"{unit.IdOf()}\" has no source; expected one");
        XElement? target = unit.Element(Core + "target");
        InlineText read = Xliff12Codes.Read(source, numbers);
        BilingualNote[] notes = NotesOf(unit);
        return new BilingualSegment
        {
            Id = Id(unit),
            Source = read,
            Target = target is null ? null : Xliff12Codes.Read(target, numbers),
            State = target is null ? SegmentState.Initial : Xliff12States.From(target.Get("state"), unit.Get("approved") == "yes"),
            Origin = notes.FirstOrDefault(n => n.Category is "machine" or "person")?.Text ?? "",
            IsMachine = notes.Any(n => n.Category == "machine"),
            Matches = [.. unit.Elements(Core + "alt-trans").Where(alt => alt.Element(Core + "target") is not null).Select(alt => Match(alt, read, numbers))],
            Position = SafeXml.PositionOf(unit),
        };
    }

    private static BilingualMatch Match(XElement alternative, InlineText source, CodeNumbers numbers)
    {
        string quality = (alternative.Get("match-quality") ?? "").TrimEnd('%');
        return new BilingualMatch(
            alternative.Element(Core + "source") is { } own ? Xliff12Codes.Read(own, numbers) : source,
            Xliff12Codes.Read(alternative.Element(Core + "target")!, numbers),
            double.TryParse(quality, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) ? value : 0,
            alternative.Get("origin") ?? "");
    }

    private static BilingualNote[] NotesOf(XElement? holder) => [.. (holder?.Elements(Core + "note") ?? []).Select(note => new BilingualNote(note.Value, note.Get("from") ?? ""))];

    private string Id(XElement unit) => unit.IdOf() is { Length: > 0 } id ? id : throw Wrong(unit, "The trans-unit has no id; expected the one it was sent with");

    private LocalizationException Wrong(XElement place, string message) => new($"{message}. Have the tool that wrote the file write it anew.", path, SafeXml.PositionOf(place));
}
