using System.Globalization;
using Localize.Documents;
using Localize.Memory;
using Localize.Segments;

namespace Localize.Corridor;

/// <summary>Cuts the units of a document into segments.</summary>
internal sealed class SegmentStage(ISegmenter segmenter, ProtectedTerms terms)
{
    private readonly SentenceCutter cutter = new(segmenter);

    public Draft Segment(ExtractedDocument document) => Segment(document, static _ => true);

    /// <param name="document">The document.</param>
    /// <param name="isWanted">Whether the neighbours of a unit's segments are to be known; the others' are left empty.</param>
    public Draft Segment(ExtractedDocument document, Func<string, bool> isWanted)
    {
        var segments = new List<DraftSegment>();
        var ends = new List<int>();
        foreach (Unit unit in document.Units)
        {
            AddSegments(unit, cutter.Cut(unit.Source, ends, terms.In(unit.Source.Text)), ends, segments);
        }

        return new Draft(document, [.. segments.Select((segment, i) => isWanted(segment.Unit.Id) ? WithContext(segment, i, segments) : segment)]);
    }

    /// <summary>Makes each of the units one segment.</summary>
    public static Draft Join(Draft draft, IReadOnlySet<string> units)
    {
        if (units.Count == 0)
        {
            return draft;
        }

        DraftSegment[] joined = [.. draft.Segments.GroupBy(s => s.Unit.Id).SelectMany(unit => units.Contains(unit.Key) && unit.Skip(1).Any() ? [Join([.. unit])] : unit.AsEnumerable())];
        return draft with { Segments = [.. joined.Select((segment, i) => WithContext(segment, i, joined))] };
    }

    /// <summary>The segments of a unit as one.</summary>
    public static DraftSegment Join(IReadOnlyList<DraftSegment> unit)
    {
        DraftSegment first = unit[0];
        SegmentCore core = SegmentCore.From(first.Unit.Source);
        return first with
        {
            Segment = first.Segment with { Source = first.Unit.Source, Span = new TextSpan(0, first.Unit.Source.Text.Length) },
            Core = core,
            Written = MemoryText.FromSource(core.Text),
            IsWholeUnit = true,
        };
    }

    private static void AddSegments(Unit unit, IReadOnlyList<InlineText> pieces, List<int> ends, List<DraftSegment> segments)
    {
        int start = 0;
        for (int i = 0; i < pieces.Count; i++)
        {
            SegmentCore core = SegmentCore.From(pieces[i]);
            segments.Add(new DraftSegment
            {
                Unit = unit,
                Segment = new Segment
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"{unit.Id}.{i + 1}"),
                    Source = pieces[i],
                    Span = TextSpan.FromBounds(start, ends[i]),
                },
                Core = core,
                Written = MemoryText.FromSource(core.Text),
            });
            start = ends[i];
        }
    }

    private static DraftSegment WithContext(DraftSegment segment, int index, IReadOnlyList<DraftSegment> all) => segment with
    {
        Context = MemoryText.HashContext(
            index == 0 ? "" : all[index - 1].Written, index == all.Count - 1 ? "" : all[index + 1].Written),
    };
}
