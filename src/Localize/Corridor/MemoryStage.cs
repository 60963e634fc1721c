using Localize.Engines;
using Localize.Memory;

namespace Localize.Corridor;

/// <summary>Looks segments up in the memory, says why each is or is not to be sent, and stores what an engine answers.</summary>
internal sealed class MemoryStage(ITranslationMemory memory, EngineCapabilities engine)
{
    private const int MostExamples = 3;
    private const double ExampleThreshold = 0.6;

    /// <summary>Looks all segments up. What <paramref name="sent"/> already holds is a repetition; what is to be sent is added to it.</summary>
    public async ValueTask<Draft> LookUpAsync(Draft draft, HashSet<string> sent, CancellationToken cancellationToken)
    {
        var segments = new List<DraftSegment>(draft.Segments.Count);
        foreach (DraftSegment segment in draft.Segments)
        {
            DraftSegment found = await LookUpAsync(segment, draft.Document.Source.Path, cancellationToken).ConfigureAwait(false);
            segments.Add(found.IsSent && !sent.Add(found.Written) ? found with { Reason = PlanReason.Repetition } : found);
        }

        return draft with { Segments = segments };
    }

    /// <summary>The segment with its remembered translation, whatever it was made under; without one where there is none that can be read.</summary>
    public static DraftSegment Recall(DraftSegment segment) =>
        segment.Target is null && segment.Match is { } match && MemoryText.TryRead(match.Unit.Target, segment.Core.Text, out InlineText? target)
            ? segment with { Target = target, Origin = SegmentOrigin.Memory, OriginName = match.Unit.Origin }
            : segment;

    /// <summary>Translations of similar segments, for an engine that learns from them.</summary>
    public async ValueTask<IReadOnlyList<TranslationExample>> ExamplesForAsync(DraftSegment segment, CancellationToken cancellationToken)
    {
        if (!engine.UsesExamples || memory is not IFuzzyMemory fuzzy)
        {
            return [];
        }

        IReadOnlyList<FuzzyMatch> matches = await fuzzy.FindSimilarAsync(segment.Written, MostExamples, ExampleThreshold, cancellationToken).ConfigureAwait(false);
        return [.. matches.Select(match => new TranslationExample(MemoryText.ToPlainText(match.Unit.Source), MemoryText.ToPlainText(match.Unit.Target)))];
    }

    /// <summary>Stores an engine's answer before anything else is done with it.</summary>
    public ValueTask StoreAsync(IEnumerable<DraftSegment> answered, CancellationToken cancellationToken) => memory.StoreAsync(
        [.. answered.Select(segment => new TranslationUnit
        {
            Source = segment.Written,
            Target = MemoryText.FromTarget(segment.Target!, segment.Core.Text),
            State = SegmentState.Translated,
            Origin = engine.Name,
            Stamp = segment.Stamp,
            Context = segment.Context,
        })],
        cancellationToken);

    /// <summary>Stores translations that were not made by this run, each with the stamp of its terms.</summary>
    public ValueTask StoreAsync(IReadOnlyCollection<(AlignedSegment Segment, string TermStamp)> segments, CancellationToken cancellationToken) => memory.StoreAsync(
        [.. segments.Select(pair => new TranslationUnit
        {
            Source = MemoryText.FromSource(pair.Segment.Source),
            Target = MemoryText.FromTarget(pair.Segment.Target!, pair.Segment.Source),
            State = pair.Segment.Remembered?.State ?? SegmentState.Translated,
            Origin = pair.Segment.Remembered?.Origin ?? engine.Name,
            Stamp = pair.Segment.Remembered is { IsHuman: true } ? "" : StampOf(pair.TermStamp),
            Context = pair.Segment.Remembered?.Context ?? "",
        })],
        cancellationToken);

    private string StampOf(string termStamp) => MemoryText.Hash($"{engine.Name}\u001F{engine.Model}\u001F{termStamp}");

    private async ValueTask<DraftSegment> LookUpAsync(DraftSegment segment, string document, CancellationToken cancellationToken)
    {
        if (!segment.Core.IsTranslatable || IsAgencyTag(segment))
        {
            return segment with { Reason = PlanReason.NotTranslatable, Target = segment.Core.Text, Origin = SegmentOrigin.NotTranslatable };
        }

        string stamp = StampOf(segment.Stamp);
        segment = segment with { Stamp = stamp };
        MemoryMatch? match = await memory.FindAsync(new MemoryQuery(segment.Written, segment.Context, stamp), cancellationToken).ConfigureAwait(false);
        return match is null ? segment : Apply(segment with { Match = match }, match, document);
    }

    // A tag such as (AGENCY) on a line of its own is the agency's name and stays.
    private static bool IsAgencyTag(DraftSegment segment) =>
        segment.Unit.Kind == UnitKind.Byline && segment.Core.Text.Text is ['(', .., ')'] tag && !tag.Any(char.IsLower);

    private static DraftSegment Apply(DraftSegment segment, MemoryMatch match, string document)
    {
        if (match.Type == MemoryMatchType.Stale)
        {
            return segment with { Reason = PlanReason.Stale };
        }

        if (!MemoryText.TryRead(match.Unit.Target, segment.Core.Text, out InlineText? target))
        {
            return segment.WithIssue(segment.Issue(
                document, QualityIssueType.Markup, Severity.Warning, "memory.codes",
                $"The remembered translation \"{match.Unit.Target}\" does not hold the codes of \"{match.Unit.Source}\" and is not used.", "Mend its line in the memory."));
        }

        return segment with
        {
            Reason = match.Unit.IsHuman ? PlanReason.Approved : PlanReason.Reused,
            Target = target,
            Origin = SegmentOrigin.Memory,
            OriginName = match.Unit.Origin,
        };
    }
}
