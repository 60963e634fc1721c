using Localize.Memory;

namespace Localize.Tests.Memory;

public sealed class FuzzyMemoryTests
{
    private readonly JournalMemory memory = JournalMemory.Read();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FindSimilar_OneWordDiffers_IsFoundWithItsShare()
    {
        await StoreAsync("The minister met the <1>press</1> on Monday.", "Rain is expected in the north.");

        IReadOnlyList<FuzzyMatch> matches = await memory.FindSimilarAsync("The minister met the <1>press</1> on Friday.", 5, 0.7, Cancellation);

        FuzzyMatch match = Assert.Single(matches);
        Assert.Equal("The minister met the <1>press</1> on Monday.", match.Unit.Source);
        Assert.Equal(1 - (1.0 / 10), match.Similarity, 3);
    }

    [Fact]
    public async Task FindSimilar_TheSegmentItself_IsNotAmongThem()
    {
        await StoreAsync("The harbour is closed.");

        Assert.Empty(await memory.FindSimilarAsync("The harbour is closed.", 5, 0.5, Cancellation));
    }

    [Fact]
    public async Task FindSimilar_Many_GivesTheMostSimilarAndPeopleFirst()
    {
        await StoreAsync("Ferries leave the old harbour at noon today.", "Ferries leave the old harbour at noon.", "Ferries leave the new harbour at nine.");
        await memory.StoreAsync([Unit("Ferries leave the old harbour at one.") with { State = SegmentState.Reviewed }], Cancellation);

        IReadOnlyList<FuzzyMatch> matches = await memory.FindSimilarAsync("Ferries leave the old harbour at two.", 2, 0.6, Cancellation);

        Assert.Equal(["Ferries leave the old harbour at one.", "Ferries leave the old harbour at noon."], matches.Select(m => m.Unit.Source));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.7)]
    [InlineData(0.85)]
    public async Task FindSimilar_OfRandomSegments_MissesNothingThatMeasuringAllWouldFind(double threshold)
    {
        var random = new Random(5);
        string[] words = [.. Enumerable.Range(0, 60).Select(n => $"word{n}")];
        string[] sources = [.. Enumerable.Range(0, 400).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(3, 14)).Select(_ => words[random.Next(random.Next(1, words.Length))]))).Distinct()];
        await StoreAsync(sources);
        foreach (string source in sources.Take(100))
        {
            string[] tokens = TokenText.TokensOf(source);
            double[] expected = [.. sources.Where(s => s != source).Select(s => TokenText.Similarity(tokens, TokenText.TokensOf(s), threshold)).Where(s => s >= threshold).OrderDescending()];

            IReadOnlyList<FuzzyMatch> matches = await memory.FindSimilarAsync(source, int.MaxValue, threshold, Cancellation);

            Assert.Equal(expected, matches.Select(m => m.Similarity));
        }
    }

    [Theory]
    [InlineData("Read <1>this</1> now<2/>.", "Read this now.")]
    [InlineData("5 &lt; 6 &amp;amp; more", "5 < 6 &amp; more")]
    public void ToPlainText_OfAWrittenForm_HasNoCodes(string written, string expected) => Assert.Equal(expected, MemoryText.ToPlainText(written));

    private static TranslationUnit Unit(string source) => new() { Source = source, Target = $"tr {source}", State = SegmentState.Translated, Origin = "test" };

    private ValueTask StoreAsync(params string[] sources) => memory.StoreAsync([.. sources.Select(Unit)], Cancellation);
}
