using Localize.Memory;
using Xunit;

namespace Localize.Testing;

public abstract partial class TranslationMemoryContract
{
    private IFuzzyMemory Fuzzy => Memory as IFuzzyMemory ?? throw Xunit.Sdk.SkipException.ForSkip("The memory finds no similar segments.");

    /// <summary>Similarity is the share of tokens that need no change; the threshold is kept.</summary>
    /// <param name="source">What is looked for.</param>
    /// <param name="similarity">How similar the stored segment of ten tokens is, or 0 when it is not found at 0.7.</param>
    [Theory]
    [InlineData("The minister met the <1>press</1> on Friday.", 0.9)]
    [InlineData("The MINISTER met the <1>press</1> on Friday.", 0.9)]
    [InlineData("The minister met the <1>owners</1> on Friday.", 0.8)]
    [InlineData("A minister met the <1>owners</1> on Friday.", 0.7)]
    [InlineData("A minister met no <1>owners</1> on Friday.", 0)]
    public async Task FindSimilarAsync_ChangedWords_GiveTheBand(string source, double similarity)
    {
        await StoreAsync(Machine("The minister met the <1>press</1> on Monday.", "Bakan", "s", "c"), Machine("Rain is expected in the north.", "Yağmur", "s", "c"));

        IReadOnlyList<FuzzyMatch> matches = await Fuzzy.FindSimilarAsync(source, 5, 0.7, Cancellation);

        Assert.Equal(similarity == 0 ? [] : [similarity], matches.Select(match => Math.Round(match.Similarity, 6)));
        Assert.All(matches, match => Assert.Equal("Bakan", match.Unit.Target));
    }

    /// <summary>A segment is not similar to itself.</summary>
    [Fact]
    public async Task FindSimilarAsync_TheSegmentItself_IsNotAmongThem()
    {
        await StoreAsync(Machine("The harbour is closed.", "Liman kapalı.", "s", "c"));

        Assert.Empty(await Fuzzy.FindSimilarAsync("The harbour is closed.", 5, 0.5, Cancellation));
    }

    /// <summary>The most similar come first, people's work among equals; no more than wanted.</summary>
    [Fact]
    public async Task FindSimilarAsync_Many_AreInOrder()
    {
        await StoreAsync(
            Machine("Ferries leave the old harbour at noon today.", "1", "s", "c"), Machine("Ferries leave the old harbour at noon.", "2", "s", "c"),
            Machine("Ferries leave the old harbour at one.", "3", "s", "c"), Machine("Ferries leave the new harbour at nine.", "4", "s", "c"));
        await StoreAsync(Machine("Ferries leave the old harbour at one.", "5", "", "c") with { State = SegmentState.Reviewed });

        Assert.Equal(["5", "2"], (await Fuzzy.FindSimilarAsync("Ferries leave the old harbour at two.", 2, 0.6, Cancellation)).Select(match => match.Unit.Target));
        Assert.Equal(["5", "2", "1", "4"], (await Fuzzy.FindSimilarAsync("Ferries leave the old harbour at two.", 9, 0.6, Cancellation)).Select(match => match.Unit.Target));
        Assert.Empty(await Fuzzy.FindSimilarAsync("Ferries leave the old harbour at two.", 0, 0.6, Cancellation));
    }

    /// <summary>What is stored after a search is found by the next; other pairs are not looked at.</summary>
    [Fact]
    public async Task FindSimilarAsync_StoredLaterAndInAnotherPair_SeesItsOwn()
    {
        ITranslationMemory spanish = Into(new LanguagePair("en", "es"));
        await spanish.StoreAsync([Machine("Ferries leave the harbour at noon.", "es", "s", "c")], Cancellation);
        Assert.Empty(await Fuzzy.FindSimilarAsync("Ferries leave the harbour at one.", 5, 0.6, Cancellation));

        await StoreAsync(Machine("Ferries leave the harbour at two.", "tr", "s", "c"));

        Assert.Equal(["tr"], (await Fuzzy.FindSimilarAsync("Ferries leave the harbour at one.", 5, 0.6, Cancellation)).Select(match => match.Unit.Target));
    }

