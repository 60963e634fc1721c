using Localize.Memory;
using Xunit;

namespace Localize.Testing;

/// <summary>What every memory must do. Derive a test class from it and give it a memory.</summary>
public abstract partial class TranslationMemoryContract : IAsyncDisposable
{
    private readonly Dictionary<LanguagePair, ITranslationMemory> opened = [];

    /// <summary>The pair that most tests use.</summary>
    protected static LanguagePair Languages { get; } = new("en", "tr");

    /// <summary>The memory under test, opened on first use and disposed with the test.</summary>
    protected ITranslationMemory Memory => Into(Languages);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens the store of this test, which is empty the first time; called again after the memory was disposed, and for other pairs. Skip the test here where a tool is missing.</summary>
    /// <param name="languages">The pair.</param>
    /// <returns>The memory.</returns>
    protected abstract ITranslationMemory OpenMemory(LanguagePair languages);

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    /// <summary>What was stored is found, whole.</summary>
    [Fact]
    public async Task FindAsync_StoredUnit_IsGivenWhole()
    {
        TranslationUnit unit = Machine("Hello.", "Merhaba.", "s1", "c1");
        await StoreAsync(unit);

        MemoryMatch? match = await FindAsync("Hello.", "c1", "s1");

        Assert.Equal(new MemoryMatch(unit, MemoryMatchType.InContext), match);
        Assert.Null(await FindAsync("hello.", "c1", "s1"));
    }

    /// <summary>Nothing is stored by an empty call.</summary>
    [Fact]
    public async Task StoreAsync_NoUnits_StoresNothing()
    {
        await StoreAsync();

        Assert.Null(await FindAsync("", "", ""));
    }

    /// <summary>Context and stamp decide how well a machine's translation fits.</summary>
    /// <param name="context">The context asked for.</param>
    /// <param name="stamp">The stamp asked for.</param>
    /// <param name="expected">How it fits.</param>
    [Theory]
    [InlineData("c1", "s1", MemoryMatchType.InContext)]
    [InlineData("c2", "s1", MemoryMatchType.Exact)]
    [InlineData("", "s1", MemoryMatchType.Exact)]
    [InlineData("c1", "s2", MemoryMatchType.Stale)]
    public async Task FindAsync_MachinesTranslation_FitsByContextAndStamp(string context, string stamp, MemoryMatchType expected)
    {
        await StoreAsync(Machine("Hello.", "Merhaba.", "s1", "c1"));

        Assert.Equal(expected, (await FindAsync("Hello.", context, stamp))?.Type);
    }

    /// <summary>Among translations of one text that of the same place is taken.</summary>
    [Fact]
    public async Task FindAsync_SeveralContexts_TakesTheSameNeighboursFirst()
    {
        await StoreAsync(Machine("Yes.", "Evet.", "s", "c1"), Machine("Yes.", "Olur.", "s", "c2"), Machine("Yes.", "Peki.", "s", "c3"));

        Assert.Equal("Olur.", (await FindAsync("Yes.", "c2", "s"))?.Unit.Target);
        Assert.Equal("Peki.", (await FindAsync("Yes.", "c9", "s"))?.Unit.Target);
    }

    /// <summary>A usable translation is taken before a stale one that is newer and of the same place.</summary>
    [Fact]
    public async Task FindAsync_UsableAndStale_TakesTheUsable()
    {
        await StoreAsync(Machine("Yes.", "Evet.", "s1", "c1"), Machine("Yes.", "Olur.", "s2", "c2"));

        Assert.Equal("Evet.", (await FindAsync("Yes.", "c2", "s1"))?.Unit.Target);
    }

    /// <summary>The newest of equals wins, also when it takes the place of an older one.</summary>
    [Fact]
    public async Task StoreAsync_SameEntryAgain_TheNewestWins()
    {
        await StoreAsync(Machine("Yes.", "Evet.", "s", "c1"), Machine("Yes.", "Olur.", "s", "c2"), Machine("Yes.", "Olur ya.", "s", "c2"));
        await StoreAsync(Machine("Yes.", "Evet evet.", "s", "c1"));

        Assert.Equal("Evet evet.", (await FindAsync("Yes.", "c1", "s"))?.Unit.Target);
        Assert.Equal("Evet evet.", (await FindAsync("Yes.", "c9", "s"))?.Unit.Target);
        Assert.Equal("Olur ya.", (await FindAsync("Yes.", "c2", "s"))?.Unit.Target);
    }

