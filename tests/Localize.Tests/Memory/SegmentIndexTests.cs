using Localize.Memory;

namespace Localize.Tests.Memory;

public sealed class SegmentIndexTests
{
    private const int Segments = SegmentIndexPart.Capacity + 4_000;

    private static readonly Lazy<string[]> Sources = new(() => [.. Sentences(new Random(7)).Take(Segments)]);

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.7)]
    [InlineData(0.9)]
    public void Find_OverSeveralParts_FindsWhatMeasuringAllWouldFind(double threshold)
    {
        SegmentIndex index = IndexOf(Sources.Value);
        string[][] tokens = [.. Sources.Value.Select(TokenText.TokensOf)];
        foreach (string source in Sentences(new Random(8)).Take(12).Concat(Sources.Value[^2..]))
        {
            string[] asked = TokenText.TokensOf(source);
            HashSet<(long, double)> expected = [.. tokens.Select((other, i) => ((long)i, TokenText.Similarity(asked, other, threshold))).Where(pair => pair.Item2 >= threshold)];

            IReadOnlyList<SimilarSegment> found = index.Find(source, threshold);

            Assert.Equal(found.OrderByDescending(segment => segment.Similarity).ThenBy(segment => segment.Number), found);

            // Two tokens in 65,536 share a number, so an index may take a segment for more similar than it is, and never for less.
            Dictionary<long, double> similarities = found.ToDictionary(segment => segment.Number, segment => segment.Similarity);
            Assert.All(expected, pair => Assert.True(similarities.GetValueOrDefault(pair.Item1) >= pair.Item2, $"{source} misses {Sources.Value[pair.Item1]}"));
        }
    }

    [Fact]
    public void TryRead_AFullPart_FindsTheSame()
    {
        SegmentIndex index = IndexOf(Sources.Value);
        var read = new SegmentIndex();
        read.Add(SegmentIndexPart.TryRead(Assert.Single(index.FullParts).ToBytes())!);
        for (int i = (int)read.Last + 1; i < Segments; i++)
        {
            read.Add(i, Sources.Value[i]);
        }

        foreach (string source in Sentences(new Random(9)).Take(10))
        {
            Assert.Equal(index.Find(source, 0.5), read.Find(source, 0.5));
        }
    }

    [Fact]
    public void TryRead_DamagedParts_GivesNothing()
    {
        byte[] bytes = IndexOf(Sources.Value).FullParts[0].ToBytes();

        Assert.NotNull(SegmentIndexPart.TryRead(bytes));
        Assert.Null(SegmentIndexPart.TryRead([]));
        Assert.Null(SegmentIndexPart.TryRead(bytes.AsSpan(0, 5)));
        Assert.Null(SegmentIndexPart.TryRead(bytes.AsSpan(0, bytes.Length / 2)));
        Assert.Null(SegmentIndexPart.TryRead([.. bytes, 0]));
        Assert.Null(SegmentIndexPart.TryRead(With(bytes, 0, 99)));
        Assert.Null(SegmentIndexPart.TryRead(With(bytes, 4, 7)));
        Assert.Null(SegmentIndexPart.TryRead(With(bytes, 8, 200)));
        Assert.Null(SegmentIndexPart.TryRead(With(bytes, 8 + (SegmentIndexPart.Capacity * 8) + 3, 0x7F)));
    }

    [Fact]
    public void Add_EveryCharacter_TokensThatAreEqualHaveTheSameNumber()
    {
        for (int c = 1; c <= 0x1FFFF; c++)
        {
            if (c is >= 0xD800 and <= 0xDFFF)
            {
                continue;
            }

            string text = char.ConvertFromUtf32(c);
            Assert.Equal(HashesOf(string.Join(' ', TokenText.TokensOf(text))), HashesOf(text));
        }
    }

    [Fact]
    public void MostEdits_ThresholdsThatFractionsMiss_AreKept()
    {
        foreach (int longer in Enumerable.Range(1, 200))
        {
            foreach (int percent in Enumerable.Range(1, 100))
            {
                Assert.Equal((100 - percent) * longer / 100, TokenText.MostEdits(longer, percent / 100.0));
            }
        }
    }

    private static List<ushort> HashesOf(string text)
    {
        var hashes = new List<ushort>();
        TokenHashes.Add(text, hashes);
        return hashes;
    }

    private static SegmentIndex IndexOf(string[] sources)
    {
        var index = new SegmentIndex();
        for (int i = 0; i < sources.Length; i++)
        {
            index.Add(i, sources[i]);
        }

        return index;
    }

    private static byte[] With(byte[] bytes, int at, byte value)
    {
        byte[] changed = [.. bytes];
        changed[at] = value;
        return changed;
    }

    // Few words, so that many sentences are similar; some without spaces, some very short, one very long.
    private static IEnumerable<string> Sentences(Random random)
    {
        yield return string.Join(' ', Enumerable.Repeat("long", 3_000));
        while (true)
        {
            int words = random.Next(1, 16);
            yield return random.Next(10) == 0
                ? string.Concat(Enumerable.Range(0, words).Select(_ => (char)('\u4E00' + random.Next(40))))
                : string.Join(' ', Enumerable.Range(0, words).Select(_ => $"word{random.Next(random.Next(1, 60))}"));
        }
    }
}
