using System.Text.Json;
using Localize.Testing;
using Microsoft.Playwright;

namespace Localize.BrowserTests;

public sealed class AccessibilityTests(Browser browser) : IClassFixture<Browser>
{
    private const string Install = "mkdir -p artifacts/second-readers && cp tests/Localize.Tests/SecondReaders/package*.json artifacts/second-readers/ && npm ci --ignore-scripts --prefix artifacts/second-readers";

    [Theory]
    [InlineData("small", ColorScheme.Light, 1280)]
    [InlineData("large", ColorScheme.Light, 1280)]
    [InlineData("right-to-left", ColorScheme.Light, 400)]
    [InlineData("small", ColorScheme.Dark, 1280)]
    [InlineData("small", ColorScheme.Dark, 400)]
    [InlineData("run of twenty", ColorScheme.Light, 400)]
    [InlineData("empty", ColorScheme.Light, 1280)]
    public async Task Axe_FindsNothing(string name, ColorScheme scheme, int width)
    {
        await using OpenedPage opened = await browser.OpenAsync(Pages.Of(name), Options(scheme, width));

        Assert.Equal("", await ViolationsAsync(opened.Page));
        Assert.Empty(await opened.MisdeedsAsync());
    }

    [Fact]
    public async Task Axe_OpenHelpAndAReason_FindsNothing()
    {
        await using OpenedPage opened = await browser.OpenAsync(Pages.Small(), Options(ColorScheme.Light, 1280));
        await opened.Page.Keyboard.PressAsync("j");
        await opened.Page.Keyboard.PressAsync("r");
        await opened.Page.Keyboard.PressAsync("Escape");
        await opened.Page.Keyboard.PressAsync("j");
        await opened.Page.Keyboard.PressAsync("a");
        await opened.Page.Keyboard.PressAsync("?");

        Assert.Equal("", await ViolationsAsync(opened.Page));
    }

    [Fact]
    public async Task Axe_PageWithFaults_FindsThem()
    {
        await using OpenedPage opened = await browser.OpenAsync("<!DOCTYPE html><html><title>x</title><img src=x><p style='color:#aaa;background:#fff'>pale</p>", Options(ColorScheme.Light, 1280));

        string found = await ViolationsAsync(opened.Page);

        Assert.Contains("image-alt", found, StringComparison.Ordinal);
        Assert.Contains("html-has-lang", found, StringComparison.Ordinal);
    }

    // WCAG 2.2, 1.4.10: at 320 CSS pixels, which is 1280 at 400 %, nothing is scrolled sideways but the table; 1.4.4: 200 %.
    [Theory]
    [InlineData(320)]
    [InlineData(400)]
    [InlineData(640)]
    public async Task Page_NarrowOrZoomed_IsNotWiderThanItsWindow(int width)
    {
        await using OpenedPage opened = await browser.OpenAsync(Pages.Small(), Options(ColorScheme.Light, width));

        Assert.True(await opened.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"));
    }

    // Scripts that a test brings are let through; the page's own policy is looked at by the tests of injection.
    private static BrowserNewContextOptions Options(ColorScheme scheme, int width) => new() { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 900 }, BypassCSP = true };

    private static async Task<string> ViolationsAsync(IPage page)
    {
        string axe = Path.Combine(TestPaths.RepositoryRoot(), "artifacts", "second-readers", "node_modules", "axe-core", "axe.min.js");
        RequiredTool.Demand(File.Exists(axe), Install);
        await page.EvaluateAsync(await File.ReadAllTextAsync(axe, TestContext.Current.CancellationToken));
        JsonElement found = await page.EvaluateAsync<JsonElement>("""
            async () => {
              const found = await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
              return found.violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(" | ")}`);
            }
            """);
        return string.Join('\n', found.EnumerateArray().Select(item => item.GetString()));
    }
}
