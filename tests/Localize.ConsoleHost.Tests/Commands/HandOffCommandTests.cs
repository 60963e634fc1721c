using System.Text.Json;

namespace Localize.ConsoleHost.Tests.Commands;

public sealed class HandOffCommandTests : IDisposable
{
    private const string Configuration = "targets: [es]\ndocuments: [\"docs/*.md\"]\nengine: pseudo\n";

    private readonly TestHost host = new();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("xliff-1.2", "handoff/es/docs/a.md.xlf", "state=\"translated\"", "state=\"final\"")]
    [InlineData("xliff", "handoff/es/docs/a.md.xlf", "state=\"translated\"", "state=\"final\"")]
    [InlineData("po", "handoff/es/docs/a.md.po", "#, fuzzy\n", "")]
    [InlineData("tmx", "handoff/en-es.tmx", "translated</prop>", "final</prop>")]
    public async Task Import_WhatWasExportedAndApproved_IsWhatTheNextRunWrites(string format, string file, string state, string approved)
    {
        host.Write("localize.yml", Configuration).Write("docs/a.md", "# Hello\n\nRead **this** & [that](b.md). Twice.\n");
        await host.RunAsync("run");

        HostRun export = await host.RunAsync("export", "--to", format);
        string text = host.Read(file);
        host.Write(file, text.Replace(state, approved, StringComparison.Ordinal).Replace("Ţŵîçé.", "Dos veces.", StringComparison.Ordinal));
        HostRun import = await host.RunAsync("import", file, "--reviewer", "Ana");
        HostRun plan = await host.RunAsync("plan", "--fail-if", "new,stale");
        await host.RunAsync("run");

        Assert.Equal((0, 0, 0), (export.ExitCode, import.ExitCode, plan.ExitCode));
        Assert.NotEqual(text, host.Read(file));
        Assert.Contains("Dos veces.", host.Read("localized/es/docs/a.md"), StringComparison.Ordinal);
        Assert.Contains("3", import.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Untouched_StoresNothing()
    {
        host.Write("localize.yml", Configuration).Write("docs/a.md", "One. Two.\n");
        await host.RunAsync("run");
        await host.RunAsync("export", "--to", "xliff");

        JsonElement file = await ImportAsync("handoff/es/docs/a.md.xlf");

        Assert.Equal((0, 2, 0), (file.GetProperty("accepted").GetInt32(), file.GetProperty("unchanged").GetInt32(), file.GetProperty("rejected").GetInt32()));
    }

    [Fact]
    public async Task Import_ChangedSource_IsReportedWithTheLineAndTheRestIsTaken()
    {
        host.Write("localize.yml", Configuration).Write("docs/a.md", "One. Two.\n");
        await host.RunAsync("run");
        await host.RunAsync("export");
        string path = "handoff/es/docs/a.md.xlf";
        host.Write(path, host.Read(path).Replace("state=\"translated\"", "state=\"signed-off\"", StringComparison.Ordinal)).Write("docs/a.md", "One changed. Two.\n");

        JsonElement file = await ImportAsync(path);

        Assert.Equal((1, 1), (file.GetProperty("accepted").GetInt32(), file.GetProperty("rejected").GetInt32()));
        JsonElement issue = Assert.Single(file.GetProperty("issues").EnumerateArray());
        Assert.Equal("handoff.source-changed", issue.GetProperty("rule").GetString());
        Assert.True(issue.GetProperty("line").GetInt32() > 1);
    }

    [Fact]
    public async Task Import_OneFileOfSeveralBroken_StoresNothing()
    {
        host.Write("localize.yml", Configuration).Write("docs/a.md", "One.\n");
        await host.RunAsync("run");
        await host.RunAsync("export", "--to", "po");
        string path = "handoff/es/docs/a.md.po";
        host.Write(path, host.Read(path).Replace("#, fuzzy\n", "", StringComparison.Ordinal)).Write("bad.xlf", "<xliff");
        string before = host.Read(".localize/memory/en-es.jsonl");

        HostRun import = await host.RunAsync("import", path, "bad.xlf");

        Assert.Equal(ExitCodes.Usage, import.ExitCode);
        Assert.Contains("bad.xlf:1:", import.Error, StringComparison.Ordinal);
        Assert.Equal(before, host.Read(".localize/memory/en-es.jsonl"));
    }

    [Fact]
    public async Task Import_FilesThatContradict_TakesNeither()
    {
        host.Write("localize.yml", Configuration).Write("docs/a.md", "One.\n");
        await host.RunAsync("export", "--to", "po");
        string po = host.Read("handoff/es/docs/a.md.po");
        host.Write("a.po", po.Replace("msgid \"One.\"\nmsgstr \"\"", "msgid \"One.\"\nmsgstr \"Uno.\"", StringComparison.Ordinal));
        host.Write("b.po", po.Replace("msgid \"One.\"\nmsgstr \"\"", "msgid \"One.\"\nmsgstr \"Una.\"", StringComparison.Ordinal));

        HostRun import = await host.RunAsync("import", "a.po", "b.po");

        Assert.Contains("handoff.contradiction", import.Error, StringComparison.Ordinal);
        Assert.False(host.Has(".localize/memory/en-es.jsonl"));
    }

    [Fact]
    public async Task Import_ForeignDocumentOrLanguage_IsRefused()
    {
        host.Write("localize.yml", Configuration).Write("docs/a.md", "One.\n");
        await host.RunAsync("export");
        string text = host.Read("handoff/es/docs/a.md.xlf");
        host.Write("other.xlf", text.Replace("docs/a.md", "../../etc/passwd", StringComparison.Ordinal)).Write("de.xlf", text.Replace("\"es\"", "\"de\"", StringComparison.Ordinal));

        HostRun other = await host.RunAsync("import", "other.xlf");
        HostRun language = await host.RunAsync("import", "de.xlf");

        Assert.Equal((ExitCodes.Usage, ExitCodes.Usage), (other.ExitCode, language.ExitCode));
        Assert.Contains("../../etc/passwd", other.Error, StringComparison.Ordinal);
        Assert.Contains("expected en to one of es", language.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_DryRun_StoresNothing()
    {
        host.Write("localize.yml", Configuration).Write("docs/a.md", "One.\n");
        await host.RunAsync("export", "--to", "po");
        string path = "handoff/es/docs/a.md.po";
        host.Write(path, host.Read(path).Replace("msgid \"One.\"\nmsgstr \"\"", "msgid \"One.\"\nmsgstr \"Uno.\"", StringComparison.Ordinal));

        HostRun import = await host.RunAsync("import", path, "--dry-run");

        Assert.Equal(0, import.ExitCode);
        Assert.Contains("dry run", import.Out, StringComparison.Ordinal);
        Assert.False(host.Has(".localize/memory/en-es.jsonl"));
    }

    private async Task<JsonElement> ImportAsync(string path)
    {
        HostRun run = await host.RunAsync("import", path, "--json");
        return JsonDocument.Parse(run.Out).RootElement.GetProperty("files").EnumerateArray().Single();
    }
}
