using System.Text.Json.Nodes;
using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Engines;
using Localize.Engines;
using Localize.Engines.Scheduling;
using Localize.Testing;
using Localize.Testing.Http;

namespace Localize.ConsoleHost.Tests.Engines;

/// <summary>The fault matrix for chat models: the engine as the host makes it, with the real client, against a loopback server.</summary>
public sealed class ChatFaultMatrixTests(FaultTable table) : IClassFixture<FaultTable>
{
    private static readonly LanguagePair EnglishTurkish = new("en", "tr");

    /// <summary>Replies, the failure at the end (or null), calls that the server sees, segments.</summary>
    private static readonly Dictionary<string, (ServerReply[] Replies, EngineFailure? Failure, int Calls, int Segments)> Rows = new(StringComparer.Ordinal)
    {
        ["A1 429 twice"] = ([Refusal(429), Refusal(429)], null, 3, 1),
        ["A2 429 with seconds"] = ([Refusal(429) with { Headers = [("Retry-After", "7")] }], null, 2, 1),
        ["A3 429 beyond the deadline"] = ([Refusal(429) with { Headers = [("Retry-After", "6000")] }], EngineFailure.RateLimited, 1, 1),
        ["A4 429 with nonsense"] = ([Refusal(429) with { Headers = [("Retry-After", "soon")] }], null, 2, 1),
        ["A5 429 for ever"] = ([Refusal(429), Refusal(429), Refusal(429), Refusal(429)], EngineFailure.RateLimited, 4, 1),
        ["B1 503 once"] = ([Refusal(503)], null, 2, 1),
        ["B1 503 for ever"] = ([Refusal(503), Refusal(503), Refusal(503), Refusal(503)], EngineFailure.Unavailable, 4, 1),
        ["B2 500"] = ([Refusal(500)], null, 2, 1),
        ["B2 502 HTML page twice"] = ([ServerReply.Html(502), ServerReply.Html(502)], EngineFailure.Unavailable, 2, 1),
        ["B2 504 empty"] = ([new ServerReply { Status = 504 }], null, 2, 1),
        ["C1 closed before the head"] = ([ServerReply.Broken(TransportFault.CloseBeforeHead)], null, 2, 1),
        ["C1 reset before the head"] = ([ServerReply.Broken(TransportFault.ResetBeforeHead)], null, 2, 1),
        ["C2 body cut"] = ([ServerReply.Broken(TransportFault.CutBody)], null, 2, 1),
        ["C3 chunks cut"] = ([ServerReply.Broken(TransportFault.CutChunks)], null, 2, 1),
        ["D1 truncated JSON"] = ([ServerReply.Json(200, """{"choices":[{"mess""")], null, 2, 1),
        ["D2 200 with a sign-in page"] = ([ServerReply.Html(200)], null, 2, 1),
        ["D2 200 empty"] = ([new ServerReply()], null, 2, 1),
        ["E1 an item is missing"] = ([Said("""{"items":[{"id":"s1","text":"TEXT0"}]}""")], null, 2, 2),
        ["E1 an item too many"] = ([Said("""{"items":[{"id":"s1","text":"TEXT0"},{"id":"s9","text":"X"}]}""")], null, 1, 1),
        ["E2 items in another order"] = ([Said("""{"items":[{"id":"s2","text":"TEXT1"},{"id":"s1","text":"TEXT0"}]}""")], null, 1, 2),
        ["F1 413 splits"] = ([Refusal(413)], null, 3, 4),
        ["F3 404"] = ([Refusal(404)], EngineFailure.InvalidRequest, 1, 1),
        ["G1 401"] = ([Refusal(401)], EngineFailure.Authentication, 1, 1),
        ["G1 403"] = ([Refusal(403)], EngineFailure.Authentication, 1, 1),
        ["G2 402 quota"] = ([Refusal(402)], EngineFailure.QuotaExhausted, 1, 1),
        ["H4 redirect"] = ([Refusal(302) with { Headers = [("Location", "https://evil.example/")] }], EngineFailure.InvalidRequest, 1, 1),
        ["L2 not JSON"] = ([Said("Sure! Here it is.")], null, 2, 1),
        ["L2 fenced JSON"] = ([Said("```json\n{\"items\":[{\"id\":\"s1\",\"text\":\"TEXT0\"}]}\n```")], null, 1, 1),
        ["L2 a preamble"] = ([Said("Here: {\"items\":[{\"id\":\"s1\",\"text\":\"TEXT0\"}]}")], null, 2, 1),
        ["L2 doubled ids"] = ([Said("""{"items":[{"id":"s1","text":"A"},{"id":"s1","text":"B"}]}""")], null, 2, 1),
        ["L2 a refusal"] = ([Said("""{"items":[{"id":"s1","text":"I'm sorry, but I cannot translate this."}]}""")], null, 2, 1),
        ["L2 cut short, then halves"] = ([Said("{\"items\":[", "length")], null, 3, 2),
        ["L2 content filter, then halves"] = ([Said("", "content_filter")], null, 3, 2),
    };

    public static TheoryData<string> Names => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task TranslateAsync_Fault_EndsAsTheMatrixSays(string name)
    {
        (ServerReply[] replies, EngineFailure? expected, int calls, int segments) = Rows[name];
        await using var server = new OpenAIServer();
        server.Enqueue(replies);
        ITranslationEngine engine = ChatEngineFactory.Create("openai", new ServiceSettings($"{server.Address}v1", "test-model"), _ => OpenAIServer.Key);
        var scheduler = new TranslationScheduler(engine, new TranslationSchedulerOptions { TimeProvider = new ImpatientClock(DateTimeOffset.UnixEpoch), Jitter = 0 });
        TranslationRequest[] requests = [.. Enumerable.Range(0, segments).Select(n => Requests.Of($"{n}", $"Text{n}"))];

        EngineException? failure = null;
        IReadOnlyList<TranslationCandidate> candidates = [];
        try
        {
            candidates = await scheduler.TranslateAsync(requests, EnglishTurkish, TestContext.Current.CancellationToken);
        }
        catch (EngineException e)
        {
            failure = e;
        }

        SchedulerUsage usage = scheduler.Usage;
        table.Add(new FaultTableRow(name, "chat-model", server.Requests.Count, usage.CharactersBilled, usage.CharactersPossiblyBilled, segments * 5, failure?.Failure.ToString() ?? "translated"));
        Assert.Equal(expected, failure?.Failure);
        Assert.Equal(calls, server.Requests.Count);
        Assert.DoesNotContain(OpenAIServer.Key, failure?.Message ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain('<', failure?.Message ?? "");
        Assert.Equal(failure is null ? requests.Select(r => r.Source.Text.ToUpperInvariant()) : [], candidates.Select(c => c.Target?.Text));
    }

    private static ServerReply Refusal(int status) => OpenAIServer.Error(status, $"Refused with {OpenAIServer.Key}.");

    private static ServerReply Said(string content, string reason = "stop") => ServerReply.Json(200, new JsonObject
    {
        ["id"] = "chatcmpl-1", ["object"] = "chat.completion", ["created"] = 1, ["model"] = "test-model",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0, ["finish_reason"] = reason, ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content },
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["completion_tokens"] = 1, ["total_tokens"] = 2 },
    }.ToJsonString());
}
