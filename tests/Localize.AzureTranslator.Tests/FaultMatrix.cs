using System.Globalization;
using System.Text;
using Localize.Testing.Http;
using static Localize.Testing.Http.AzureTranslatorServer;

namespace Localize.Engines.AzureTranslator.Tests;

/// <summary>The faults of the contract's section 6 that concern HTTP services, by their numbers.</summary>
internal static class FaultMatrix
{
    internal static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly ServerReply TooMany = Error(429, 429001, "The client has exceeded request limits.");
    private static readonly ServerReply Away = Error(503, 503000, "Service is temporarily unavailable.");
    private static readonly ServerReply Preparing = Error(408, 408001, "The translation system requested is being prepared.");

    internal static readonly IReadOnlyDictionary<string, FaultRow> Rows = new Dictionary<string, FaultRow>
    {
        ["A1 429 twice"] = new([TooMany, TooMany], null, 3) { Waits = [1, 1.6] },
        ["A2 429 with seconds"] = new([Limited("Retry-After", "2")], null, 2) { Waits = [2] },
        ["A3 429 beyond the deadline"] = new([Limited("Retry-After", "6000")], EngineFailure.RateLimited, 1) { Waits = [] },
        ["A4 429 with a date"] = new([Limited("Retry-After", Now.AddSeconds(7).ToString("r", CultureInfo.InvariantCulture))], null, 2) { Waits = [7] },
        ["A4 429 with a date in the past"] = new([Limited("Retry-After", Now.AddSeconds(-7).ToString("r", CultureInfo.InvariantCulture))], null, 2) { Waits = [1] },
        ["A4 429 with retry-after-ms"] = new([Limited("retry-after-ms", "1500")], null, 2) { Waits = [1.5] },
        ["A4 429 with x-ms-retry-after-ms"] = new([Limited("x-ms-retry-after-ms", "1500")], null, 2) { Waits = [1.5] },
        ["A4 429 with nonsense"] = new([Limited("Retry-After", "soon")], null, 2) { Waits = [1] },
        ["A4 429 with zero"] = new([Limited("Retry-After", "0")], null, 2) { Waits = [1] },
        ["A4 429 with minus five"] = new([Limited("Retry-After", "-5")], null, 2) { Waits = [1] },
        ["A5 429 for ever"] = new([TooMany, TooMany, TooMany, TooMany], EngineFailure.RateLimited, 4) { Waits = [1, 1.6, 2.56] },
        ["B1 503 once"] = new([Away], null, 2) { PossiblyBilled = 5 },
        ["B1 503 for ever"] = new([Away, Away, Away, Away], EngineFailure.Unavailable, 4) { PossiblyBilled = 20 },
        ["B1 503 with seconds"] = new([Away with { Headers = [("Retry-After", "3")] }], null, 2) { Waits = [3], PossiblyBilled = 5 },
        ["B2 500"] = new([Error(500, 500000, "An unexpected error occurred.")], null, 2) { PossiblyBilled = 5 },
        ["B2 502 HTML page twice"] = new([ServerReply.Html(502), ServerReply.Html(502)], EngineFailure.Unavailable, 2) { PossiblyBilled = 10 },
        ["B2 504 empty"] = new([new ServerReply { Status = 504 }], null, 2) { PossiblyBilled = 5 },
        ["B3 408001 three times"] = new([Preparing, Preparing, Preparing], null, 4) { Waits = [60, 60, 60] },
        ["C1 closed before the head"] = new([ServerReply.Broken(TransportFault.CloseBeforeHead)], null, 2) { PossiblyBilled = 5 },
        ["C1 reset before the head"] = new([ServerReply.Broken(TransportFault.ResetBeforeHead)], null, 2) { PossiblyBilled = 5 },
        ["C1 closed twice"] = new([ServerReply.Broken(TransportFault.CloseBeforeHead), ServerReply.Broken(TransportFault.CloseBeforeHead)], EngineFailure.Unavailable, 2) { PossiblyBilled = 10 },
        ["C2 body cut"] = new([ServerReply.Broken(TransportFault.CutBody)], null, 2) { PossiblyBilled = 5 },
        ["C3 chunks cut"] = new([ServerReply.Broken(TransportFault.CutChunks)], null, 2) { PossiblyBilled = 5 },
        ["D1 truncated JSON"] = new([ServerReply.Json(200, """[{"translations":[{"te""")], null, 2) { PossiblyBilled = 5 },
        ["D1 truncated JSON twice"] = Unreadable(ServerReply.Json(200, """[{"translations":[{"te""")),
        ["D2 200 with a sign-in page"] = Unreadable(ServerReply.Html(200)) with { Says = "proxy" },
        ["D2 200 empty"] = Unreadable(new ServerReply()),
        ["D2 200 null"] = Unreadable(ServerReply.Json(200, "null")),
        ["D2 200 with an object"] = Unreadable(ServerReply.Json(200, "{}")),
        ["D2 200 with an error"] = Unreadable(ServerReply.Json(200, """{"error":{"code":400000,"message":"no"}}""")),
        ["D3 UTF-16"] = Unreadable(new ServerReply { Body = Encoding.Unicode.GetBytes("[{}]") }),
        ["D4 text is null"] = Unreadable(ServerReply.Json(200, """[{"translations":[{"text":null,"to":"tr"}]}]""")),
        ["D4 deep nesting"] = Unreadable(ServerReply.Json(200, new string('[', 100_000))),
        ["D4 nine megabytes"] = Unreadable(ServerReply.Json(200, $"[\"{new string('a', 9_000_000)}\"]")) with { Says = "8 MiB" },
        ["E1 too few, then halves"] = new([ServerReply.Json(200, "[]"), ServerReply.Json(200, "[]")], null, 4) { Segments = 3, PossiblyBilled = 30 },
        ["E3 two translations for one target"] = Unreadable(ServerReply.Json(200, """[{"translations":[{"text":"a"},{"text":"b"}]}]""")),
        ["F1 400077 splits"] = new([Error(400, 400077, "The maximum request size has been exceeded.")], null, 3) { Segments = 4 },
        ["F1 400050 splits"] = new([Error(400, 400050, "The input text is too long.")], null, 3) { Segments = 2 },
        ["F1 400072 splits"] = new([Error(400, 400072, "Too many elements.")], null, 3) { Segments = 5 },
        ["F3 400019"] = Refused(400, 400019, EngineFailure.UnsupportedLanguage),
        ["F3 400023"] = Refused(400, 400023, EngineFailure.UnsupportedLanguage),
        ["F3 400036"] = Refused(400, 400036, EngineFailure.UnsupportedLanguage),
        ["F3 400043"] = Refused(400, 400043, EngineFailure.InvalidRequest),
        ["F3 400074"] = Refused(400, 400074, EngineFailure.InvalidRequest),
        ["G1 401000"] = Refused(401, 401000, EngineFailure.Authentication) with { Says = "AZURE_TRANSLATOR_REGION" },
        ["G1 401 with a text for a code"] = new([ServerReply.Json(401, """{"error":{"code":"401","message":"Access denied"}}""")], EngineFailure.Authentication, 1) { Says = "(401)" },
        ["G1 401001 once"] = new([Error(401, 401001, "The token has expired.")], null, 2),
        ["G2 403001"] = Refused(403, 403001, EngineFailure.QuotaExhausted),
        ["G2 403 page of a proxy"] = new([ServerReply.Html(403)], EngineFailure.Authentication, 1),
        ["H4 redirect"] = new([new ServerReply { Status = 302, Headers = [("Location", "https://evil.example/")] }], EngineFailure.Protocol, 1) { Says = "Redirects" },
        ["K1 no metering, no request id"] = new([null], null, 1),
    };

    private static ServerReply Limited(string header, string value) => Error(429, 429000, "The client has exceeded request limits.", (header, value));

    private static FaultRow Unreadable(ServerReply reply) => new([reply, reply], EngineFailure.Protocol, 2) { PossiblyBilled = 10 };

    private static FaultRow Refused(int status, int code, EngineFailure failure) => new([Error(status, code, $"Refused with {Key}.")], failure, 1)
    {
        Says = code.ToString(CultureInfo.InvariantCulture),
    };
}