    /// <summary>Scripts without spaces are compared by characters, and what a query language might read as its own is text.</summary>
    /// <param name="stored">What is in the memory.</param>
    /// <param name="source">What is looked for.</param>
    [Theory]
    [InlineData("你好世界今天天气很好", "你好世界今天天气不好")]
    [InlineData("Путин встретился с Лавровым в Москве.", "Путин встретился с Лавровым в Минске.")]
    [InlineData("a \"quoted\" AND NOT word* OR (this) here", "a \"quoted\" AND NOT word* OR (that) here")]
    [InlineData("100% of _all_ ' -- \\ seats were taken", "100% of _all_ ' -- \\ seats were empty")]
    [InlineData("Nul \0 in a long enough text of words", "Nul \0 in a long enough text of verbs")]
    [InlineData("{half} in a long enough text of words", "{half} in a long enough text of verbs")]
    public async Task FindSimilarAsync_AnyScriptAndHostileText_IsFound(string stored, string source)
    {
        await StoreAsync(Machine(WithHalf(stored), "found", "s", "c"), Machine("Quite another sentence.", "other", "s", "c"));

        Assert.Equal(["found"], (await Fuzzy.FindSimilarAsync(WithHalf(source), 5, 0.7, Cancellation)).Select(match => match.Unit.Target));
    }

    /// <summary>Texts without words and very long ones are no obstacle.</summary>
    /// <param name="source">What is looked for.</param>
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<1></1>")]
    [InlineData("a")]
    [InlineData("{half}")]
    public async Task FindSimilarAsync_NothingToSearchBy_FindsNothing(string source)
    {
        await StoreAsync(Machine("Ferries leave the harbour at noon.", "x", "s", "c"), Machine(string.Concat(Enumerable.Repeat("very long ", 5000)), "y", "s", "c"));

        Assert.Empty(await Fuzzy.FindSimilarAsync(WithHalf(source), 5, 0.6, Cancellation));
        Assert.Empty(await Fuzzy.FindSimilarAsync(string.Concat(Enumerable.Repeat("unheard of ", 5000)), 5, 0.6, Cancellation));
    }

    /// <summary>Arguments out of range are refused.</summary>
    [Fact]
    public async Task FindSimilarAsync_ArgumentsOutOfRange_Throw()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Fuzzy.FindSimilarAsync("x", -1, 0.6, Cancellation).AsTask());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Fuzzy.FindSimilarAsync("x", 1, 0, Cancellation).AsTask());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Fuzzy.FindSimilarAsync("x", 1, 1.1, Cancellation).AsTask());
    }

    /// <summary>A memory that gives all it holds gives each translation of its pair once, whole.</summary>
    [Fact]
    public async Task ReadAllAsync_SeveralPairs_GivesAllOfItsOwn()
    {
        IReadableMemory readable = Memory as IReadableMemory ?? throw Xunit.Sdk.SkipException.ForSkip("The memory does not give all it holds.");
        TranslationUnit[] units =
        [
            Machine("One.", "Bir.", "s", "c"), Machine("One.", "Tek.", "", "c") with { State = SegmentState.Reviewed }, Machine("Two <1/>.", "İki <1/>.", "s", "c"),
            .. Enumerable.Range(0, 1_200).Select(n => Machine($"Story {n}.", $"Haber {n}.", "s", "c")),
        ];
        await Into(new LanguagePair("en", "es")).StoreAsync([Machine("One.", "Uno.", "s", "c"), Machine("Only there.", "Solo allí.", "s", "c")], Cancellation);
        await StoreAsync(units);

        List<TranslationUnit> read = await readable.ReadAllAsync(Cancellation).ToListAsync(Cancellation);

        Assert.Equal(units.Length, read.Count);
        Assert.Equal(units.ToHashSet(), read.ToHashSet());
        Assert.Equal(["Bir.", "Tek."], read.Where(unit => unit.Source == "One.").Select(unit => unit.Target));
    }

    // Half a surrogate pair; an attribute cannot hold one.
    private static string WithHalf(string text) => text.Replace("{half}", "\uD83D", StringComparison.Ordinal);
}
