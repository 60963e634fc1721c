using Localize.Documents;
using Localize.Segments;

namespace Localize.Corridor;

/// <summary>Finds what people changed in a localized document since it was written, by what was written.</summary>
internal sealed class EditStage(SentenceCutter cutter)
{
    /// <param name="source">The source as it was when the document was written, in segments.</param>
    /// <param name="merged">The document with the addresses of the source.</param>
    /// <param name="written">The document as it was written.</param>
    /// <param name="current">The document as it stands; the structure is that of the written one.</param>
    /// <returns>The edited segments with their targets in the codes of the source; the target is null where the codes are not those of the source.</returns>
    public IReadOnlyList<AlignedSegment> Find(Draft source, ExtractedDocument merged, ExtractedDocument written, ExtractedDocument current)
    {
        var edits = new List<AlignedSegment>();
        ILookup<string, DraftSegment> segments = source.Segments.ToLookup(s => s.Unit.Id, StringComparer.Ordinal);
        for (int i = 0; i < current.Units.Count; i++)
        {
            if (!current.Units[i].Source.Equals(written.Units[i].Source))
            {
                edits.AddRange(Find([.. segments[source.Document.Units[i].Id]], source, Originals(merged.Units[i], written.Units[i]), written.Units[i], current.Units[i]));
            }
        }

        return edits;
    }

    /// <summary>An edit with the codes of its source; without a target when it has others.</summary>
    public static AlignedSegment WithCodesOfSource(AlignedSegment edit) =>
        edit.Target is null ? edit : edit with { Target = CodeMap.Map(edit.Target, edit.Source, new Dictionary<string, string>(StringComparer.Ordinal)) };

    /// <summary>A unit's text as a person has it, cut into as many sentences as its source; the whole where that cannot be.</summary>
    private IEnumerable<AlignedSegment> Find(DraftSegment[] segments, Draft source, Dictionary<string, string> originals, Unit written, Unit current)
    {
        IReadOnlyList<InlineText> before = cutter.Cut(written.Source, segments.Length);
        IReadOnlyList<InlineText> now = cutter.Cut(current.Source, segments.Length);
        if (segments.Length > 1 && before.Count == segments.Length && now.Count == segments.Length)
        {
            AlignedSegment[] changed = [.. segments.Select((segment, i) => (segment, i)).Where(p => !before[p.i].Equals(now[p.i])).Select(p => Edit(p.segment, source, originals, current, now[p.i]))];
            if (Array.TrueForAll(changed, edit => edit.Target is not null))
            {
                return changed;
            }
        }

        DraftSegment whole = segments.Length == 1 ? segments[0] : SegmentStage.Join(segments);
        return [Edit(whole, source, originals, current, current.Source)];
    }

    private static AlignedSegment Edit(DraftSegment segment, Draft source, Dictionary<string, string> originals, Unit unit, InlineText sentence) => new()
    {
        Document = source.Document.Source.Path,
        Unit = segment.Unit,
        TargetUnit = unit,
        Id = segment.Segment.Id,
        Source = segment.Core.Text,
        Target = CodeMap.Map(SegmentCore.From(sentence).Text, segment.Core.Text, originals),
        IsEdited = true,
        Neighbours = segment.Context,
        Context = TermStage.At(segment.Unit, TermStage.ContextOf(source.Document)),
    };

    private static Dictionary<string, string> Originals(Unit merged, Unit written)
    {
        var originals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((CodePosition was, CodePosition now) in merged.Source.Codes.Zip(written.Source.Codes))
        {
            originals.TryAdd(now.Code.OriginalData, was.Code.OriginalData);
        }

        return originals;
    }
}
