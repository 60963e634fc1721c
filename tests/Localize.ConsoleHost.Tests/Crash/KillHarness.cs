using System.Diagnostics;
using System.Globalization;
using Localize.Engines.Scheduling;
using Localize.Memory;
using Localize.Testing.Http;

namespace Localize.ConsoleHost.Tests.Crash;

/// <summary>
/// A newsroom of sixty articles whose process is killed at any instant, over a server that keeps the bill. The judge is outside of the
/// process: the files on disk and the server's own list of requests.
/// </summary>
internal sealed class KillHarness(int articles = 60) : IAsyncDisposable
{
    private readonly DeepLServer server = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("localize-kill-").FullName;

    public List<string> Violations { get; } = [];

    public int Kills { get; private set; }

    /// <summary>Characters of calls under way at a kill, by the ledger; they may be billed twice.</summary>
    public long InDoubt { get; private set; }

    public long Billed => server.Requests.SelectMany(AzureTexts).Sum(text => (long)text.Length);

    /// <summary>How many requests the server has received.</summary>
    public int Requests => server.Requests.Count;

    /// <summary>Keeps the server's answers back until what is given back is disposed.</summary>
    public IDisposable Hold() => server.Hold();

    /// <summary>Paid segments as the server saw them.</summary>
    public IReadOnlyList<string> BilledTexts => [.. server.Requests.SelectMany(AzureTexts)];

    public void Write(string settings = "")
    {
        File.WriteAllText(
            Path.Combine(Folder, "localize.yml"),
            $"targets: [es]\ndocuments: [\"*.md\"]\nengine: deepl\nworkers: 4\ndeepl:\n  endpoint: {server.Address}\n{settings}");
        for (int i = 0; i < articles; i++)
        {
            File.WriteAllText(
                Path.Combine(Folder, $"article{i:00}.md"),
                $"# Story {i}\n\n" + string.Concat(Enumerable.Range(0, 30).Select(n => $"Ferry {i} left harbour {n} before noon. ")) + $"\n\n- **Quay {i}** closed.\n");
        }
    }

    /// <summary>Segments in the memory that a person answers for.</summary>
    public int Reviewed => File.ReadLines(Path.Combine(Folder, ".localize/memory/en-es.jsonl")).Count(line => line.Contains("\"state\":\"reviewed\"", StringComparison.Ordinal));

    public void Reset()
    {
        foreach (string made in new[] { ".localize", "localized" }.Select(name => Path.Combine(Folder, name)).Where(Directory.Exists))
        {
            Directory.Delete(made, recursive: true);
        }
    }

    /// <summary>Runs the host in a process of its own; with a time it is killed then, if it still runs.</summary>
    /// <returns>The exit code, or null after a kill.</returns>
    public Task<int?> RunAsync(TimeSpan? killAfter, CancellationToken cancellation, string? crashAt = null) => RunAsync(StartOfHost(crashAt), killAfter, cancellation);

    /// <summary>How the host is started on this newsroom.</summary>
    public ProcessStartInfo StartOfHost(string? crashAt = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Localize.ConsoleHost.dll"), "run"])
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["DEEPL_AUTH_KEY"] = DeepLServer.Key;
        start.Environment["LOCALIZE_CRASH_AT"] = crashAt;
        return start;
    }

    public async Task<int?> RunAsync(ProcessStartInfo start, TimeSpan? killAfter, CancellationToken cancellation)
    {
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation);
        Task<string> error = process.StandardError.ReadToEndAsync(cancellation);
        if (killAfter is { } time && await Task.WhenAny(process.WaitForExitAsync(cancellation), Task.Delay(time, cancellation)) is var first && !process.HasExited)
        {
            await first;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(cancellation);
            Kills++;
            return null;
        }

        await process.WaitForExitAsync(cancellation);
        LastError = await error;
        await output;
        return process.ExitCode;
    }

    public string LastError { get; private set; } = "";

    /// <summary>What must hold after a kill at any instant.</summary>
    public void CheckAfterKill(IReadOnlyDictionary<string, string> expected)
    {
        foreach ((string file, string text) in Outputs())
        {
            if (!string.Equals(expected[file], text, StringComparison.Ordinal))
            {
                Violations.Add($"I1 {file} is neither whole nor absent ({text.Length} of {expected[file].Length} characters)");
            }
        }

        string ledgerPath = Path.Combine(Folder, ".localize/ledger.jsonl");
        if (File.Exists(ledgerPath))
        {
            using JournalLedger ledger = JournalLedger.Open(ledgerPath);
            InDoubt += ledger.CharactersInDoubt;
        }

        string journal = Path.Combine(Folder, ".localize/memory/en-es.jsonl");
        int remembered = File.Exists(journal) ? JournalMemory.Read(journal).Count : 0;
        if (Outputs().Count > 0 && remembered == 0)
        {
            Violations.Add("I4 a file is written whose segments are not in the memory");
        }
    }

    /// <summary>What must hold when a run has ended by itself.</summary>
    public void CheckAtEnd(IReadOnlyDictionary<string, string> expected, int exitCode, long minimum)
    {
        if (exitCode != 0)
        {
            Violations.Add($"I9 the last run ended with {exitCode.ToString(CultureInfo.InvariantCulture)}: {LastError}");
        }

        Dictionary<string, string> outputs = Outputs();
        if (outputs.Count != expected.Count || expected.Any(file => outputs.GetValueOrDefault(file.Key) != file.Value))
        {
            Violations.Add($"I5 the tree differs from that of an uninterrupted run ({outputs.Count} of {expected.Count} files)");
        }

        if (Directory.EnumerateFiles(Folder, "*.tmp", SearchOption.AllDirectories).Any())
        {
            Violations.Add("I8 a temporary file is left");
        }

        if (Billed > minimum + InDoubt)
        {
            Violations.Add($"I6 {Billed} characters are billed; {minimum} were needed and {InDoubt} in doubt");
        }
    }

    public Dictionary<string, string> Outputs() => Directory.Exists(Path.Combine(Folder, "localized"))
        ? Directory.EnumerateFiles(Path.Combine(Folder, "localized"), "*.md", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Folder, file), File.ReadAllText, StringComparer.Ordinal)
        : [];

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static IEnumerable<string> AzureTexts(RecordedRequest request) =>
        System.Text.Json.Nodes.JsonNode.Parse(request.Text)!["text"]!.AsArray().Select(text => text!.GetValue<string>());
}
