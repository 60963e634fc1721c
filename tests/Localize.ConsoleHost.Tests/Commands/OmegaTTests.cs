using System.Diagnostics;
using System.Xml.Linq;
using Localize.Testing;

namespace Localize.ConsoleHost.Tests.Commands;

/// <summary>A glossary change handed to a translator who works with OmegaT, and taken back.</summary>
public sealed class OmegaTTests : IDisposable
{
    private static readonly XNamespace Xliff = "urn:oasis:names:tc:xliff:document:1.2";

    private const string Project = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <omegat><project version="1.0">
          <source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
          <glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir>
          <source_lang>EN</source_lang><target_lang>TR</target_lang><sentence_seg>false</sentence_seg>
          <support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
        </project></omegat>
        """;

    private readonly ReviewRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Diff_AsXliff12_ComesBackFromOmegaTAsItWasAndIsTaken()
    {
        string? program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "omegat")).FirstOrDefault(File.Exists);
        RequiredTool.Demand(program is not null, "apt-get install omegat");
        await repository.PrepareAsync();
        await repository.RunAsync("glossary", "diff", "--against", "HEAD", "--format", "xliff-1.2", "--output", "project/source", "--fail-on", "never");
        repository.Write("project/omegat.project", Project);
        foreach (string folder in new[] { "target", "tm", "glossary", "dictionary", "omegat" })
        {
            Directory.CreateDirectory(Path.Combine(repository.Host.Folder, "project", folder));
        }

        int ended = await TranslateAsync(program!);
        HostRun import = await repository.RunAsync("import", "project/target/tr/docs/a.md.xlf", "project/target/tr/docs/b.md.xlf", "--reviewer", "Bea");
        await repository.RunAsync("run", "--target", "tr");

        Assert.Equal(0, ended);
        Assert.Equal(Contents("source"), Contents("target"));
        Assert.Equal(5, Contents("target").Length);
        Assert.Equal(0, import.ExitCode);
        Assert.Contains("Kyiv", repository.Read("localized/tr/docs/b.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("Kiev", repository.Read("localized/tr/docs/b.md"), StringComparison.Ordinal);
    }

    // Each unit with its id, state, texts, codes, match and notes; how quotes and ends of tags are written is OmegaT's own.
    private string[] Contents(string folder) =>
    [
        .. new[] { "a", "b" }.SelectMany(name => XDocument.Parse(repository.Read($"project/{folder}/tr/docs/{name}.md.xlf"), LoadOptions.PreserveWhitespace).Descendants(Xliff + "trans-unit"))
            .Select(unit => unit.ToString(SaveOptions.DisableFormatting)),
    ];

    private async Task<int> TranslateAsync(string program)
    {
        string folder = Path.Combine(repository.Host.Folder, "project");
        var start = new ProcessStartInfo(program, ["--mode=console-translate", $"--config-dir={Path.Combine(repository.Host.Folder, "settings")}", folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
