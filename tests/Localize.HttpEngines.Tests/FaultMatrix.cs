using System.Text;
using Localize.Testing.Http;

namespace Localize.Engines.Http.Tests;

/// <summary>A row of the fault matrix: what the service does, and what a user of the engine must see.</summary>
/// <param name="Replies">The scripted replies; after the last one all answers are good.</param>
/// <param name="Failure">The failure that the call ends with, or <see langword="null"/> when it succeeds.</param>
/// <param name="Calls">Requests that the service sees.</param>
internal sealed record FaultRow(ServerReply[] Replies, EngineFailure? Failure, int Calls)
{
    internal int Segments { get; init; } = 1;

    internal double[]? Waits { get; init; }

    internal int PossiblyBilled { get; init; }
}

/// <summary>The faults that concern HTTP services of every kind; what differs between services is only what a good answer looks like.</summary>
internal static class FaultMatrix
{
    internal static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly ServerReply TooMany = Reply(429);
    private static readonly ServerReply Away = Reply(503);

    internal static readonly IReadOnlyDictionary<string, FaultRow> Rows = new Dictionary<string, FaultRow>(StringComparer.Ordinal)
    {
        ["A1 429 twice"] = new([TooMany, TooMany], null, 3) { Waits = [1, 1.6] },
        ["A2 429 with seconds"] = new([Reply(429, ("Retry-After", "7"))], null, 2) { Waits = [7] },
        ["A3 429 beyond the deadline"] = new([Reply(429, ("Retry-After", "6000"))], EngineFailure.RateLimited, 1) { Waits = [] },
        ["A4 429 with a date"] = new([Reply(429, ("Retry-After", "Sun, 22 Nov 2026 12:00:09 GMT"))], null, 2) { Waits = [9] },
        ["A4 429 with a date in the past"] = new([Reply(429, ("Retry-After", "Sun, 22 Nov 2026 11:00:00 GMT"))], null, 2) { Waits = [1] },
        ["A4 429 with nonsense"] = new([Reply(429, ("Retry-After", "soon"))], null, 2) { Waits = [1] },
        ["A5 429 for ever"] = new([TooMany, TooMany, TooMany, TooMany], EngineFailure.RateLimited, 4),
        ["A5 529 once"] = new([Reply(529)], null, 2) { PossiblyBilled = 5 },
        ["B1 503 once"] = new([Away], null, 2) { PossiblyBilled = 5 },
        ["B1 503 for ever"] = new([Away, Away, Away, Away], EngineFailure.Unavailable, 4) { PossiblyBilled = 20 },
        ["B2 500"] = new([Reply(500)], null, 2) { PossiblyBilled = 5 },
        ["B2 502 HTML page twice"] = new([ServerReply.Html(502), ServerReply.Html(502)], EngineFailure.Unavailable, 2) { PossiblyBilled = 10 },
        ["B2 504 empty"] = new([Reply(504)], null, 2) { PossiblyBilled = 5 },
        ["C1 closed before the head"] = new([ServerReply.Broken(TransportFault.CloseBeforeHead)], null, 2) { PossiblyBilled = 5 },
        ["C1 reset before the head"] = new([ServerReply.Broken(TransportFault.ResetBeforeHead)], null, 2) { PossiblyBilled = 5 },
        ["C2 body cut"] = new([ServerReply.Broken(TransportFault.CutBody)], null, 2) { PossiblyBilled = 5 },
        ["C3 chunks cut"] = new([ServerReply.Broken(TransportFault.CutChunks)], null, 2) { PossiblyBilled = 5 },
        ["D1 truncated JSON"] = new([ServerReply.Json(200, "{\"tr")], null, 2) { PossiblyBilled = 5 },
        ["D2 200 with a sign-in page"] = Unreadable(ServerReply.Html(200)),
        ["D2 200 empty"] = Unreadable(new ServerReply()),
        ["D2 200 null"] = Unreadable(ServerReply.Json(200, "null")),
        ["D2 200 with an object"] = Unreadable(ServerReply.Json(200, "{}")),
        ["D2 200 with an error"] = Unreadable(ServerReply.Json(200, """{"error":"no"}""")),
        ["D3 UTF-16"] = Unreadable(new ServerReply { Body = Encoding.Unicode.GetBytes("{}") }),
        ["D3 gzip"] = Unreadable(Gzip("""{"translations":[{"text":"TEXT0"}],"translatedText":["TEXT0"]}""")),
        ["D4 text is null"] = Unreadable(ServerReply.Json(200, """{"translations":[{"text":null}],"translatedText":[null]}""")),
        ["D4 deep nesting"] = Unreadable(ServerReply.Json(200, new string('[', 100_000))),
        ["D4 nine megabytes"] = Unreadable(ServerReply.Json(200, $"[\"{new string('a', 9_000_000)}\"]")),
        ["E1 too few, then halves"] = new([TooFew, TooFew], null, 4) { Segments = 3, PossiblyBilled = 30 },
        ["F1 413 splits"] = new([Reply(413)], null, 3) { Segments = 4 },
        ["G1 401"] = new([Reply(401)], EngineFailure.Authentication, 1),
        ["G1 403"] = new([Reply(403)], EngineFailure.Authentication, 1),
        ["G2 456 quota"] = new([Reply(456)], EngineFailure.QuotaExhausted, 1),
        ["F3 400"] = new([Reply(400)], EngineFailure.InvalidRequest, 1),
        ["H4 redirect"] = new([Reply(302, ("Location", "https://evil.example/"))], EngineFailure.Protocol, 1) { Segments = 3 },
        ["H4 redirect that posts again"] = new([Reply(307, ("Location", "https://evil.example/"))], EngineFailure.Protocol, 1),
    };

    private static ServerReply TooFew => ServerReply.Json(200, """{"translations":[],"translatedText":[]}""");

    private static ServerReply Reply(int status, params (string Name, string Value)[] headers) =>
        ServerReply.Json(status, $$"""{"message":"Refused with {{DeepLServer.Key}} and {{LibreTranslateServer.Key}}.","error":"Refused with {{LibreTranslateServer.Key}}."}""", headers);

    // Nobody asked for it: the client says that it takes no encoding.
    private static ServerReply Gzip(string json)
    {
        using var body = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(json));
        }

        return new ServerReply { Body = body.ToArray(), Headers = [("Content-Encoding", "gzip")] };
    }

    private static FaultRow Unreadable(ServerReply reply) => new([reply, reply], EngineFailure.Protocol, 2) { PossiblyBilled = 10 };
}
