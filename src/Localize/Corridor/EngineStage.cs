using Localize.Engines;

namespace Localize.Corridor;

/// <summary>Sends what the memory does not have to the engine, once for equal segments, and stores the answers at once.</summary>
internal sealed class EngineStage(ITranslationEngine engine, LanguagePair languages, MemoryStage memory)
{
    private readonly RepairingEngine repairing = new(engine);

    public async Task<Draft> TranslateAsync(Draft draft, CancellationToken cancellationToken)
    {
        TranslationRequest[] requests = [.. draft.Segments.Where(s => s.IsSent).Select(ToRequest)];
        if (requests.Length == 0)
        {
            return draft;
        }

        IReadOnlyList<TranslationCandidate> candidates = await repairing.TranslateAsync(requests, languages, cancellationToken).ConfigureAwait(false);
        Dictionary<string, TranslationCandidate> bySegment = candidates.ToDictionary(c => c.Id, StringComparer.Ordinal);
        string document = draft.Document.Source.Path;
        Draft answered = draft.With(segment => segment.IsSent ? Apply(segment, bySegment[segment.Segment.Id], document) : segment);
        await memory.StoreAsync(answered.Segments.Where(s => s.IsSent && s.Target is not null), CancellationToken.None).ConfigureAwait(false);
        return WithRepetitions(answered);
    }

    private static TranslationRequest ToRequest(DraftSegment segment) => new()
    {
        Id = segment.Segment.Id,
        Source = segment.Core.Text,
        Terms = segment.Constraints,
        Context = segment.Unit.Headings.Count > 0 ? segment.Unit.Headings[^1] : null,
    };

    private DraftSegment Apply(DraftSegment segment, TranslationCandidate candidate, string document)
    {
        segment = segment with { CharactersSent = Math.Max(candidate.CharactersBilled, segment.Core.Text.Text.Length), OriginName = engine.Capabilities.Name };
        if (candidate.Target is null)
        {
            return segment.FallBack().WithIssue(segment.Issue(
                document, QualityIssueType.Untranslated, Severity.Error, "engine.failed",
                $"{engine.Capabilities.Name} gave no usable translation: {candidate.Error}", "The source is kept. Translate the segment by hand in the memory, or run again."));
        }

        segment = WithRepair(segment with { Target = candidate.Target, Origin = SegmentOrigin.Machine }, candidate.Repair, document);
        return candidate.UnknownWords.Count == 0 ? segment : segment.WithIssue(segment.Issue(
            document, QualityIssueType.Untranslated, Severity.Note, "engine.unknown-words",
            $"{engine.Capabilities.Name} does not know: {string.Join(", ", candidate.UnknownWords)}.", "Add them to the glossary if they are names."));
    }

    // Codes that came back only by detours may stand at the wrong words; a person should know where.
    private static DraftSegment WithRepair(DraftSegment segment, RepairRung repair, string document) => repair is not (RepairRung.Encoding or RepairRung.Pieces)
        ? segment
        : segment.WithIssue(segment.Issue(
            document, QualityIssueType.Markup, Severity.Note, "codes.repaired",
            $"The markup of this segment came back only after {(repair == RepairRung.Encoding ? "a second try in another encoding" : "translating the pieces between it")}.",
            "See whether it stands at the right words."));

    private Draft WithRepetitions(Draft draft)
    {
        Dictionary<string, DraftSegment> answers = draft.Segments.Where(s => s.IsSent).ToDictionary(s => s.Written, StringComparer.Ordinal);
        string document = draft.Document.Source.Path;
        return draft.With(segment => segment.Reason == PlanReason.Repetition ? Repeat(segment, answers[segment.Written], document) : segment);
    }

    private static DraftSegment Repeat(DraftSegment segment, DraftSegment answer, string document) => answer.Target is { } target
        ? segment with { Target = Recode(target, segment), Origin = answer.Origin, OriginName = answer.OriginName }
        : segment.FallBack().WithIssue(segment.Issue(
            document, QualityIssueType.Untranslated, Severity.Error, "engine.failed",
            $"The equal segment {answer.Segment.Id} has no usable translation, so neither has this one.", "The source is kept. Mend the first one."));

    // Equal written segments differ at most in the data of their codes; the numbers are the same.
    private static InlineText Recode(InlineText target, DraftSegment segment)
    {
        Dictionary<(int, InlineCodeKind), InlineCode> own = segment.Core.Text.Codes.ToDictionary(c => (c.Code.Id, c.Code.Kind), c => c.Code);
        return new InlineText(target.Elements.Select(e => e is CodeRun run ? new CodeRun(own[(run.Code.Id, run.Code.Kind)]) : e));
    }
}
