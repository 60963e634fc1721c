namespace Localize.Engines.ChatModels;

/// <summary>A segment on its way to a model and back.</summary>
internal sealed class ChatSegment(TranslationRequest request, LanguagePair languages, IInlineCodec codec, EncodedSegment encoded)
{
    private InlineText? target;
    private string? error;
    private EngineFailure? failure;
    private int asked;

    public TranslationRequest Request { get; } = request;

    public string Sent { get; } = encoded.Text.Replace('\n', ' ');

    public bool HasText { get; } = request.Source.Text.Any(char.IsLetterOrDigit);

    public bool HasAnswer => target is not null;

    public bool IsDone => HasAnswer || failure is not null;

    /// <summary>Why the last answer was not accepted, for the model to read.</summary>
    public string Violation { get; private set; } = "";

    /// <summary>What came of it; each asking is on the bill.</summary>
    public TranslationCandidate Candidate => !HasText
        ? new TranslationCandidate { Id = Request.Id, Target = Request.Source }
        : new TranslationCandidate
        {
            Id = Request.Id,
            Target = target,
            Error = target is null ? error ?? "The model gave no answer for the segment." : null,
            Failure = target is null ? failure : null,
            CharactersBilled = asked * Sent.Length,
        };

    public void Ask() => asked++;

    /// <summary>Takes an answer, or remembers why it cannot be taken. What is only odd is asked for once more and then taken.</summary>
    public void Take(string answer, bool isSecond)
    {
        DecodedSegment decoded = codec.Decode(encoded, answer);
        string? hard = decoded.Target is null
            ? decoded.Error
            : AnswerJudge.HardViolation(Request.Source, decoded.Target, languages, [.. Request.Terms.Select(term => term.Target)]);
        string? soft = hard is null && !isSecond ? AnswerJudge.SoftViolation(Request.Source.Text, decoded.Target!.Text) : null;
        Violation = hard ?? soft ?? "";
        target = hard is null && soft is null ? decoded.Target : null;
        error = target is null ? $"The model's answer was not accepted: {Violation}" : null;
    }

    public void Miss() => (Violation, error) = ("there was no answer with this id", "The model left the segment out.");

    public void Fail(EngineFailure reason, string message) => (failure, error) = (reason, message);

    public void GiveUp() => failure ??= EngineFailure.Protocol;
}
