using Localize.Memory;

namespace Localize.Corridor;

/// <summary>Lets a person's words stand where their source or its terms have changed, and shows what a machine proposes.</summary>
internal static class ConflictStage
{
    /// <summary>Puts the words back where a conflict's proposal stands, and says so.</summary>
    public static Draft Settle(Draft draft) => draft.With(segment => segment.Words is null ? segment : Settle(segment, segment.Words, draft.Document.Source.Path));

    /// <summary>What the next run must know of the people's words in a document.</summary>
    public static IReadOnlyList<PersonSegment> People(Draft draft) =>
        [.. draft.Segments.Where(s => s.Reason is PlanReason.Approved or PlanReason.Conflict).DistinctBy(s => s.Written).Select(PersonOf)];

    private static DraftSegment Settle(DraftSegment segment, TranslationUnit words, string document)
    {
        bool fits = MemoryText.TryRead(words.Target, segment.Core.Text, out InlineText? target);
        DraftSegment settled = segment with
        {
            Proposal = segment.Target is { } proposal ? MemoryText.FromTarget(proposal, segment.Core.Text) : null,
            ProposedBy = segment.OriginName ?? "the engine",
            Target = target,
            Origin = fits ? SegmentOrigin.Memory : SegmentOrigin.Fallback,
            OriginName = words.Origin,
            Match = new MemoryMatch(words, MemoryMatchType.Exact),
            Failure = null,
            Swaps = [],
            Issues = [],
        };
        return settled.WithIssue(Conflict(settled, words, document));
    }

    private static QualityIssue Conflict(DraftSegment segment, TranslationUnit words, string document)
    {
        string proposal = segment.Proposal is { } proposed ? $"; {segment.ProposedBy} proposes \"{proposed}\"" : "";
        string why = words.Source == segment.Written
            ? $"The terms of \"{segment.Written}\" have changed since a person wrote"
            : $"The source was \"{words.Source}\" and is now \"{segment.Written}\". For the former a person wrote";
        string place = segment.Target is null ? " The codes of the words are not those of the source, so the document is not written." : "";
        return segment.Issue(
            document, QualityIssueType.Inconsistency, segment.Target is null ? Severity.Error : Severity.Warning, "memory.conflict",
            $"{why} \"{words.Target}\"{proposal}.{place}", "The person's words stay. Change them in the localized document, or give the source a reviewed translation in the memory.");
    }

    private static PersonSegment PersonOf(DraftSegment segment) => segment.Words is not { } words
        ? new PersonSegment(segment.Written, segment.TermStamp)
        : new PersonSegment(segment.Written, segment.Earlier?.Person?.Terms ?? segment.TermStamp)
        {
            EarlierSource = words.Source == segment.Written ? null : words.Source,
            Words = words.Source == segment.Written ? null : words.Target,
            Origin = words.Origin,
            Proposal = segment.Proposal,
            ProposalStamp = segment.Proposal is null ? null : segment.Stamp,
        };
}
