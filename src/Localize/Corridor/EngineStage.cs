using System.Globalization;
using Localize.Engines;
using Localize.Engines.Scheduling;
using Localize.Terms;

namespace Localize.Corridor;

/// <summary>Sends what the memory does not have to the engine, once for equal segments of all documents, and stores the answers at once.</summary>
/// <param name="engine">The engine.</param>
/// <param name="languages">The languages.</param>
/// <param name="memory">Where answers are stored.</param>
/// <param name="termRetry">Says which answers are asked for again with stronger terms, or null when none is.</param>
internal sealed class EngineStage(ITranslationEngine engine, LanguagePair languages, MemoryStage memory, TermRetry? termRetry)
{
    private readonly RepairingEngine repairing = new(TranslationScheduler.Before(engine));

    public async Task<IReadOnlyList<Draft>> TranslateAsync(IReadOnlyList<Draft> drafts, CancellationToken cancellationToken)
    {
        IReadOnlyList<TranslationRequest> requests = await RequestsOfAsync(drafts, cancellationToken).ConfigureAwait(false);
        if (requests.Count == 0)
        {
            return [.. drafts];
        }

        IReadOnlyList<TranslationCandidate> candidates = await repairing.TranslateAsync(requests, languages, cancellationToken).ConfigureAwait(false);
        Dictionary<string, TranslationCandidate> byId = candidates.ToDictionary(c => c.Id, StringComparer.Ordinal);
        Draft[] answered = [.. drafts.Select((draft, i) => draft.With(segment => segment.IsSent ? Apply(segment, byId[IdOf(segment, i)], draft) : segment))];
        await memory.StoreAsync(answered.SelectMany(d => d.Segments).Where(s => s.IsSent && s.Target is not null), CancellationToken.None).ConfigureAwait(false);
        return WithRepetitions(termRetry is null ? answered : await AskAgainAsync(termRetry, drafts, answered, requests, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Translates segments that stand in no draft.</summary>
    public Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(IReadOnlyList<TranslationRequest> requests, CancellationToken cancellationToken) =>
        repairing.TranslateAsync(requests, languages, cancellationToken);

    // Once and no more. The first answers are stored, so a failure here costs nothing but the better ones.
    private async Task<Draft[]> AskAgainAsync(
        TermRetry retry, IReadOnlyList<Draft> drafts, Draft[] answered, IReadOnlyList<TranslationRequest> requests, CancellationToken cancellationToken)
    {
        Dictionary<string, TranslationRequest> byId = requests.ToDictionary(r => r.Id, StringComparer.Ordinal);
        TranslationRequest[] again =
        [
            .. answered.SelectMany((draft, i) => draft.Segments
                .Where(segment => segment is { IsSent: true, Target: not null })
                .Select(segment => retry.Stronger(segment, byId[IdOf(segment, i)], draft.Document.Source.Path))).OfType<TranslationRequest>(),
        ];
        if (again.Length == 0)
        {
            return answered;
        }

        Dictionary<string, TranslationCandidate> candidates;
        try
        {
            candidates = (await repairing.TranslateAsync(again, languages, cancellationToken).ConfigureAwait(false)).ToDictionary(c => c.Id, StringComparer.Ordinal);
        }
        catch (EngineException)
        {
            return answered;
        }

        Dictionary<string, TranslationRequest> asked = again.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var better = new List<DraftSegment>();
        Draft[] chosen = [.. answered.Select((draft, i) => draft with { Segments = [.. draft.Segments.Select((segment, at) => Choose(segment, at, i))] })];
        await memory.StoreAsync(better, CancellationToken.None).ConfigureAwait(false);
        return chosen;

        DraftSegment Choose(DraftSegment first, int at, int document)
        {
            string id = IdOf(first, document);
            if (!asked.TryGetValue(id, out TranslationRequest? request))
            {
                return first;
            }

            DraftSegment second = Apply(drafts[document].Segments[at] with { Constraints = request.Terms }, candidates[id], answered[document]);
            DraftSegment chosen = retry.Better(first, second, answered[document].Document.Source.Path);
            if (!ReferenceEquals(chosen, first))
            {
                better.Add(chosen);
            }

            return chosen with { CharactersSent = first.CharactersSent + second.CharactersSent };
        }
    }

    // Segment ids are unique in their document; a batch holds segments of several.
    private static string IdOf(DraftSegment segment, int document) => string.Create(CultureInfo.InvariantCulture, $"{document}:{segment.Segment.Id}");

    private async ValueTask<IReadOnlyList<TranslationRequest>> RequestsOfAsync(IReadOnlyList<Draft> drafts, CancellationToken cancellationToken)
    {
        var requests = new List<TranslationRequest>();
        for (int document = 0; document < drafts.Count; document++)
        {
            Draft draft = drafts[document];
            for (int i = 0; i < draft.Segments.Count; i++)
            {
                if (draft.Segments[i].IsSent)
                {
                    requests.Add(ToRequest(draft, i, document) with { Examples = await memory.ExamplesForAsync(draft.Segments[i], cancellationToken).ConfigureAwait(false) });
                }
            }
        }

        return requests;
    }

    private static TranslationRequest ToRequest(Draft draft, int index, int document)
    {
        DraftSegment segment = draft.Segments[index];
        return new TranslationRequest
        {
            Id = IdOf(segment, document),
            Source = segment.Core.Text,
            Terms = segment.Constraints,
            Context = segment.Unit.Headings.Count > 0 ? segment.Unit.Headings[^1] : null,
            Before = TextAt(draft, index - 1),
            After = TextAt(draft, index + 1),
            Document = draft.Document.Source.Path,
        };
    }

    private static string? TextAt(Draft draft, int index) =>
        index >= 0 && index < draft.Segments.Count ? draft.Segments[index].Core.Text.Text : null;

    /// <summary>Why a document whose segments did not all get an answer is not written.</summary>
    public EngineException Unfinished(Draft draft, DraftSegment segment)
    {
        int missing = draft.Segments.Count(s => s.Failure is not null);
        string message = segment.Issues[^1].Message;
        return new EngineException(
            engine.Capabilities.Name, segment.Failure!.Value, $"{missing} of {draft.Segments.Count} segments have no answer, so the document is not written. {message}");
    }

    private DraftSegment Apply(DraftSegment segment, TranslationCandidate candidate, Draft draft)
    {
        string document = draft.Document.Source.Path;
        segment = segment with { CharactersSent = Math.Max(candidate.CharactersBilled, segment.Core.Text.Text.Length), OriginName = candidate.Engine ?? engine.Capabilities.Name };
        segment = segment with { Techniques = TechniquesOf(segment, candidate) };
        if (candidate.Target is null)
        {
            return (segment with { Failure = candidate.Failure }).FallBack().WithIssue(segment.Issue(
                document, QualityIssueType.Untranslated, Severity.Error, "engine.failed",
                $"{engine.Capabilities.Name} gave no usable translation: {candidate.Error}", "The source is kept. Translate the segment by hand in the memory, or run again."));
        }

        segment = WithRepair(segment with { Target = candidate.Target, Origin = SegmentOrigin.Machine }, candidate.Repair, document);
        return candidate.UnknownWords.Count == 0 ? segment : segment.WithIssue(segment.Issue(
            document, QualityIssueType.Untranslated, Severity.Note, "engine.unknown-words",
            $"{engine.Capabilities.Name} does not know: {string.Join(", ", candidate.UnknownWords)}.", "Add them to the glossary if they are names."));
    }

    // A term with a code in the middle goes as plain text, whatever the engine does with others.
    private IReadOnlyList<TermTechnique> TechniquesOf(DraftSegment segment, TranslationCandidate candidate) =>
    [
        .. segment.Constraints.Select((term, i) => segment.Core.Text.Codes.Any(code => code.Position > term.Span.Start && code.Position < term.Span.End)
            ? TermTechnique.None
            : candidate.Techniques.Count > i ? candidate.Techniques[i] : engine.TechniqueFor(term, languages)),
    ];

    // Codes that came back only by detours may stand at the wrong words; a person should know where.
    private static DraftSegment WithRepair(DraftSegment segment, RepairRung repair, string document) => repair is not (RepairRung.Encoding or RepairRung.Pieces)
        ? segment
        : segment.WithIssue(segment.Issue(
            document, QualityIssueType.Markup, Severity.Note, "codes.repaired",
            $"The markup of this segment came back only after {(repair == RepairRung.Encoding ? "a second try in another encoding" : "translating the pieces between it")}.",
            "See whether it stands at the right words."));

    private static Draft[] WithRepetitions(Draft[] drafts)
    {
        Dictionary<string, DraftSegment> answers = drafts.SelectMany(d => d.Segments).Where(s => s.IsSent).ToDictionary(s => s.Written, StringComparer.Ordinal);
        return [.. drafts.Select(draft => draft.With(segment => segment.Repeats
            ? Repeat(segment, answers[segment.Written], draft.Document.Source.Path)
            : segment))];
    }

    private static DraftSegment Repeat(DraftSegment segment, DraftSegment answer, string document) => answer.Target is { } target
        ? segment with { Target = Recode(target, segment), Origin = answer.Origin, OriginName = answer.OriginName, Constraints = answer.Constraints, Techniques = answer.Techniques }
        : (segment with { Failure = answer.Failure }).FallBack().WithIssue(segment.Issue(
            document, QualityIssueType.Untranslated, Severity.Error, "engine.failed",
            $"The equal segment {answer.Segment.Id} has no usable translation, so neither has this one.", "The source is kept. Mend the first one."));

    // Equal written segments differ at most in the data of their codes; the numbers are the same.
    private static InlineText Recode(InlineText target, DraftSegment segment)
    {
        Dictionary<(int, InlineCodeKind), InlineCode> own = segment.Core.Text.Codes.ToDictionary(c => (c.Code.Id, c.Code.Kind), c => c.Code);
        return new InlineText(target.Elements.Select(e => e is CodeRun run ? new CodeRun(own[(run.Code.Id, run.Code.Kind)]) : e));
    }
}
