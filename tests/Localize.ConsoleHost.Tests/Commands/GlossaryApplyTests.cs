using System.Diagnostics;
using System.Text;
using Localize.Memory;

namespace Localize.ConsoleHost.Tests.Commands;

/// <summary>What the swaps of a glossary change leave as it was, and what is left when they are cut short.</summary>
public sealed class GlossaryApplyTests : IDisposable
{
    private static readonly string[] Apply = ["glossary", "apply", "--against", "HEAD", "--unapproved"];

    private readonly ReviewRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Apply_CrLfBomAndFrontMatter_ChangesNoOtherByte()
    {
        repository.Write("docs/c.md", "");
        const string source = "\uFEFF---\r\ntitle: \"Talks in Kyiv\"\r\ndate: 2026-11-27   \r\n---\r\n\r\n# Kyiv\r\n\r\n*\tKyiv &amp; **Kyiv**  \r\n\r\nKyiv <br/> slept";
        await File.WriteAllTextAsync(Path.Combine(repository.Host.Folder, "docs/c.md"), source, Cancellation);
        await repository.PrepareAsync();
        byte[] before = await BytesAsync("localized/tr/docs/c.md");

        HostRun apply = await repository.RunAsync(Apply);

        byte[] after = await BytesAsync("localized/tr/docs/c.md");
        Assert.Equal(0, apply.ExitCode);
        Assert.Equal(Encoding.UTF8.GetString(before).Replace("Kiev", "Kyiv", StringComparison.Ordinal), Encoding.UTF8.GetString(after));
        Assert.Equal(5, Encoding.UTF8.GetString(before).Split("Kiev").Length - 1);
        Assert.Equal([0xEF, 0xBB, 0xBF], after[..3]);
    }

    [Fact]
    public async Task Apply_Heading_TellsThatItsAnchorIsAnotherOne()
    {
        await repository.PrepareAsync();

        HostRun apply = await repository.RunAsync(Apply);

        Assert.Contains("localized/tr/docs/a.md:1:3: place.kyiv/tr: the heading says", apply.Error, StringComparison.Ordinal);
        Assert.Equal(2, apply.Error.Split("anchor").Length - 1);
    }

    // The first file that is written is the compiled glossary, the second the first document.
    [Theory]
    [InlineData("temporary-written:2")]
    [InlineData("renamed:2")]
    [InlineData("units-stored:1")]
    public async Task Apply_EndedAtAPoint_LeavesWholeFilesAndAnotherOneFinishes(string point)
    {
        await repository.PrepareAsync();
        string[] documents = ["localized/tr/docs/a.md", "localized/tr/docs/b.md"];
        string[] before = [.. documents.Select(repository.Read)];
        string[] expected = [.. before.Select(text => text.Replace("Kiev", "Kyiv", StringComparison.Ordinal).Replace("example/Kyiv", "example/Kiev", StringComparison.Ordinal))];

        Assert.NotEqual(0, await ProcessAsync(point));
        string[] between = [.. documents.Select(repository.Read)];
        HostRun again = await repository.RunAsync(Apply);
        HostRun plan = await repository.RunAsync("plan", "--target", "tr", "--fail-if", "stale,new");

        Assert.All(between.Index(), document => Assert.Contains(document.Item, new[] { before[document.Index], expected[document.Index] }));
        Assert.Equal((0, 0), (again.ExitCode, plan.ExitCode));
        Assert.Equal(expected, documents.Select(repository.Read));
        Assert.DoesNotContain(Directory.GetFiles(repository.Host.Folder, "*", SearchOption.AllDirectories), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Apply_WhileAnotherProcessHoldsTheMemory_WritesNothing()
    {
        await repository.PrepareAsync();
        string before = repository.Read("localized/tr/docs/a.md");
        HostRun refused;
        using (JournalMemory.Open(Path.Combine(repository.Host.Folder, ".localize/memory/en-tr.jsonl")))
        {
            refused = await repository.RunAsync(Apply);
        }

        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("another process", refused.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, repository.Read("localized/tr/docs/a.md"));
        Assert.Equal(0, (await repository.RunAsync(Apply)).ExitCode);
    }

    [Fact]
    public async Task Apply_ByTwoProcessesAtOnce_SwapsEachWordOnce()
    {
        await repository.PrepareAsync();
        string expected = repository.Read("localized/tr/docs/b.md").Replace("Kiev", "Kyiv", StringComparison.Ordinal);

        int[] ended = await Task.WhenAll(ProcessAsync(null), ProcessAsync(null));
        await repository.RunAsync(Apply);

        Assert.Contains(0, ended);
        Assert.Equal(expected, repository.Read("localized/tr/docs/b.md"));
        Assert.Equal(0, (await repository.RunAsync("plan", "--target", "tr", "--fail-if", "stale,new")).ExitCode);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<byte[]> BytesAsync(string path) => File.ReadAllBytesAsync(Path.Combine(repository.Host.Folder, path), Cancellation);

    private async Task<int> ProcessAsync(string? crashAt)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Localize.ConsoleHost.dll"), .. Apply])
        {
            WorkingDirectory = repository.Host.Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["LOCALIZE_CRASH_AT"] = crashAt;
        using Process process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(Cancellation), process.StandardError.ReadToEndAsync(Cancellation));
        await process.WaitForExitAsync(Cancellation);
        return process.ExitCode;
    }
}
