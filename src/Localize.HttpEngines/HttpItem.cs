namespace Localize.Engines.Http;

/// <summary>A segment on its way through an HTTP service.</summary>
internal sealed class HttpItem
{
    private readonly IInlineCodec? codec;
    private readonly EncodedSegment? encoded;
    private TranslationCandidate? candidate;

    private HttpItem(TranslationRequest request, IInlineCodec? codec)
    {
        Request = request;
        this.codec = codec;
        encoded = codec?.Encode(request.Source, request.Terms);
        if (!request.Source.Text.Any(char.IsLetterOrDigit))
        {
            candidate = new TranslationCandidate { Id = request.Id, Target = request.Source };
        }
        else if (encoded is null)
        {
            Fail(EngineFailure.Protocol, "The text holds every kind of bracket that could mark a code.");
        }
    }

    public TranslationRequest Request { get; }

    public string Text => encoded?.Text ?? "";

    public bool IsDone => candidate is not null;

    public TranslationCandidate Candidate =>
        candidate ?? new TranslationCandidate { Id = Request.Id, Error = "The segment was not sent.", Failure = EngineFailure.Unavailable };

    public static HttpItem Encode(TranslationRequest request, IInlineCodec? codec) => new(request, codec);

    public void Fail(EngineFailure failure, string error, int billed = 0) =>
        candidate = new TranslationCandidate { Id = Request.Id, Error = error, Failure = failure, CharactersBilled = billed };

    public void Take(HttpTranslation answer)
    {
        int billed = answer.CharactersBilled ?? Text.Length;
        DecodedSegment decoded = codec!.Decode(encoded!, answer.Text);
        if (decoded.Target is null)
        {
            Fail(EngineFailure.Protocol, decoded.Error!, billed);
            return;
        }

        candidate = new TranslationCandidate { Id = Request.Id, Target = decoded.Target, CharactersBilled = billed };
    }
}
