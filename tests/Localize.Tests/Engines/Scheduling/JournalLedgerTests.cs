using Localize.Engines;
using Localize.Engines.Scheduling;
using Localize.Terms;
using Localize.Testing;

namespace Localize.Tests.Engines.Scheduling;

public sealed class JournalLedgerTests : IDisposable
{
    private static readonly LanguagePair Languages = new("en", "tr");

    private readonly string folder = Directory.CreateTempSubdirectory("localize-ledger-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string LedgerPath => Path.Combine(folder, "ledger.jsonl");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Open_AfterAKillBeforeTheAnswer_SaysHowMuchIsInDoubtAndSendsItAgain()
    {
        using (JournalLedger killed = JournalLedger.Open(LedgerPath))
        {
            await killed.BeginAsync(Batch("1", ("k1", 40), ("k2", 2)), Cancellation);
        }

        using JournalLedger ledger = JournalLedger.Open(LedgerPath);

        Assert.Equal(42, ledger.CharactersInDoubt);
        Assert.Empty((await ledger.ClaimAsync(["k1", "k2"], Cancellation)).Answers);
        ledger.Settle();
        Assert.Equal([("a.md", "tr", "scripted", 0L, 42L)], ledger.Accounts.Select(a => (a.Document, a.Target, a.Engine, a.Characters, a.CharactersInDoubt)));
    }

    [Fact]
    public async Task Open_AfterAKillBetweenAnswerAndMemory_HasTheAnswerWithItsCodes()
    {
        TranslationRequest request = Requests.Of("1", "Read the {b1}full{/b1} report{f2/}.");
        var paid = new ScriptedEngine();
        using (JournalLedger killed = JournalLedger.Open(LedgerPath))
        {
            await Scheduler(paid, killed).TranslateAsync([request], Languages, Cancellation);
        }

        var unpaid = new ScriptedEngine();
        using JournalLedger ledger = JournalLedger.Open(LedgerPath);
        IReadOnlyList<TranslationCandidate> candidates = await Scheduler(unpaid, ledger).TranslateAsync([request], Languages, Cancellation);

        Assert.Empty(unpaid.Calls);
        Assert.Equal("READ THE FULL REPORT\uFFFC.", candidates[0].Target!.Text);
        Assert.Equal(0, candidates[0].CharactersBilled);
        Assert.Equal(0, ledger.CharactersInDoubt);
    }

    [Theory]
    [InlineData("engine")]
    [InlineData("language")]
    [InlineData("term")]
    [InlineData("text")]
    [InlineData("encoding")]
    public async Task Find_OtherWork_IsNotTakenForTheSame(string what)
    {
        TranslationRequest request = Requests.Of("1", "Kyiv is quiet.", ("Kyiv", "Kyiv", ConceptKind.Place));
        using JournalLedger ledger = JournalLedger.Open(LedgerPath);
        await Scheduler(new ScriptedEngine(), ledger).TranslateAsync([request], Languages, Cancellation);
        var other = new ScriptedEngine { Capabilities = new() { Name = what == "engine" ? "another" : "scripted" } };

        await Scheduler(other, ledger).TranslateAsync(
            [
                what switch
                {
                    "term" => request with { Terms = [request.Terms[0] with { Target = "Kiev" }] },
                    "text" => Requests.Of("1", "Kyiv is loud."),
                    "encoding" => request with { EncodingAttempt = 1 },
                    _ => request,
                },
            ],
            what == "language" ? new LanguagePair("en", "uk") : Languages, Cancellation);

        Assert.Single(other.Calls);
    }

    [Fact]
    public async Task Settle_AfterARun_KeepsAccountsAndWhatOthersHaveNotUsed()
    {
        using (JournalLedger killed = JournalLedger.Open(LedgerPath))
        {
            await Scheduler(new ScriptedEngine(), killed).TranslateAsync([Text("a.md", "One."), Text("b.md", "Two.")], Languages, Cancellation);
        }

        using (JournalLedger ledger = JournalLedger.Open(LedgerPath))
        {
            await Scheduler(new ScriptedEngine(), ledger).TranslateAsync([Text("a.md", "One."), Text("a.md", "Three.")], Languages, Cancellation);
            ledger.Settle();
        }

        using JournalLedger again = JournalLedger.Open(LedgerPath);
        var engine = new ScriptedEngine();
        await Scheduler(engine, again).TranslateAsync([Text("b.md", "Two.")], Languages, Cancellation);
        Assert.Empty(engine.Calls);
        Assert.Equal([("a.md", 10L), ("b.md", 4L)], again.Accounts.Select(a => (a.Document, a.Characters)));
        Assert.DoesNotContain("ONE.", await File.ReadAllTextAsync(LedgerPath, Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_LineCutByAKill_LosesThatLineAndNoMore()
    {
        using (JournalLedger killed = JournalLedger.Open(LedgerPath))
        {
            await Scheduler(new ScriptedEngine(), killed).TranslateAsync([Text("a.md", "One.")], Languages, Cancellation);
            await killed.BeginAsync(Batch("2", ("k", 7)), Cancellation);
        }

        byte[] bytes = await File.ReadAllBytesAsync(LedgerPath, Cancellation);
        for (int cut = 0; cut <= bytes.Length; cut += 7)
        {
            await File.WriteAllBytesAsync(LedgerPath, bytes[..cut], Cancellation);
            using JournalLedger ledger = JournalLedger.Open(LedgerPath);
            var engine = new ScriptedEngine();
            await Scheduler(engine, ledger).TranslateAsync([Text("a.md", "One.")], Languages, Cancellation);
            int done = System.Text.Encoding.UTF8.GetString(bytes[..cut]).Count(c => c == '\n');
            Assert.Equal(done >= 2 ? 0 : 1, engine.Calls.Count);
        }
    }

    [Fact]
    public void Open_SecondProcess_IsRefused()
    {
        using JournalLedger first = JournalLedger.Open(LedgerPath);

        LocalizationException e = Assert.Throws<LocalizationException>(() => JournalLedger.Open(LedgerPath));

        Assert.Contains("Wait until the other run ends", e.Message, StringComparison.Ordinal);
    }

    private static TranslationScheduler Scheduler(ITranslationEngine engine, ITranslationLedger ledger) => new(engine, new TranslationSchedulerOptions { Ledger = ledger });

    private static TranslationRequest Text(string document, string text) => Requests.Of("1", text) with { Document = document };

    private static LedgerBatch Batch(string id, params (string Key, int Characters)[] requests) => new()
    {
        Id = id, Engine = "scripted", Languages = Languages, Requests = [.. requests.Select(r => new LedgerRequest(r.Key, "a.md", r.Characters))],
    };
}
