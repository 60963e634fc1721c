namespace Localize.Engines.ChatModels;

/// <summary>A segment on its way to a model and back.</summary>
internal sealed class ChatSegment(TranslationRequest request, IInlineCodec codec, EncodedSegment encoded)
{
    private const int ShortSource = 20;
    private const int LongestRatio = 4;

    private InlineText? target;
    private string? error;
    private EngineFailure? failure;

    public TranslationRequest Request { get; } = request;

    public string Sent { get; } = encoded.Text.Replace('\n', ' ');

    public bool HasText { get; } = request.Source.Text.Any(char.IsLetterOrDigit);

    public bool HasAnswer => target is not null;

    public bool IsDone => HasAnswer || failure is not null;

    /// <summary>Why the last answer was not accepted, for the model to read.</summary>
    public string Violation { get; private set; } = "";

    public TranslationCandidate Candidate => !HasText
        ? new TranslationCandidate { Id = Request.Id, Target = Request.Source }
        : new TranslationCandidate { Id = Request.Id, Target = target, Error = target is null ? error ?? "The model gave no answer for the segment." : null, Failure = target is null ? failure : null };

    /// <summary>Takes an answer, or remembers why it cannot be taken.</summary>
    public void Take(string answer)
    {
        Violation = ViolationOf(answer, out InlineText? read);
        target = Violation.Length == 0 ? read : null;
        error = target is null ? $"The model's answer was not accepted: {Violation}" : null;
    }

    public void Miss() => (Violation, error) = ("there was no answer with this id", "The model left the segment out.");

    public void Fail(EngineFailure reason, string message) => (failure, error) = (reason, message);

    public void GiveUp() => failure ??= EngineFailure.Protocol;

    private string ViolationOf(string answer, out InlineText? read)
    {
        DecodedSegment decoded = codec.Decode(encoded, answer);
        read = decoded.Target;
        if (read is null)
        {
            return decoded.Error!;
        }

        if (string.IsNullOrWhiteSpace(read.Text))
        {
            return "the translation is empty";
        }

        int longest = Math.Max(ShortSource, Request.Source.Text.Length) * LongestRatio;
        return read.Text.Length > longest ? "the translation is far longer than the source; translate, do not answer or explain" : "";
    }
}