    /// <summary>A machine never overwrites what a person has accepted, whatever the order, stamp and context.</summary>
    /// <param name="state">How far the person's work has come.</param>
    [Theory]
    [InlineData(SegmentState.Reviewed)]
    [InlineData(SegmentState.Final)]
    public async Task StoreAsync_MachineAfterPerson_ThePersonsWorkStays(SegmentState state)
    {
        TranslationUnit person = Machine("Hello.", "Selam.", "", "c1") with { State = state, Origin = "desk" };
        await StoreAsync(person);
        await StoreAsync(Machine("Hello.", "Merhaba.", "s1", "c1"), Machine("Hello.", "Alo.", "", "c1"));
        await ReopenAsync();

        Assert.Equal(person, (await FindAsync("Hello.", "c1", "s1"))?.Unit);
        Assert.Equal(person, (await FindAsync("Hello.", "c7", "s7"))?.Unit);
    }

    /// <summary>What was stored is there when the memory is opened again, and so is what was stored after that.</summary>
    [Fact]
    public async Task FindAsync_AfterReopening_FindsWhatWasStored()
    {
        await StoreAsync(Machine("One <1>two</1>.", "Bir <1>iki</1>.", "s", "c"));
        await ReopenAsync();
        await StoreAsync(Machine("Three.", "Üç.", "s", "c"), Machine("One <1>two</1>.", "Bir, <1>iki</1>.", "s", "c"));
        await ReopenAsync();

        Assert.Equal("Bir, <1>iki</1>.", (await FindAsync("One <1>two</1>.", "c", "s"))?.Unit.Target);
        Assert.Equal("Üç.", (await FindAsync("Three.", "c", "s"))?.Unit.Target);
    }

    /// <summary>Pairs do not see each other's translations.</summary>
    [Fact]
    public async Task FindAsync_SeveralLanguagePairs_AreKeptApart()
    {
        ITranslationMemory spanish = Into(new LanguagePair("en", "es"));
        ITranslationMemory back = Into(new LanguagePair("tr", "en"));
        await StoreAsync(Machine("Radio.", "Radyo.", "s", "c"));
        await spanish.StoreAsync([Machine("Radio.", "La radio.", "s", "c")], Cancellation);

        Assert.Equal("Radyo.", (await FindAsync("Radio.", "c", "s"))?.Unit.Target);
        Assert.Equal("La radio.", (await spanish.FindAsync(new MemoryQuery("Radio.", "c", "s"), Cancellation))?.Unit.Target);
        Assert.Null(await back.FindAsync(new MemoryQuery("Radio.", "c", "s"), Cancellation));
    }

    /// <summary>Any text is data, whatever a database or a file might take it for.</summary>
    /// <param name="text">A text that means something to SQL, LIKE, full-text search, JSON or a terminal.</param>
    [Theory]
    [InlineData("'; DROP TABLE unit; --")]
    [InlineData("\"quoted\" AND NOT OR NEAR(a b) * ^ col:x")]
    [InlineData("100% of _all_ [a-z] \\% \\_ \\0 \\\\")]
    [InlineData("{\"source\":\"x\"}\n{\"target\":\"y\"}")]
    [InlineData("$1 @p ?1 :name %s {0} \u001B[31m \u202E")]
    [InlineData("nul\0 in the middle\0")]
    [InlineData("👨‍👩‍👧 𝒜 e\u0301 İıß \uFFFE \uFFFF")]
    [InlineData("你好世界今天天气很好 สวัสดีครับ שלום مرحبا")]
    [InlineData(" \t ")]
    public async Task StoreAsync_HostileText_ComesBackAsItWas(string text)
    {
        TranslationUnit unit = new() { Source = text, Target = $"{text}!", State = SegmentState.Translated, Origin = text, Stamp = text, Context = text };
        await StoreAsync(unit, Machine("Neighbour stays.", "Komşu kalır.", "s", "c"));
        await ReopenAsync();

        Assert.Equal(unit, (await FindAsync(text, text, text))?.Unit);
        Assert.Equal("Komşu kalır.", (await FindAsync("Neighbour stays.", "c", "s"))?.Unit.Target);
    }

