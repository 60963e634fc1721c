using Localize.Engines;
using Localize.Terms;
using Localize.Testing;

namespace Localize.Tests.Engines;

public sealed class CassetteEngineTests : IDisposable
{
    private static readonly LanguagePair Languages = new("en", "tr");

    private readonly string folder = Directory.CreateTempSubdirectory("localize-cassette-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Tape => Path.Combine(folder, "tape.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Replay_OfARecording_AnswersAsTheEngineDidWithoutIt()
    {
        TranslationRequest[] requests =
        [
            Requests.Of("1", "Read {b1}Kyiv{/b1} news{f2/}.", ("Kyiv", "Kiev", ConceptKind.Place)), Requests.Of("2", "A <tag> & more."),
        ];
        IReadOnlyList<TranslationCandidate> recorded;
        using (CassetteEngine recording = CassetteEngine.Open(Tape, () => new PseudoEngine()))
        {
            recorded = await recording.TranslateAsync(requests, Languages, Cancellation);
        }

        using CassetteEngine replay = CassetteEngine.Open(Tape, () => throw new InvalidOperationException("The engine is not needed."));
        IReadOnlyList<TranslationCandidate> replayed = await replay.TranslateAsync(requests, Languages, Cancellation);

        Assert.Equal(recorded.Select(c => (c.Id, c.Target)), replayed.Select(c => (c.Id, c.Target)));
        Assert.Equal("pseudo", replay.Capabilities.Name);
        Assert.Contains("Kyiv = Kiev", await File.ReadAllTextAsync(Tape, Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_Twice_GivesTheSameFile()
    {
        TranslationRequest[] requests = [.. Enumerable.Range(0, 20).Select(n => Requests.Of($"{n}", $"Text {n}."))];
        string[] files = new string[2];
        for (int i = 0; i < files.Length; i++)
        {
            using (CassetteEngine recording = CassetteEngine.Record(Tape, new PseudoEngine()))
            {
                await recording.TranslateAsync(i == 0 ? requests : [.. requests.Reverse()], Languages, Cancellation);
            }

            files[i] = await File.ReadAllTextAsync(Tape, Cancellation);
        }

        Assert.Equal(files[0], files[1]);
    }

    [Fact]
    public async Task Replay_UnknownRequest_FailsAndShowsWhereTheNearestOneDiffers()
    {
        using (CassetteEngine recording = CassetteEngine.Record(Tape, new PseudoEngine()))
        {
            await recording.TranslateAsync([Requests.Of("1", "The ministers met on Monday."), Requests.Of("2", "Rain.")], Languages, Cancellation);
        }

        using CassetteEngine replay = CassetteEngine.Replay(Tape);
        InvalidOperationException e = await Assert.ThrowsAsync<InvalidOperationException>(
            () => replay.TranslateAsync([Requests.Of("1", "The ministers met on Friday.")], Languages, Cancellation));

        string[] lines = e.Message.Split('\n');
        Assert.Equal("  asked:    en → tr: The ministers met on Friday. [] encoding 0", lines[1]);
        Assert.Equal("  recorded: en → tr: The ministers met on Monday. [] encoding 0", lines[2]);
        Assert.Equal(lines[2].IndexOf("Monday", StringComparison.Ordinal), lines[3].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Replay_FileThatIsNoCassette_SaysSo()
    {
        await File.WriteAllTextAsync(Tape, "[1]", Cancellation);

        Assert.Throws<InvalidDataException>(() => CassetteEngine.Replay(Tape));
    }
}
