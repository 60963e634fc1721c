using System.Text;
using Localize.Review.Output;
using Localize.Testing;
using Microsoft.Playwright;

namespace Localize.BrowserTests;

public sealed class ReviewPageTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public void Large_ThousandSegments_IsAtMostTwoMegabytes() => Assert.InRange(Encoding.UTF8.GetByteCount(Pages.Large()), 500_000, 2_000_000);

    // The pictures lie in artifacts/review-pages for people to look at; the test says that the page reaches the browser styled by its own sheet.
    [Theory]
    [InlineData("small", ColorScheme.Light, 1280)]
    [InlineData("small", ColorScheme.Dark, 1280)]
    [InlineData("small", ColorScheme.Light, 400)]
    [InlineData("small", ColorScheme.Dark, 400)]
    [InlineData("right-to-left", ColorScheme.Light, 1280)]
    [InlineData("right-to-left", ColorScheme.Dark, 400)]
    [InlineData("run of one", ColorScheme.Light, 1280)]
    [InlineData("run of twenty", ColorScheme.Light, 1280)]
    [InlineData("run of twenty", ColorScheme.Dark, 400)]
    [InlineData("run in Arabic", ColorScheme.Light, 1280)]
    [InlineData("empty", ColorScheme.Light, 1280)]
    public async Task Page_EachWidthAndScheme_IsDrawnWithItsStyle(string name, ColorScheme scheme, int width)
    {
        await using OpenedPage opened = await browser.OpenAsync(Pages.Of(name), new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 900 } });

        await opened.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Path.Combine(TestPaths.RepositoryRoot(), "artifacts", "review-pages", $"{name}-{scheme}-{width}.png") });

        string expected = scheme == ColorScheme.Dark ? "rgb(20, 23, 27)" : "rgb(250, 248, 244)";
        Assert.Equal(expected, await opened.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.Empty(await opened.MisdeedsAsync());
    }

    [Fact]
    public async Task Filters_Language_HidesTheRestAndCountsLive()
    {
        await using OpenedPage opened = await browser.OpenAsync(Pages.Small());
        IPage page = opened.Page;
        int all = await page.Locator(".seg:visible").CountAsync();

        await page.SelectOptionAsync("select[name=locale]", "ar");
        int arabic = await page.Locator(".seg:visible").CountAsync();

        Assert.InRange(arabic, 1, all - 1);
        Assert.Equal(0, await page.Locator(".article[data-locale=tr]:visible").CountAsync());
        Assert.Contains($"{arabic} of {all} segments", await page.InnerTextAsync("#count"), StringComparison.Ordinal);
        int swaps = await page.Locator(".seg[data-bucket=swap]:visible").CountAsync();
        Assert.EndsWith($"({swaps})", await page.Locator("select[name=bucket] option[value=swap]").TextContentAsync() ?? "", StringComparison.Ordinal);
        await page.ClickAsync("button[type=reset]");
        await Assertions.Expect(page.Locator(".seg:visible")).ToHaveCountAsync(all);
    }

    // What was just decided stays where it is until the reader filters again; the counts do not wait.
    [Fact]
    public async Task Filters_Decision_CountsAtOnceAndHidesWhenAskedFor()
    {
        await using OpenedPage opened = await browser.OpenAsync(Pages.Small());
        IPage page = opened.Page;
        int all = await page.Locator("[data-decide]").CountAsync();
        await page.SelectOptionAsync("select[name=decision]", "open");

        await page.Locator("[data-does=approve]:visible").First.ClickAsync();

        Assert.Equal(all, await page.Locator("[data-decide]:visible").CountAsync());
        Assert.Equal($"open ({all - 1})", await page.Locator("select[name=decision] option[value=open]").TextContentAsync());
        Assert.Equal("approved (1)", await page.Locator("select[name=decision] option[value=approved]").TextContentAsync());
        await page.SelectOptionAsync("select[name=decision]", "approved");
        Assert.Equal(1, await page.Locator(".item:visible").CountAsync());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(1280)]
    public async Task Bar_ScrolledDown_KeepsProgressAndSaveInSight(int width)
    {
        await using OpenedPage opened = await browser.OpenAsync(Pages.Small(), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 } });

        await opened.Page.EvaluateAsync("() => window.scrollTo({ top: 3000, behavior: 'instant' })");

        foreach (string part in new[] { "#count", "#done", "#save" })
        {
            Assert.InRange(await opened.Page.EvaluateAsync<double>("part => document.querySelector(part).getBoundingClientRect().top", part), 0, 140);
        }
    }

    [Fact]
    public async Task Empty_NothingToReview_SaysSoAndOffersNoFilters()
    {
        await using OpenedPage opened = await browser.OpenAsync(Pages.Empty());

        Assert.Contains("there is nothing to look at", await opened.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, await opened.Page.Locator("button:visible, select:visible, input:visible").CountAsync());
    }

    [Fact]
    public async Task Filters_Text_FindsWhatIsInTheTranslation()
    {
        await using OpenedPage opened = await browser.OpenAsync(Pages.Small());

        await opened.Page.FillAsync("#text", "夜行列車");

        Assert.Equal(1, await opened.Page.Locator(".seg:visible").CountAsync());
    }

    [Fact]
    public async Task Keyboard_MovesDecidesAndIsOffWhileTyping()
    {
        await using OpenedPage opened = await browser.OpenAsync(Pages.Small());
        IPage page = opened.Page;
        Task<string?> Current() => page.EvaluateAsync<string?>("() => document.activeElement.closest('.item')?.dataset.id ?? null");
        await page.Keyboard.PressAsync("j");
        string? first = await Current();
        await page.Keyboard.PressAsync("j");
        Assert.NotEqual(first + await page.EvaluateAsync<string>("() => document.activeElement.dataset.locale"), first + first);
        await page.Keyboard.PressAsync("k");
        Assert.Equal(first, await Current());

        await page.Keyboard.PressAsync("a");
        Assert.Equal("true", await page.GetAttributeAsync(".item [data-does=approve]", "aria-pressed"));
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.TypeAsync("jak?/");
        Assert.Equal("jak?/", await page.EvaluateAsync<string>("() => document.activeElement.value"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(first, await Current());
        await page.Keyboard.PressAsync("/");
        Assert.Equal("text", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("?");
        Assert.True(await page.Locator("dialog").IsVisibleAsync());
        await page.Locator("dialog input").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("/");
        Assert.NotEqual("text", await page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Fact]
    public async Task Progress_EachDecision_CountsWhatIsLeft()
    {
        await using OpenedPage opened = await browser.OpenAsync(Pages.Small());
        IPage page = opened.Page;
        int open = await page.Locator("[data-decide]").CountAsync();
        string before = await page.InnerTextAsync("#left");

        await page.Locator("[data-does=approve]").First.ClickAsync();
        string one = await page.InnerTextAsync("#left");
        await page.EvaluateAsync("() => document.querySelectorAll('[data-does=approve][aria-pressed=false]').forEach(button => button.click())");

        Assert.Equal(($"0 decided, {open} left", $"1 decided, {open - 1} left"), (before, one));
        Assert.Equal("all decided", await page.InnerTextAsync("#left"));
        Assert.Equal(1, await page.EvaluateAsync<double>("() => document.querySelector('#done').position"));
    }

    [Fact]
    public async Task Save_Decisions_GivesTheFileThatIsReadBack()
    {
        await using OpenedPage opened = await browser.OpenAsync(Pages.Small());
        IPage page = opened.Page;
        await page.FillAsync("#by", "ayse");
        await page.Locator(".card[data-id='place.kyiv'][data-locale=tr] [data-does=approve]").ClickAsync();
        ILocator segment = page.Locator(".article[data-locale=tr] .seg").First;
        await segment.Locator("[data-does=reject]").ClickAsync();
        await segment.Locator(".decide input").FillAsync("wrong \"case\"\u202E");

        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#save"));
        ReviewDecisions read = ReviewDecisions.Parse(await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), "decisions.json");

        Assert.Equal("ayse", read.By);
        Assert.Collection(
            read.Items,
            entry => Assert.Equal((true, "tr", "place.kyiv", true), (entry.IsEntry, entry.Locale, entry.Id, entry.IsApproved)),
            rejected => Assert.Equal((false, "tr", "articles/night-train.md", false, "wrong \"case\"\u202E"), (rejected.IsEntry, rejected.Locale, rejected.Document, rejected.IsApproved, rejected.Why)));
        Assert.All(read.Items, item => Assert.Equal(12, item.Hash.Length));
    }

    [Fact]
    public async Task Page_WithoutScripts_ShowsEverything()
    {
        await using OpenedPage opened = await browser.OpenAsync(Pages.Small(), new BrowserNewContextOptions { JavaScriptEnabled = false });

        Assert.True(await opened.Page.Locator(".seg").First.IsVisibleAsync());
        Assert.False(await opened.Page.Locator(".filters").IsVisibleAsync());
        Assert.Equal(await opened.Page.Locator(".item").CountAsync(), await opened.Page.Locator(".item:visible").CountAsync());
    }

    [Fact]
    public async Task Snippets_All_HaveLanguageAndDirection()
    {
        await using OpenedPage opened = await browser.OpenAsync(Pages.Small());

        Assert.True(await opened.Page.Locator(".text").CountAsync() > 20);
        Assert.Equal(0, await opened.Page.Locator(".text:not([lang][dir]), .around > p:not([lang][dir])").CountAsync());
        Assert.Equal("rtl", await opened.Page.Locator(".article[data-locale=ar] .text.target").First.GetAttributeAsync("dir"));
    }
}
