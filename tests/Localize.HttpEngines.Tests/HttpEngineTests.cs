using System.Text.Json.Nodes;
using Localize.Engines.Scheduling;
using Localize.Terms;
using Localize.Testing;
using Localize.Testing.Http;

namespace Localize.Engines.Http.Tests;

public sealed class HttpEngineTests
{
    private static readonly LanguagePair EnglishBrazilian = new("en", "pt-BR");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DeepL_Request_SaysAllThatKeepsSegmentsWhole()
    {
        await using var server = new DeepLServer();
        var engine = new DeepLEngine(new DeepLEngineOptions { Key = DeepLServer.Key, Endpoint = server.Address, Formality = "prefer_more" });

        IReadOnlyList<TranslationCandidate> candidates = await engine.TranslateAsync(
            [Requests.Of("1", "Read {b1}Kyiv{/b1} & <more>.", ("Kyiv", "Kiev", ConceptKind.Place)) with { Context = "Travel" }], EnglishBrazilian, Cancellation);

        JsonNode body = JsonNode.Parse(server.Requests[0].Text)!;
        Assert.Equal(("EN", "PT-BR", "0", "xml", "prefer_more", "Travel"), (Text(body, "source_lang"), Text(body, "target_lang"), Text(body, "split_sentences"), Text(body, "tag_handling"), Text(body, "formality"), Text(body, "context")));
        Assert.Equal("""Read <b id="1"><x class="notranslate" id="2">Kiev</x></b> &amp; &lt;more&gt;.""", body["text"]![0]!.GetValue<string>());
        Assert.Equal("READ Kiev & <MORE>.", candidates[0].Target!.Text);
        Assert.Equal("Read ⟦2⟧".Length - 3 + " & <more>.".Length + "Kiev".Length, candidates[0].CharactersBilled);
    }

    [Fact]
    public async Task DeepL_WithGlossaryOfTheService_LeavesTheTermsToIt()
    {
        await using var server = new DeepLServer();
        var options = new DeepLEngineOptions { Key = DeepLServer.Key, Endpoint = server.Address };
        options.GlossaryIds.Add("g1");

        await new DeepLEngine(options).TranslateAsync([Requests.Of("1", "To Kyiv.", ("Kyiv", "Kiev", ConceptKind.Place))], EnglishBrazilian, Cancellation);

        JsonNode body = JsonNode.Parse(server.Requests[0].Text)!;
        Assert.Equal("To Kyiv.", body["text"]![0]!.GetValue<string>());
        Assert.Equal("g1", body["glossary_ids"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task DeepLGlossaries_CreateAndDelete_SendTheTermsOfThePair()
    {
        await using var server = new DeepLServer();
        Glossary glossary = Glossary.Parse(
            """
            glossary: g
            schema: 1
            source: en
            terms:
            - id: place.kyiv
              kind: place
              match: [Kyiv]
              status: approved
              locales:
                tr: {use: Kiev}
            """, "g.yml");
        var glossaries = new DeepLGlossaries(new DeepLEngineOptions { Key = DeepLServer.Key, Endpoint = server.Address });

        (string id, IReadOnlyList<QualityIssue> lost) = await glossaries.CreateAsync("house", glossary, new LanguagePair("en", "tr"), Cancellation);
        await glossaries.DeleteAsync(id, Cancellation);

        Assert.Equal("def3a26b-3e84", id);
        Assert.Empty(lost);
        Assert.Equal("Kyiv\tKiev", JsonNode.Parse(server.Requests[0].Text)!["dictionaries"]![0]!["entries"]!.GetValue<string>().TrimEnd());
        Assert.Equal(("DELETE", "/v3/glossaries/def3a26b-3e84"), (server.Requests[1].Method, server.Requests[1].Path));
    }

    [Theory]
    [InlineData("abc:fx", "https://api-free.deepl.com/")]
    [InlineData("abc", "https://api.deepl.com/")]
    public void DeepL_Key_SaysThePlan(string key, string endpoint)
    {
        var options = new DeepLEngineOptions { Key = key };

        options.Validate();

        Assert.Equal(new Uri(endpoint), options.Endpoint);
    }

    [Fact]
    public async Task LibreTranslate_TextOverTheOperatorsLimit_FailsAlone()
    {
        await using var server = new LibreTranslateServer(characterLimit: 20);
        var scheduler = new TranslationScheduler(new HttpJsonEngine(new HttpJsonEngineOptions { Key = LibreTranslateServer.Key, Endpoint = server.Address }));

        IReadOnlyList<TranslationCandidate> candidates = await scheduler.TranslateAsync(
            [Requests.Of("1", "Short."), Requests.Of("2", "This one is longer than the operator likes."), Requests.Of("3", "Short too.")], EnglishBrazilian, Cancellation);

        Assert.Equal(["SHORT.", null, "SHORT TOO."], candidates.Select(c => c.Target?.Text));
        Assert.Equal(EngineFailure.TooLarge, candidates[1].Failure);
    }

    [Fact]
    public async Task LibreTranslate_UnknownPair_IsOneCallAndNoSearchForABadSegment()
    {
        await using var server = new LibreTranslateServer();
        var scheduler = new TranslationScheduler(new HttpJsonEngine(new HttpJsonEngineOptions { Key = LibreTranslateServer.Key, Endpoint = server.Address }));

        EngineException e = await Assert.ThrowsAsync<EngineException>(
            () => scheduler.TranslateAsync([Requests.Of("1", "One."), Requests.Of("2", "Two.")], new LanguagePair("en", "xx"), Cancellation));

        Assert.Equal((EngineFailure.UnsupportedLanguage, 1), (e.Failure, server.Requests.Count));
    }

    [Fact]
    public async Task HttpJson_ServiceOfAnotherShape_IsSpokenToAsConfigured()
    {
        await using var server = new LoopbackHttpServer(request =>
        {
            JsonNode body = JsonNode.Parse(request.Text)!;
            return request.Path == "/v1/mt" && request.Header("X-Api-Key") == "k" && Text(body, "to") == "pt-BR" && Text(body, "domain") == "news"
                ? ServerReply.Json(200, """{"data":{"items":[{"out":"UM"},{"out":"DOIS"}]}}""")
                : ServerReply.Json(400, "{}");
        });
        var options = new HttpJsonEngineOptions
        {
            Name = "house-mt", Endpoint = server.Address, Path = "v1/mt", Key = "k", KeyHeader = "X-Api-Key", KeyProperty = null,
            TextsProperty = "texts", SourceProperty = "from", TargetProperty = "to", AnswerPath = "data.items[].out",
        };
        options.Properties.Clear();
        options.Properties["domain"] = "news";

        IReadOnlyList<TranslationCandidate> candidates = await new HttpJsonEngine(options).TranslateAsync([Requests.Of("1", "One"), Requests.Of("2", "Two")], EnglishBrazilian, Cancellation);

        Assert.Equal(["UM", "DOIS"], candidates.Select(c => c.Target!.Text));
        Assert.DoesNotContain("\"k\"", server.Requests[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("https://user:secret@example.org/")]
    [InlineData("https://example.org/?key=1")]
    public void Constructor_UnsafeEndpoint_Throws(string endpoint) =>
        Assert.Throws<ArgumentException>(() => new HttpJsonEngine(new HttpJsonEngineOptions { Endpoint = new Uri(endpoint) }));

    private static string? Text(JsonNode body, string name) => body[name]?.GetValue<string>();
}
