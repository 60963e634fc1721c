using Azure;
using Azure.Core;
using Localize.Terms;
using Localize.Testing;
using Localize.Testing.Http;

namespace Localize.Engines.AzureTranslator.Tests;

public sealed class AzureTranslatorEngineTests : IAsyncDisposable
{
    private static readonly LanguagePair EnglishTurkish = new("en", "tr");

    private readonly AzureTranslatorServer server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task TranslateAsync_Version3_PostsWhatTheServiceExpects()
    {
        await TranslateAsync(EngineOnLoopback.Create(server), Requests.Of("1", "Hello {b1}world{/b1} & co."));

        RecordedRequest request = Assert.Single(server.Requests);
        Assert.Equal("/translate?api-version=3.0&from=en&to=tr&textType=html&category=general&allowFallback=false", request.Target);
        Assert.Equal(AzureTranslatorServer.Key, request.Header("Ocp-Apim-Subscription-Key"));
        Assert.Equal(AzureTranslatorServer.Region, request.Header("Ocp-Apim-Subscription-Region"));
        Assert.Equal("application/json", request.Header("Accept"));
        Assert.Equal(["Hello <b id=\"59\">world</b> &amp; co."], AzureTranslatorServer.TextsOf(request));
    }

    [Fact]
    public async Task TranslateAsync_Version2026_PutsEverythingIntoTheBody()
    {
        AzureTranslatorEngine engine = EngineOnLoopback.Create(server, new AzureTranslatorOptions(AzureTranslatorOptions.ServiceVersion.V2026_06_06));

        TranslationCandidate candidate = await TranslateAsync(engine, Requests.Of("1", "Hello world."));

        Assert.Equal("HELLO WORLD.", candidate.Target?.Text);
        Assert.Equal("/translate?api-version=2026-06-06", server.Requests[0].Target);
        Assert.Equal(
            """{"inputs":[{"text":"Hello world.","language":"en","textType":"Html","targets":[{"language":"tr","deploymentName":"general","allowFallback":false}]}]}""",
            server.Requests[0].Text);
    }

    [Fact]
    public async Task TranslateAsync_ProperNounWithEnglishSource_GoesAsDictionaryMarkup()
    {
        TranslationCandidate candidate = await TranslateAsync(
            EngineOnLoopback.Create(server), Requests.Of("1", "He left Turkey & Co.", ("Turkey & Co", "Türkiye & \"Co\"", ConceptKind.Place)));

        Assert.Equal(
            "He left <mstrans:dictionary translation=\"Türkiye &amp; &quot;Co&quot;\">Turkey &amp; Co</mstrans:dictionary>.",
            AzureTranslatorServer.TextsOf(server.Requests[0])[0]);
        Assert.Equal("HE LEFT Türkiye & \"Co\".", candidate.Target?.Text);
    }

    [Theory]
    [InlineData("en", "tr", ConceptKind.Concept)]
    [InlineData("de", "tr", ConceptKind.Place)]
    public async Task TranslateAsync_TermTheDictionaryMayNotTake_GoesAsProtectedSpan(string source, string target, ConceptKind kind)
    {
        IReadOnlyList<TranslationCandidate> candidates = await EngineOnLoopback.Create(server)
            .TranslateAsync([Requests.Of("1", "He met Turkey there.", ("Turkey", "Türkiye", kind))], new LanguagePair(source, target), Cancellation);

        Assert.Equal("He met <span class=\"notranslate\" id=\"59\">Türkiye</span> there.", AzureTranslatorServer.TextsOf(server.Requests[0])[0]);
        Assert.Equal("HE MET Türkiye THERE.", candidates[0].Target?.Text);
    }

    [Fact]
    public async Task TranslateAsync_TermWithCodeInside_IsSentWithoutMarkup()
    {
        await TranslateAsync(EngineOnLoopback.Create(server), Requests.Of("1", "He met Donald {b1}Trump{/b1}.", ("Donald Trump", "Donald Trump", ConceptKind.Person)));

        Assert.Equal("He met Donald <b id=\"59\">Trump</b>.", AzureTranslatorServer.TextsOf(server.Requests[0])[0]);
    }

    [Fact]
    public async Task TranslateAsync_ManySegments_ArePackedWithinTheLimits()
    {
        TranslationRequest[] requests = [.. Enumerable.Range(0, 2500).Select(n => Requests.Of($"{n}", new string('a', 60)))];
        AzureTranslatorEngine engine = EngineOnLoopback.Create(server);

        IReadOnlyList<TranslationCandidate> candidates = await engine.TranslateAsync(requests, EnglishTurkish, Cancellation);

        Assert.All(candidates, c => Assert.Null(c.Error));
        Assert.Equal([816, 816, 816, 52], server.Requests.Select(r => AzureTranslatorServer.TextsOf(r).Count));
        Assert.Equal(150_000, candidates.Sum(c => c.CharactersBilled));
        Assert.Equal(new AzureTranslatorUsage(4, 150_000, 150_000, 0), engine.Usage);
    }

