using System.Globalization;
using System.Text.Json.Serialization;
using Localize.Engines;
using Localize.Memory;

namespace Localize.Testing;

/// <summary>One request and its answer on a cassette. Texts are in the memory's written form: codes as <c>&lt;1&gt;…&lt;/1&gt;</c>.</summary>
internal sealed record CassetteExchange
{
    public required string Languages { get; init; }

    public required string Source { get; init; }

    public IReadOnlyList<string> Terms { get; init; } = [];

    public int Encoding { get; init; }

    public string? Target { get; init; }

    public string? Error { get; init; }

    public EngineFailure? Failure { get; init; }

    public int Billed { get; init; }

    public IReadOnlyList<string> UnknownWords { get; init; } = [];

    [JsonIgnore]
    public string Key => string.Join('\n', Terms.Prepend(Encoding.ToString(CultureInfo.InvariantCulture)).Prepend(Source).Prepend(Languages));

    public static CassetteExchange Asked(TranslationRequest request, LanguagePair languages) => new()
    {
        Languages = $"{languages.Source} → {languages.Target}",
        Source = MemoryText.FromSource(request.Source),
        Terms = [.. request.Terms.Select(term => $"{term.Surface} = {string.Join(" | ", term.Forms.Prepend(term.Target))}{(term.IsProtected ? " (protected)" : "")}")],
        Encoding = request.EncodingAttempt,
    };

    public static CassetteExchange Of(TranslationRequest request, TranslationCandidate candidate, LanguagePair languages)
    {
        CassetteExchange asked = Asked(request, languages) with { Billed = candidate.CharactersBilled, UnknownWords = candidate.UnknownWords };
        string? target = candidate.Target is null ? null : MemoryText.FromTarget(candidate.Target, request.Source);

        // An answer that lost codes would be repaired by other questions, which are on the cassette too.
        return target is null ? asked with { Error = candidate.Error, Failure = candidate.Failure }
            : MemoryText.TryRead(target, request.Source, out _) ? asked with { Target = target }
            : asked with { Error = "The answer does not hold the codes of its source.", Failure = EngineFailure.Protocol };
    }

    public TranslationCandidate ToCandidate(TranslationRequest request) => new()
    {
        Id = request.Id,
        Target = Target is not null && MemoryText.TryRead(Target, request.Source, out InlineText? target) ? target : null,
        Error = Target is null ? Error : null,
        Failure = Target is null ? Failure : null,
        CharactersBilled = Billed,
        UnknownWords = UnknownWords,
    };

    /// <summary>Says what was asked, and where the nearest recorded request differs.</summary>
    public string Explain(string path, IEnumerable<CassetteExchange> recorded)
    {
        CassetteExchange? nearest = recorded.MaxBy(other => CommonPrefix(other.Source, Source) + CommonSuffix(other.Source, Source));
        string asked = $"The cassette {path} has no answer to this request. Delete the file to record it anew.\n  asked:    {Describe(this)}";
        if (nearest is null)
        {
            return asked + "\n  recorded: nothing";
        }

        string mark = Describe(nearest) is var other && CommonPrefix(other, Describe(this)) is var same && same < other.Length ? new string(' ', same + 12) + "^" : "";
        return $"{asked}\n  recorded: {Describe(nearest)}\n{mark}";
    }

    private static string Describe(CassetteExchange exchange) => string.Create(
        CultureInfo.InvariantCulture, $"{exchange.Languages}: {exchange.Source} [{string.Join("; ", exchange.Terms)}] encoding {exchange.Encoding}");

    private static int CommonPrefix(string a, string b)
    {
        int length = 0;
        while (length < Math.Min(a.Length, b.Length) && a[length] == b[length])
        {
            length++;
        }

        return length;
    }

    private static int CommonSuffix(string a, string b)
    {
        int length = 0;
        while (length < Math.Min(a.Length, b.Length) && a[^(length + 1)] == b[^(length + 1)])
        {
            length++;
        }

        return length;
    }
}
