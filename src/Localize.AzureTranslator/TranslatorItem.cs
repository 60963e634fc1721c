namespace Localize.Engines.AzureTranslator;

/// <summary>A request on its way through the service.</summary>
internal sealed class TranslatorItem(TranslationRequest request, IInlineCodec codec, EncodedSegment encoded)
{
    private TranslationCandidate? candidate;

    internal TranslationRequest Request => request;

    internal string Text => encoded.Text;

    internal bool IsDone => candidate is not null;

    internal TranslationCandidate Candidate =>
        candidate ?? new TranslationCandidate { Id = request.Id, Error = "The segment was not sent.", Failure = EngineFailure.Unavailable };

    internal void Keep(InlineText target) => candidate = new TranslationCandidate { Id = request.Id, Target = target };

    internal void Fail(EngineFailure failure, string error, int billed = 0) =>
        candidate = new TranslationCandidate { Id = request.Id, Error = error, Failure = failure, CharactersBilled = billed };

    /// <summary>Whether an answer can be the one to this segment, and not to any: the marks in it are this segment's.</summary>
    internal bool Owns(string answer) => encoded.Tokens.Count > 0 && codec.Decode(encoded, answer) is { Target: { } target } && target.HasCodes == request.Source.HasCodes;

    internal bool CanRead(string answer) => codec.Decode(encoded, answer).Target is not null;

    internal void Take(string answer, int billed)
    {
        DecodedSegment decoded = codec.Decode(encoded, answer);
        if (decoded.Target is null)
        {
            Fail(EngineFailure.Protocol, decoded.Error!, billed);
            return;
        }

        if (HoldsDictionary(decoded.Target.Text) && !HoldsDictionary(request.Source.Text))
        {
            Fail(EngineFailure.Protocol, "The answer holds dictionary markup.", billed);
            return;
        }

        candidate = new TranslationCandidate { Id = request.Id, Target = decoded.Target, CharactersBilled = billed };
    }

    /// <summary>The service returns markup that it does not understand as text, and bills it (engines.md 1.9).</summary>
    private static bool HoldsDictionary(string text) => text.Contains("mstrans", StringComparison.OrdinalIgnoreCase);
}
