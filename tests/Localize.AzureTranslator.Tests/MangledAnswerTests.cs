using System.Text.RegularExpressions;
using Localize.Engines.Scheduling;
using Localize.Terms;
using Localize.Testing;
using Localize.Testing.Http;

namespace Localize.Engines.AzureTranslator.Tests;

/// <summary>Rows I and J of the fault matrix: a service that mangles markup, entities and white space, over HTTP and the whole ladder.</summary>
public sealed partial class MangledAnswerTests
{
    private const string Source = "Read {b1}the full report{/b1} of {a2}Muscat{/a2} now{f3/}, he said.";

    public static TheoryData<string, Func<string, string>> Mangles => new()
    {
        { "I1 drops the first tag", html => Tag().Replace(html, "", 1) },
        { "I1 drops a closing tag", html => html.Replace("</b>", "", StringComparison.OrdinalIgnoreCase) },
        { "I1 doubles a tag", html => html.Replace("</a>", "</a><a id=\"2\">X</a>", StringComparison.OrdinalIgnoreCase) },
        { "I1 swaps tags", html => html.Replace("<b id=\"1\">", "<T>").Replace("<a id=\"2\">", "<b id=\"1\">").Replace("<T>", "<a id=\"2\">") },
        { "I1 nests wrongly", html => html.Replace("</b>", "<a id=\"2\"></b></a>") },
        { "I1 renames b to strong", html => html.Replace("<b ", "<strong ").Replace("</b>", "</strong>") },
        { "I1 upper-cases tags", html => Tag().Replace(html, m => m.Value.ToUpperInvariant()) },
        { "I1 adds a style", html => html.Replace("id=", "style=\"direction:rtl\" id=") },
        { "I1 closes itself", html => html.Replace("<b id=\"1\">", "<b id=\"1\"/>").Replace("</b>", "") },
        { "I2 moves all tags to the end", html => Tag().Replace(html, "") + string.Concat(Tag().Matches(html).Select(m => m.Value)) },
        { "I2 moves all tags to the start", html => string.Concat(Tag().Matches(html).Select(m => m.Value)) + Tag().Replace(html, "") },
        { "I3 spaces inside a mark", html => html.Replace("⟦", "⟦ ").Replace("⟧", " ⟧") },
        { "I3 full-width digits in a mark", html => Mark().Replace(html, m => $"⟦{(char)('０' + m.Groups[1].Value[0] - '0')}⟧") },
        { "I3 entities for a mark", html => html.Replace("⟦", "&#10214;") },
        { "I3 bidi marks in a mark", html => html.Replace("⟦", "\u200E⟦\u200E") },
        { "I3 suffix glued", html => html.Replace("</span>", "</span>'nin") },
        { "J1 apostrophes as entities", html => html.Replace("'", "&#39;") + " O&#39;Neill" },
        { "J1 live markup", html => html + "<script>alert(1)</script>" },
        { "J1 escaped twice", html => html.Replace("&", "&amp;") },
        { "J2 edges", html => "  " + html + "\u00A0" },
        { "J2 doubled spaces", html => html.Replace(" ", "  ") },
        { "J2 spaces in tags", html => Tag().Replace(html, m => $" {m.Value} ") },
        { "J2 zero-width characters", html => html.Replace(" ", "\u200B ") },
        { "J3 echo", html => html.ToLowerInvariant() },
        { "J3 empty", _ => "" },
        { "J3 ten times as long", html => string.Concat(Enumerable.Repeat(html, 10)) },
        { "J3 new address", html => html + " https://evil.example/" },
    };

    [Theory]
    [MemberData(nameof(Mangles))]
    public async Task TranslateAsync_ServiceMangles_IsRepairedOrRefusedAndNeverBroken(string name, Func<string, string> mangle)
    {
        Assert.NotEmpty(name);
        await using var server = new AzureTranslatorServer(html => mangle(HtmlPseudoTranslator.ToCapitals(html)));
        TranslationScheduler scheduler = EngineOnLoopback.Scheduled(EngineOnLoopback.Create(server), new ImpatientClock(FaultMatrix.Now));
        TranslationRequest request = Requests.Of("1", Source, ("Muscat", "Maskat", ConceptKind.Place));

        TranslationCandidate candidate = (await new RepairingEngine(scheduler).TranslateAsync([request], new LanguagePair("en", "tr"), TestContext.Current.CancellationToken))[0];

        TestContext.Current.TestOutputHelper?.WriteLine($"{name} | {candidate.Repair} | {candidate.Target?.ToString() ?? candidate.Error}");
        if (candidate.Target is { } target)
        {
            Assert.Empty(InlineCodeValidator.Validate(request.Source, target));
            Assert.Null(TextSafety.FindInvented(request.Source, target, "Maskat"));
            Assert.Equal(TextSafety.Clean(target), target);
        }
        else
        {
            Assert.NotEmpty(candidate.Error!);
        }
    }

    [Fact]
    public async Task TranslateAsync_QuotaOfAMinute_IsNeverMet()
    {
        var clock = new ImpatientClock(FaultMatrix.Now);
        var window = new List<(DateTimeOffset At, int Characters)>();
        int refused = 0;
        await using var server = new LoopbackHttpServer(request =>
        {
            IReadOnlyList<string> texts = AzureTranslatorServer.TextsOf(request);
            int characters = texts.Sum(t => t.Length);
            lock (window)
            {
                window.RemoveAll(sent => sent.At <= clock.GetUtcNow() - TimeSpan.FromMinutes(1));
                if (window.Sum(sent => sent.Characters) + characters > 33_300)
                {
                    refused++;
                    return AzureTranslatorServer.Error(429, 429001, "The client has exceeded request limits.");
                }

                window.Add((clock.GetUtcNow(), characters));
            }

            return ServerReply.Json(200, $"[{string.Join(',', texts.Select(t => $$"""{"translations":[{"text":"{{t}}"}]}"""))}]");
        });
        var engine = new AzureTranslatorEngine(new Azure.AzureKeyCredential("k"), server.Address, options: new AzureTranslatorOptions { MaxCharactersPerRequest = 25_000 });
        TranslationScheduler scheduler = EngineOnLoopback.Scheduled(engine, clock, options =>
        {
            options.CharactersPerMinute = 33_300;
            options.MaxConcurrency = 1;
        });

        IReadOnlyList<TranslationCandidate> candidates = await scheduler.TranslateAsync(
            [.. Enumerable.Range(0, 2_000).Select(n => Requests.Of($"{n}", $"{n:0000} " + new string('x', 95)))], new LanguagePair("en", "tr"), TestContext.Current.CancellationToken);

        Assert.All(candidates, c => Assert.NotNull(c.Target));
        Assert.Equal(0, refused);
    }

    [GeneratedRegex("<[^>]+>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("⟦([0-9])⟧", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