    [Fact]
    public async Task TranslateAsync_MeteredMoreThanCounted_IsOnTheBill()
    {
        server.Enqueue(ServerReply.Json(200, """[{"translations":[{"text":"BİR","to":"tr"}]},{"translations":[{"text":"İKİ","to":"tr"}]}]""", ("X-Metered-Usage", "20")));

        IReadOnlyList<TranslationCandidate> candidates = await EngineOnLoopback.Create(server)
            .TranslateAsync([Requests.Of("1", "one"), Requests.Of("2", "two")], EnglishTurkish, Cancellation);

        Assert.Equal(20, candidates.Sum(c => c.CharactersBilled));
    }

    [Fact]
    public async Task TranslateAsync_RotatedKey_IsUsedOnTheNextAttempt()
    {
        var key = new AzureKeyCredential("old");
        var engine = new AzureTranslatorEngine(key, server.Address, AzureTranslatorServer.Region);
        server.Enqueue(AzureTranslatorServer.Error(503, 503000, "Service is temporarily unavailable."));
        await Assert.ThrowsAsync<EngineException>(() => TranslateAsync(engine, Requests.Of("1", "Hello")));

        key.Update(AzureTranslatorServer.Key);
        TranslationCandidate candidate = await TranslateAsync(engine, Requests.Of("1", "Hello"));

        Assert.Equal("HELLO", candidate.Target?.Text);
        Assert.Equal(["old", AzureTranslatorServer.Key], server.Requests.Select(r => r.Header("Ocp-Apim-Subscription-Key")));
    }

    [Fact]
    public async Task TranslateAsync_EntraCredential_SendsTheTokenAndAsksAgainWhenItIsRefused()
    {
        int asked = 0;
        TokenCredential credential = DelegatedTokenCredential.Create((context, _) =>
        {
            Assert.Equal("https://cognitiveservices.azure.com/.default", Assert.Single(context.Scopes));
            return new AccessToken(asked++ == 0 ? "expired" : AzureTranslatorServer.Token, DateTimeOffset.MaxValue);
        });
        server.Enqueue(AzureTranslatorServer.Error(401, 401001, "The token has expired."));

        TranslationCandidate candidate = await TranslateAsync(
            EngineOnLoopback.Scheduled(new AzureTranslatorEngine(credential, server.Address), new ImpatientClock(FaultMatrix.Now)), Requests.Of("1", "Hello"));

        Assert.Equal("HELLO", candidate.Target?.Text);
        Assert.Equal(["Bearer expired", $"Bearer {AzureTranslatorServer.Token}"], server.Requests.Select(r => r.Header("Authorization")));
    }

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("https://user:secret@example.org/")]
    [InlineData("ftp://example.org/")]
    public void Constructor_UnsafeEndpoint_Throws(string endpoint)
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => new AzureTranslatorEngine(new AzureKeyCredential("k"), new Uri(endpoint)));

        Assert.Contains("https", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.cognitive.microsofttranslator.com", "https://api.cognitive.microsofttranslator.com/translate")]
    [InlineData("https://api-eur.cognitive.microsofttranslator.com/", "https://api-eur.cognitive.microsofttranslator.com/translate")]
    [InlineData("https://my.cognitiveservices.azure.com/", "https://my.cognitiveservices.azure.com/translator/text/v3.0/translate")]
    [InlineData("http://localhost:5000", "http://localhost:5000/translate")]
    public void AddressFor_EachKindOfEndpoint_HasItsPath(string endpoint, string expected)
    {
        var connection = new TranslatorConnection(null, null, new Uri(endpoint), null, null);

        Uri address = new WireFormat3("general", allowFallback: false).AddressFor(connection, "en", "tr");

        Assert.Equal(expected, address.GetLeftPart(UriPartial.Path));
    }

    [Theory]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("zh-Hant-TW", "zh-Hant")]
    [InlineData("pt-PT", "pt-pt")]
    [InlineData("pt-BR", "pt")]
    [InlineData("sr", "sr-Cyrl")]
    [InlineData("en-US", "en")]
    public void CodeOf_Tag_IsTheServicesCode(string tag, string expected) => Assert.Equal(expected, AzureLanguages.CodeOf(tag));

    private static async Task<TranslationCandidate> TranslateAsync(ITranslationEngine engine, TranslationRequest request) =>
        Assert.Single(await engine.TranslateAsync([request], EnglishTurkish, Cancellation));
}
