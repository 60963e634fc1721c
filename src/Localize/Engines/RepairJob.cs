using Localize.Terms;

namespace Localize.Engines;

/// <summary>One segment on its way up the repair ladder.</summary>
internal sealed class RepairJob
{
    private readonly TranslationRequest request;
    private readonly string language;
    private readonly SegmentFrame frame;
    private readonly List<string> unknownWords = [];
    private InlineText? target;
    private RepairRung rung;
    private readonly bool isCrossed;
    private string error = "The engine was not asked.";
    private EngineFailure failure = EngineFailure.Protocol;
    private int billed;
    private string? engine;
    private IReadOnlyList<TermTechnique> techniques = [];

    internal RepairJob(TranslationRequest request, string targetLanguage)
    {
        this.request = request;
        language = targetLanguage;
        frame = SegmentFrame.Of(request.Source);
        isCrossed = InlineCodePairs.Cross(request.Source);
        if (isCrossed)
        {
            GiveUp("The inline codes of the source cross, so their places in a translation cannot be told. Mend the markup of the source so that it nests.", EngineFailure.Protocol);
        }
        else if (!frame.Core.Text.Any(char.IsLetterOrDigit))
        {
            target = frame.Core;
        }
    }

    internal bool WantsPieces => !isCrossed && target is null && failure == EngineFailure.Protocol && MayDifferNextTime;

    internal TranslationCandidate Candidate => target is null
        ? new TranslationCandidate { Id = request.Id, Error = error, Failure = failure, CharactersBilled = billed, Repair = RepairRung.Failed }
        : new TranslationCandidate
        {
            Id = request.Id, Target = frame.Restore(target), CharactersBilled = billed, UnknownWords = unknownWords, Repair = rung, Engine = engine, Techniques = techniques,
        };

    private bool MayDifferNextTime => frame.Core.HasCodes || request.Terms.Count > 0;

    internal bool WantsAttempt(int attempt) => !isCrossed && target is null && failure == EngineFailure.Protocol && (attempt == 0 || MayDifferNextTime);

    internal TranslationRequest Request(int attempt) => request with
    {
        Source = frame.Core,
        Terms = [.. request.Terms.Select(term => term with { Span = term.Span with { Start = term.Span.Start - frame.Offset } })],
        EncodingAttempt = attempt,
    };

    internal SegmentPieces Cut(bool cutAtTerms) => new(Request(0), cutAtTerms);

    internal void Take(TranslationCandidate answer, int attempt)
    {
        billed += answer.CharactersBilled;
        if (answer.Target is null)
        {
            GiveUp(answer.Error ?? "The engine gave no answer.", answer.Failure ?? EngineFailure.Protocol);
            return;
        }

        InlineText clean = TextSafety.Clean(answer.Target);
        InlineText mended = SpacingRepair.Apply(frame.Core, clean, language);
        (engine, techniques) = (answer.Engine, answer.Techniques);
        Accept(mended, answer.UnknownWords, RungOf(attempt, ReferenceEquals(clean, mended)));
    }

    internal void TakePieces(SegmentPieces pieces, IReadOnlyList<TranslationCandidate> answers)
    {
        billed += answers.Sum(answer => answer.CharactersBilled);
        if (answers.FirstOrDefault(answer => answer.Target is null) is { } failed)
        {
            GiveUp(failed.Error ?? error, failed.Failure ?? EngineFailure.Protocol);
            return;
        }

        InlineText joined = pieces.Join(answers);
        (engine, techniques) = (answers.Count > 0 ? answers[0].Engine : null, []);
        Accept(joined, [.. answers.SelectMany(answer => answer.UnknownWords)], RepairRung.Pieces);
    }

    internal void GiveUp(string reason, EngineFailure kind) => (error, failure) = (reason, kind);

    private static RepairRung RungOf(int attempt, bool spacesWereRight)
    {
        if (attempt > 0)
        {
            return RepairRung.Encoding;
        }

        return spacesWereRight ? RepairRung.None : RepairRung.Spacing;
    }

    private void Accept(InlineText candidate, IReadOnlyList<string> unknown, RepairRung step)
    {
        if (!candidate.Text.Any(char.IsLetterOrDigit))
        {
            GiveUp("The answer is empty of words.", EngineFailure.Protocol);
            return;
        }

        if (TextSafety.FindInvented(request.Source, candidate, [.. request.Terms.Select(term => term.Target)]) is { } invented)
        {
            GiveUp($"The answer holds \"{invented}\", which the source does not.", EngineFailure.Protocol);
            return;
        }

        IReadOnlyList<InlineCodeFinding> faults = InlineCodeValidator.Validate(frame.Core, candidate);
        if (faults.Count > 0)
        {
            GiveUp($"The answer does not keep the markup: {string.Join("; ", faults)}.", EngineFailure.Protocol);
            return;
        }

        target = candidate;
        rung = step;
        unknownWords.AddRange(unknown);
    }
}
