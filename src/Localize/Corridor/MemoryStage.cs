using Localize.Engines;
using Localize.Memory;

namespace Localize.Corridor;

/// <summary>Looks segments up in the memory, says why each is or is not to be sent, and stores what an engine answers.</summary>
internal sealed class MemoryStage(ITranslationMemory memory, EngineCapabilities engine, TermStage terms)
{
    private const string Person = "person";

    private const int MostExamples = 3;
    private const double ExampleThreshold = 0.6;

    /// <summary>Looks all segments up. What <paramref name="sent"/> already holds is a repetition; what is to be sent is added to it.</summary>
    public async ValueTask<Draft> LookUpAsync(Draft draft, HashSet<string> sent, CancellationToken cancellationToken) =>
        draft with { Segments = await LookUpAsync(draft.Segments, draft.Document.Source.Path, sent, cancellationToken).ConfigureAwait(false) };

    /// <summary>Looks segments of a document up, in the same way.</summary>
    public async ValueTask<IReadOnlyList<DraftSegment>> LookUpAsync(IReadOnlyList<DraftSegment> segments, string document, HashSet<string> sent, CancellationToken cancellationToken)
    {
        var found = new List<DraftSegment>(segments.Count);
        foreach (DraftSegment segment in segments)
        {
            DraftSegment one = await LookUpAsync(segment, document, cancellationToken).ConfigureAwait(false);
            found.Add(!one.IsSent || sent.Add(one.Written) ? one : one with
            {
                Reason = one.Reason == PlanReason.Conflict ? PlanReason.Conflict : PlanReason.Repetition, IsSent = false, Repeats = true,
            });
        }

        return found;
    }

    /// <summary>The units that a person translated as a whole, because the translation has other sentences than the source.</summary>
    public ValueTask<IReadOnlySet<string>> WholeUnitsAsync(Draft draft, CancellationToken cancellationToken) => WholeUnitsAsync(draft.Segments, cancellationToken);

    /// <summary>The same of some segments, whole units of them.</summary>
    public async ValueTask<IReadOnlySet<string>> WholeUnitsAsync(IReadOnlyList<DraftSegment> segments, CancellationToken cancellationToken)
    {
        var units = new HashSet<string>(StringComparer.Ordinal);
        foreach (IGrouping<string, DraftSegment> unit in segments.GroupBy(s => s.Unit.Id).Where(unit => unit.Skip(1).Any()))
        {
            if (await PersonsAsync(SegmentStage.Join([.. unit]), cancellationToken).ConfigureAwait(false) is not null)
            {
                units.Add(unit.Key);
            }
        }

        return units;
    }

    /// <summary>A person's translation of a segment, or null.</summary>
    public async ValueTask<TranslationUnit?> PersonsAsync(DraftSegment segment, CancellationToken cancellationToken) =>
        await memory.FindAsync(new MemoryQuery(segment.Written, segment.Context, ""), cancellationToken).ConfigureAwait(false) is { Unit: { IsHuman: true } unit } ? unit : null;

    /// <summary>Whether the memory has these words for a source already: then they are not a person's edit of the document.</summary>
    public async ValueTask<bool> HoldsAsync(AlignedSegment edit, CancellationToken cancellationToken) =>
        await FindAsync(edit, terms.StampFor(terms.Find(edit.Source.Text, edit.Unit, edit.Context)), cancellationToken).ConfigureAwait(false) is { } match
        && string.Equals(match.Unit.Target, MemoryText.FromTarget(edit.Target!, edit.Source), StringComparison.Ordinal);

    /// <summary>What the memory has for the source of a segment that stands in no draft.</summary>
    public ValueTask<MemoryMatch?> FindAsync(AlignedSegment segment, string termStamp, CancellationToken cancellationToken) =>
        memory.FindAsync(new MemoryQuery(MemoryText.FromSource(segment.Source), segment.Neighbours, StampOf(termStamp)), cancellationToken);

    /// <summary>Stores what people wrote into localized documents.</summary>
    public ValueTask AdoptAsync(IEnumerable<AlignedSegment> edits, CancellationToken cancellationToken) => memory.StoreAsync(
        [.. edits.Select(edit => new TranslationUnit
        {
            Source = MemoryText.FromSource(edit.Source),
            Target = MemoryText.FromTarget(edit.Target!, edit.Source),
            State = SegmentState.Reviewed,
            Origin = Person,
            Context = edit.Neighbours,
        })],
        cancellationToken);

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

