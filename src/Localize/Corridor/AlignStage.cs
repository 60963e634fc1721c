using Localize.Documents;
using Localize.Memory;
using Localize.Segments;
using Localize.Terms;

namespace Localize.Corridor;

/// <summary>Puts a localized document beside its source: what stands where, and what of it no machine and no memory wrote.</summary>
internal sealed class AlignStage(SentenceCutter cutter)
{
    /// <summary>Puts some units beside each other, where the localized document says what the memory has for them; else null.</summary>
    /// <param name="part">The units.</param>
    /// <param name="recalled">Their segments with what the memory has.</param>
    /// <param name="localized">The localized document as it is; it has as many units.</param>
    /// <param name="join">Puts the segments of a unit together again.</param>
    public static IReadOnlyList<AlignedSegment>? AlignAsRemembered(
        AlignedPart part, IReadOnlyList<DraftSegment> recalled, ExtractedDocument localized, Func<IReadOnlyList<DraftSegment>, InlineText> join)
    {
        ILookup<string, DraftSegment> byUnit = recalled.ToLookup(segment => segment.Unit.Id, StringComparer.Ordinal);
        var aligned = new List<AlignedSegment>(recalled.Count);
        foreach ((int index, string id) in part.Units)
        {
            Unit target = localized.Units[index];
            if (byUnit.Contains(id) && !Says(join([.. byUnit[id]]), target.Source))
            {
                return null;
            }

            aligned.AddRange(byUnit[id].Where(segment => segment.Core.IsTranslatable)
                .Select(segment => ToAligned(segment, target, part.Context, part.Document.Path) with { Occurrence = part.OccurrenceOf(segment) }));
        }

        return aligned;
    }

    /// <param name="variants">The source with translations that it may have been written with, and the localized text that comes of them.</param>
    /// <param name="localized">The localized document as it is; it has as many units.</param>
    public IReadOnlyList<AlignedSegment> Align((Draft Draft, ExtractedDocument Written)[] variants, ExtractedDocument localized)
    {
        Draft first = variants[0].Draft;
        TermContext context = TermStage.ContextOf(first.Document);
        Dictionary<string, DraftSegment>[] byId = [.. variants.Select(v => v.Draft.Segments.ToDictionary(s => s.Segment.Id, StringComparer.Ordinal))];
        var segments = new List<AlignedSegment>(first.Segments.Count);
        var sources = new SourceCounter();
        Dictionary<string, int> occurrences = first.Segments.Where(s => s.Core.IsTranslatable).ToDictionary(s => s.Segment.Id, s => sources.Next(s.Written), StringComparer.Ordinal);
        ILookup<string, DraftSegment> byUnit = first.Segments.ToLookup(s => s.Unit.Id, StringComparer.Ordinal);
        for (int i = 0; i < localized.Units.Count; i++)
        {
            int index = i;
            Unit unit = first.Document.Units[i];
            Unit target = localized.Units[i];
            int variant = Array.FindIndex(variants, v => Says(v.Written.Units[i].Source, target.Source));
            AlignedSegment Aligned(DraftSegment segment) => ToAligned(segment, target, context, first.Document.Source.Path) with { Occurrence = occurrences.GetValueOrDefault(segment.Segment.Id, 1) };
            if (!byUnit.Contains(unit.Id))
            {
                continue;
            }

            segments.AddRange(variant >= 0
                ? byUnit[unit.Id].Where(s => s.Core.IsTranslatable).Select(s => Aligned(byId[variant][s.Segment.Id]))
                : Edited([.. byUnit[unit.Id]], target, Aligned, () => OccurrenceOf(index, first.Document)));
        }

        return segments;
    }

    // Addresses of links are rewritten for the localized tree, so what codes hold is not compared.
    private static bool Says(InlineText a, InlineText b) =>
        string.Equals(a.Text, b.Text, StringComparison.Ordinal)
        && a.Codes.Select(code => (code.Position, code.Code.Kind, code.Code.Type)).SequenceEqual(b.Codes.Select(code => (code.Position, code.Code.Kind, code.Code.Type)));

    // Of as many sentences as the source has, those are edited that differ; otherwise the unit is one edited segment.
    private IEnumerable<AlignedSegment> Edited(DraftSegment[] segments, Unit target, Func<DraftSegment, AlignedSegment> aligned, Func<int> occurrence)
    {
        IReadOnlyList<InlineText> sentences = cutter.Cut(target.Source, segments.Length);
        if (sentences.Count != segments.Length)
        {
            Unit unit = segments[0].Unit;
            return [aligned(segments[0]) with
            {
                Id = unit.Id, Source = SegmentCore.From(unit.Source).Text, Target = SegmentCore.From(target.Source).Text, IsEdited = true, Remembered = null, Occurrence = occurrence(),
            }];
        }

        return segments.Zip(sentences).Where(pair => pair.First.Core.IsTranslatable).Select(pair =>
            WithSentence(aligned(pair.First), SegmentCore.From(pair.Second).Text));
    }

    // Which of the units with the same words it is.
    private static int OccurrenceOf(int index, ExtractedDocument document) => document.Units.Take(index + 1).Count(unit => string.Equals(WrittenOf(unit), WrittenOf(document.Units[index]), StringComparison.Ordinal));

    private static string WrittenOf(Unit unit) => MemoryText.FromSource(SegmentCore.From(unit.Source).Text);

    private static AlignedSegment WithSentence(AlignedSegment aligned, InlineText sentence) =>
        Says(aligned.Target ?? aligned.Source, sentence) ? aligned : aligned with { Target = sentence, IsEdited = true };

    private static AlignedSegment ToAligned(DraftSegment segment, Unit target, TermContext context, string document) => new()
    {
        Document = document,
        Unit = segment.Unit,
        TargetUnit = target,
        Id = segment.Segment.Id,
        Source = segment.Core.Text,
        Target = segment.Target,
        Remembered = segment.Match?.Unit,
        Neighbours = segment.Context,
        Context = TermStage.At(segment.Unit, context),
    };
}
