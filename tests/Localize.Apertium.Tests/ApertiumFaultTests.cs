using Localize.Engines.Scheduling;
using Localize.Testing;

namespace Localize.Engines.Apertium.Tests;

/// <summary>Row L1 of the fault matrix: a local program that dies, stalls, stammers or loses step. The program is a script of ours that speaks the pipeline's framing.</summary>
public sealed class ApertiumFaultTests(FaultTable table) : IClassFixture<FaultTable>, IDisposable
{
    private const string Good = """printf '%s\0' "$text" """;

    private static readonly LanguagePair EnglishSpanish = new("en", "es");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("apertium-faults-");

    /// <summary>What the script does with the text that it is asked first: name, shell command.</summary>
    public static TheoryData<string, string> Faults => new()
    {
        { "L1 dies before it answers", "exit 1" },
        { "L1 dies in the middle", """printf '%s' "${text:0:4}"; exit 1""" },
        { "L1 hangs", "sleep 60" },
        { "L1 says two answers", """printf '%s\0%s\0' "$text" "$text" """ },
        { "L1 forgets the closing mark", """printf '%s\0' "${text%\[N*}" """ },
        { "L1 has the closing mark of another text", """printf '%s[N:99]\0' "${text%\[N*}" """ },
        { "L1 says nothing", """printf '\0'""" },
        { "L1 never ends", """while :; do printf '%s' "$text"; done""" },
        { "L1 writes bytes that are no text", """printf '\xff\xfe%s\0' "${text%\[N*}" """ },
    };

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task TranslateAsync_FaultOnce_IsStartedAgainAndReplayed(string name, string fault)
    {
        await using ApertiumEngine engine = Engine($"[ -e {Flag} ] && {Good} || {{ touch {Flag}; {fault}; }}");

        IReadOnlyList<TranslationCandidate> candidates = await Scheduled(engine).TranslateAsync([Requests.Of("1", "Good morning"), Requests.Of("2", "Good night")], EnglishSpanish, Cancellation);

        table.Add(new FaultTableRow($"{name}, once", "apertium", Starts, 0, 0, 0, "translated"));
        Assert.Equal(["Good morning", "Good night"], candidates.Select(c => c.Target?.Text));
        Assert.Equal(2, Starts);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task TranslateAsync_FaultEachTime_IsAnErrorOfTheSegmentAndNotOfItsNeighbour(string name, string fault)
    {
        await using ApertiumEngine engine = Engine($"case \"$text\" in *morning*) {fault} ;; *) {Good} ;; esac");

        IReadOnlyList<TranslationCandidate> candidates = await Scheduled(engine).TranslateAsync([Requests.Of("1", "Good morning"), Requests.Of("2", "Good night")], EnglishSpanish, Cancellation);

        table.Add(new FaultTableRow($"{name}, each time", "apertium", Starts, 0, 0, 0, candidates[0].Failure.ToString()!));
        Assert.Equal((null, EngineFailure.Protocol), (candidates[0].Target?.Text, candidates[0].Failure));
        Assert.Equal("Good night", candidates[1].Target?.Text);
        Assert.Equal(3, Starts);
    }

    [Fact]
    public async Task TranslateAsync_ToolThatFails_IsUnavailable()
    {
        await using ApertiumEngine engine = Engine(Good);
        File.WriteAllText(Path.Combine(folder.FullName, "tool"), "#!/bin/bash\necho broken >&2\nexit 3\n");

        EngineException e = await Assert.ThrowsAsync<EngineException>(() => Scheduled(engine).TranslateAsync([Requests.Of("1", "Good morning")], EnglishSpanish, Cancellation));

        table.Add(new FaultTableRow("L1 the pipeline cannot be built", "apertium", 0, 0, 0, 0, e.Failure.ToString()));
        Assert.Equal(EngineFailure.Unavailable, e.Failure);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Flag => Path.Combine(folder.FullName, "flag");

    private int Starts => File.ReadAllLines(Path.Combine(folder.FullName, "starts")).Length;

    private static TranslationScheduler Scheduled(ApertiumEngine engine) =>
        new(engine, new TranslationSchedulerOptions { TimeProvider = new ImpatientClock(DateTimeOffset.UnixEpoch), Jitter = 0 });

    private ApertiumEngine Engine(string onText)
    {
        RequiredTool.Demand(File.Exists("/bin/bash"), "apt-get install bash");
        string program = Write("program", $"echo . >> {Path.Combine(folder.FullName, "starts")}\nwhile IFS= read -r -d '' text; do {onText}; done\n");
        string tool = Write("tool", $"#!/bin/bash\necho 'bash {program} | cat'\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        }

        Write("eng-spa.mode", "");
        return new ApertiumEngine(new ApertiumOptions { ModesFolder = folder.FullName, PipelineTool = tool, Timeout = TimeSpan.FromSeconds(2) });
    }

    private string Write(string name, string content)
    {
        string path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