    /// <summary>Half a surrogate pair, which no file can hold, is U+FFFD, and is found by the text it was stored under.</summary>
    [Fact]
    public async Task StoreAsync_HalfASurrogatePair_IsKeptWellFormed()
    {
        await StoreAsync(Machine("Lone \uD83D here", "Yalnız \uDE00", "s", "c"), Machine("Whole 😀", "Tam 😀", "s", "c"));
        await ReopenAsync();

        Assert.Equal("Yalnız \uFFFD", (await FindAsync("Lone \uD83D here", "c", "s"))?.Unit.Target);
        Assert.Equal("Tam 😀", (await FindAsync("Whole 😀", "c", "s"))?.Unit.Target);
    }

    /// <summary>A segment of any length is kept whole, and its stamp and context too.</summary>
    [Fact]
    public async Task StoreAsync_VeryLongText_IsKeptWhole()
    {
        string text = string.Concat(Enumerable.Range(0, 60_000).Select(n => $"word{n} "));
        await StoreAsync(Machine(text, text + "end", text, text));
        await ReopenAsync();

        Assert.Equal(text + "end", (await FindAsync(text, text, text))?.Unit.Target);
        Assert.Null(await FindAsync(text[..^1], text, text));
    }

    /// <summary>A cancelled token ends the call before anything is written.</summary>
    [Fact]
    public async Task StoreAsync_CancelledToken_WritesNothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Memory.StoreAsync([Machine("Hello.", "Merhaba.", "s", "c")], cancelled.Token).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Memory.FindAsync(new MemoryQuery("Hello.", "c", "s"), cancelled.Token).AsTask());

        Assert.Null(await FindAsync("Hello.", "c", "s"));
    }

    /// <summary>Many threads that store and look up at once lose nothing and see what they stored.</summary>
    [Fact]
    public async Task StoreAsync_ManyThreads_LoseNothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(
            async () =>
            {
                for (int n = 0; n < 20; n++)
                {
                    await StoreAsync(Machine($"Story {thread} {n}.", $"Haber {thread} {n}.", "s", "c"), Machine("Shared.", "Ortak.", "s", $"{thread} {n}"));
                    Assert.Equal($"Haber {thread} {n}.", (await FindAsync($"Story {thread} {n}.", "c", "s"))?.Unit.Target);
                }
            },
            Cancellation)));
        await ReopenAsync();

        foreach ((int thread, int n) in Enumerable.Range(0, 8).SelectMany(thread => Enumerable.Range(0, 20).Select(n => (thread, n))))
        {
            Assert.Equal($"Haber {thread} {n}.", (await FindAsync($"Story {thread} {n}.", "c", "s"))?.Unit.Target);
            Assert.Equal(MemoryMatchType.InContext, (await FindAsync("Shared.", $"{thread} {n}", "s"))?.Type);
        }
    }

    private static TranslationUnit Machine(string source, string target, string stamp, string context) =>
        new() { Source = source, Target = target, State = SegmentState.Translated, Origin = "engine", Stamp = stamp, Context = context };

    private ITranslationMemory Into(LanguagePair languages)
    {
        lock (opened)
        {
            return opened.TryGetValue(languages, out ITranslationMemory? memory) ? memory : opened[languages] = OpenMemory(languages);
        }
    }

    private ValueTask StoreAsync(params TranslationUnit[] units) => Memory.StoreAsync(units, Cancellation);

    private ValueTask<MemoryMatch?> FindAsync(string source, string context, string stamp) => Memory.FindAsync(new MemoryQuery(source, context, stamp), Cancellation);

    private Task ReopenAsync() => CloseAsync();

    private async Task CloseAsync()
    {
        foreach (ITranslationMemory memory in opened.Values)
        {
            switch (memory)
            {
                case IAsyncDisposable disposable: await disposable.DisposeAsync().ConfigureAwait(false); break;
                case IDisposable disposable: disposable.Dispose(); break;
            }
        }

        opened.Clear();
    }
}