    // The engine's part comes first, so that of a stale translation it can be said what has changed.
    private string StampOf(string termStamp) => EngineStamp + termStamp;

    private string EngineStamp => MemoryText.Hash($"{engine.Name}\u001F{engine.Model}");

    private async ValueTask<DraftSegment> LookUpAsync(DraftSegment segment, string document, CancellationToken cancellationToken)
    {
        if (!segment.Core.IsTranslatable || IsAgencyTag(segment))
        {
            return segment with { Reason = PlanReason.NotTranslatable, Target = segment.Core.Text, Origin = SegmentOrigin.NotTranslatable };
        }

        segment = segment with { Stamp = StampOf(segment.TermStamp) };
        MemoryMatch? match = await memory.FindAsync(new MemoryQuery(segment.Written, segment.Context, segment.Stamp), cancellationToken).ConfigureAwait(false);
        DraftSegment found = match is null ? Untranslated(segment) : Apply(segment with { Match = match }, match, document);
        return WordsThatStay(found) is { } words ? InConflict(found, words) : found;
    }

    // A person's translation of today's source decides; else the words they wrote for an earlier one stay, and so do words made under other terms.
    private TranslationUnit? WordsThatStay(DraftSegment segment) => segment switch
    {
        { Reason: PlanReason.Approved, Earlier: { Person: { } person } } when person.Terms != segment.TermStamp && person.Source == segment.Written && BreaksTerms(segment) => segment.Match!.Unit,
        { Reason: PlanReason.Approved } => null,
        _ => segment.Earlier?.Words,
    };

    // Words that say the new terms already are in no conflict with them.
    private bool BreaksTerms(DraftSegment segment) => terms.Verify(segment.Core.Text.Text, segment.Matches, segment.Target!.Text)
        .Any(verdict => verdict.IsViolation);

    private static DraftSegment InConflict(DraftSegment segment, TranslationUnit words)
    {
        bool isProposed = segment is { IsSent: false, Target: not null, Reason: not PlanReason.Approved };
        PersonSegment? person = segment.Earlier!.Person;
        InlineText? proposal = isProposed ? segment.Target
            : person?.ProposalStamp == segment.Stamp && person.Source == segment.Written && MemoryText.TryRead(person.Proposal ?? "", segment.Core.Text, out InlineText? kept) ? kept
            : null;
        return segment with { Reason = PlanReason.Conflict, Words = words, Target = proposal, Origin = proposal is null ? null : SegmentOrigin.Memory, IsSent = proposal is null };
    }

    private static DraftSegment Untranslated(DraftSegment segment) => segment with
    {
        Reason = segment.Earlier is { } earlier && earlier.Written != segment.Written ? PlanReason.Edited : PlanReason.New, IsSent = true,
    };

    // A tag such as (AGENCY) on a line of its own is the agency's name and stays.
    private static bool IsAgencyTag(DraftSegment segment) =>
        segment.Unit.Kind == UnitKind.Byline && segment.Core.Text.Text is ['(', .., ')'] tag && !tag.Any(char.IsLower);

    private static DraftSegment Apply(DraftSegment segment, MemoryMatch match, string document)
    {
        if (match.Type == MemoryMatchType.Stale)
        {
            bool isSameEngine = match.Unit.Stamp.StartsWith(segment.Stamp[..(segment.Stamp.Length - segment.TermStamp.Length)], StringComparison.Ordinal);
            return segment with { Reason = isSameEngine ? PlanReason.TermStale : PlanReason.EngineStale, IsSent = true };
        }

        if (!MemoryText.TryRead(match.Unit.Target, segment.Core.Text, out InlineText? target))
        {
            return Untranslated(segment).WithIssue(segment.Issue(
                document, QualityIssueType.Markup, Severity.Warning, "memory.codes",
                $"The remembered translation \"{match.Unit.Target}\" does not hold the codes of \"{match.Unit.Source}\" and is not used.", "Mend its line in the memory."));
        }

        return segment with
        {
            Reason = match.Unit.IsHuman ? PlanReason.Approved : ReasonOfReuse(segment.Earlier, segment.Written),
            Target = target,
            Origin = SegmentOrigin.Memory,
            OriginName = match.Unit.Origin,
        };
    }

    private static PlanReason ReasonOfReuse(EarlierSegment? earlier, string written) => earlier switch
    {
        { IsMoved: true } => PlanReason.Moved,
        { IsSameText: false } when earlier.Written == written => PlanReason.Cosmetic,
        _ => PlanReason.Reused,
    };
}
