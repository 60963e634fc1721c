using Microsoft.Playwright;

namespace Localize.BrowserTests;

/// <summary>A page, and everything it did that a reviewer's page must not do.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private readonly string folder;
    private readonly List<string> misdeeds = [];

    public OpenedPage(IPage page, string folder)
    {
        Page = page;
        this.folder = folder;
        page.Dialog += async (_, dialog) =>
        {
            misdeeds.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.EndsWith("/review.html", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                misdeeds.Add($"request: {request.Url}");
            }
        };
        page.PageError += (_, error) => misdeeds.Add($"error: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                misdeeds.Add($"console: {message.Text}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Dialogs, requests and errors of the page, and whether a payload ran.</summary>
    public async Task<IReadOnlyList<string>> MisdeedsAsync()
    {
        bool ran = await Page.EvaluateAsync<bool>("() => 'pwned' in window || document.title === 'pwned'");
        return [.. misdeeds, .. ran ? ["a payload ran"] : Array.Empty<string>()];
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
