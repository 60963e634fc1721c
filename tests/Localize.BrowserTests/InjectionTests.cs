using Localize.Review.Output;
using Localize.Tests.Review.Output;

namespace Localize.BrowserTests;

public sealed class InjectionTests(Browser browser) : IClassFixture<Browser>
{
    private const string Dangerous = """
        () => {
          const bad = [...document.querySelectorAll("iframe,object,embed,img,svg,math,base,link,video,audio,template,frame,form:not(#filters),meta[http-equiv=refresh],script:not(body > script:last-of-type)")].map(e => e.outerHTML.slice(0, 120));
          for (const e of document.querySelectorAll("*")) for (const a of e.attributes) {
            if (/^on/i.test(a.name) || a.name === "style" || a.name === "srcdoc" || (/^(href|src|action|formaction|xlink:href)$/i.test(a.name) && !/^(#|https:)/.test(a.value))) bad.push(`${e.tagName} ${a.name}=${a.value.slice(0, 80)}`);
          }
          return bad;
        }
        """;

    [Fact]
    public void Payloads_AreAtLeastHundredAndFifty() => Assert.True(Payloads.All.Count >= 150 && Payloads.All.Distinct(StringComparer.Ordinal).Count() == Payloads.All.Count);

    [Fact]
    public async Task Review_PayloadsEverywhere_DoNothing()
    {
        foreach (string[] some in Payloads.All.Chunk(10))
        {
            ReviewPageModel[] models = [.. some.Select(payload => ReviewPageModel.FromReview(Hostile.Review(payload)))];
            ReviewPageModel all = models[0] with
            {
                Entries = [.. models.SelectMany(model => model.Entries)], Articles = [.. models.SelectMany(model => model.Articles)], Findings = [.. models.SelectMany(model => model.Findings)],
                Title = some[0], Summary = string.Concat(some), Columns = some, Locales = [.. some.Select(payload => new PageLocale(payload, some))], Figures = [.. some.Select(payload => new PageFigure(payload, payload))],
            };

            Assert.Empty(await MisdeedsAsync(ReviewPage.Write(all)));
        }
    }

    [Fact]
    public async Task Run_PayloadsInFrontMatterAndText_DoNothing()
    {
        foreach (string[] some in Payloads.All.Chunk(40))
        {
            var results = new List<LocalizationResult>();
            foreach (string payload in some)
            {
                results.Add(await HostileRun.OfAsync(payload, TestContext.Current.CancellationToken));
            }

            Assert.Empty(await MisdeedsAsync(ReviewPage.Write(ReviewPageModel.FromRun(results))));
        }
    }

    // The same look at a page that writes its texts raw and has no policy finds each kind of misdeed.
    [Fact]
    public async Task RawPage_SamePayloads_IsCaught()
    {
        IReadOnlyList<string> found = await MisdeedsAsync("<!DOCTYPE html><html><body>" + string.Join('\n', Payloads.All.Where(payload => !payload.Contains("<!--", StringComparison.Ordinal) && !payload.Contains("<plaintext", StringComparison.Ordinal)).Take(60)) + "</body></html>");

        Assert.Contains(found, misdeed => misdeed.StartsWith("dialog", StringComparison.Ordinal) || misdeed == "a payload ran");
        Assert.Contains(found, misdeed => misdeed.StartsWith("request", StringComparison.Ordinal));
        Assert.Contains(found, misdeed => misdeed.StartsWith("node", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> MisdeedsAsync(string html)
    {
        await using OpenedPage opened = await browser.OpenAsync(html);
        string[] nodes = await opened.Page.EvaluateAsync<string[]>(Dangerous);
        await opened.Page.Keyboard.PressAsync("j");
        await opened.Page.EvaluateAsync("() => { for (const e of document.querySelectorAll('details')) e.open = true; for (const e of document.querySelectorAll('.decide button')) { e.focus(); e.click(); } }");
        await opened.Page.WaitForTimeoutAsync(50);
        return [.. await opened.MisdeedsAsync(), .. nodes.Select(node => $"node: {node}")];
    }
}
