using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localize.Engines.Scheduling;

/// <summary>An engine's answer as JSON, as it came. Codes are named by number and kind; their data is that of the request.</summary>
internal static class CandidateJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(TranslationCandidate candidate) => JsonSerializer.Serialize(
        new Answer(
            candidate.Target is null ? null : [.. candidate.Target.Elements.Select(ToPiece)],
            candidate.Error, candidate.Failure, candidate.CharactersBilled, candidate.Engine,
            candidate.UnknownWords.Count == 0 ? null : [.. candidate.UnknownWords]),
        Options);

    /// <summary>Reads an answer to a request; not when it is damaged or names a code that the request does not have.</summary>
    public static bool TryRead(string json, TranslationRequest request, [NotNullWhen(true)] out TranslationCandidate? candidate)
    {
        candidate = null;
        try
        {
            if (JsonSerializer.Deserialize<Answer>(json, Options) is not { } answer || (answer.Target is null && answer.Error is null))
            {
                return false;
            }

            candidate = new TranslationCandidate
            {
                Id = request.Id,
                Target = answer.Target is null ? null : Build(answer.Target, request.Source),
                Error = answer.Error,
                Failure = answer.Failure,
                CharactersBilled = answer.Billed,
                Engine = answer.Engine,
                UnknownWords = answer.UnknownWords ?? [],
            };
            return true;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException)
        {
            return false;
        }
    }

    private static Piece ToPiece(InlineElement element) => element is CodeRun run
        ? new Piece(null, run.Code.Id, run.Code.Kind)
        : new Piece(((TextRun)element).Text, 0, InlineCodeKind.Placeholder);

    private static InlineText Build(Piece[] pieces, InlineText source)
    {
        Dictionary<(int, InlineCodeKind), InlineCode> codes = source.Codes.ToDictionary(c => (c.Code.Id, c.Code.Kind), c => c.Code);
        return new InlineText(pieces.Select(p => p.Text is null ? (InlineElement)new CodeRun(codes[(p.Code, p.Kind)]) : new TextRun(p.Text)));
    }

    private sealed record Piece(string? Text, int Code, InlineCodeKind Kind);

    private sealed record Answer(Piece[]? Target, string? Error, EngineFailure? Failure, int Billed, string? Engine, string[]? UnknownWords);
}
