namespace Localize.Memory;

/// <summary>How many segments hold a trigram, estimated from a sample: counting them in an index would read all their rows.</summary>
internal sealed class TrigramStatistics
{
    public const int Length = 3;

    /// <summary>How many segments a sample should have.</summary>
    public const int SampleSize = 4096;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly double scale;

    /// <param name="sample">Texts spread over the memory.</param>
    /// <param name="segmentCount">How many segments the memory has.</param>
    public TrigramStatistics(IReadOnlyCollection<string> sample, long segmentCount)
    {
        SegmentCount = segmentCount;
        scale = sample.Count == 0 ? 1 : (double)segmentCount / sample.Count;
        foreach (string trigram in sample.SelectMany(text => TrigramsOf(text).Distinct(StringComparer.Ordinal)))
        {
            counts[trigram] = counts.GetValueOrDefault(trigram) + 1;
        }
    }

    public long SegmentCount { get; }

    /// <summary>Three characters each, in lower case, in order.</summary>
    public static IEnumerable<string> TrigramsOf(string text)
    {
        string lower = text.ToLowerInvariant();
        return Enumerable.Range(0, Math.Max(0, lower.Length - Length + 1)).Select(i => lower.Substring(i, Length));
    }

    /// <summary>Whether the memory has grown so much since that the estimate is to be made anew.</summary>
    public bool IsOutgrownBy(long segments) => segments > Math.Max(1000, 2 * SegmentCount);

    /// <summary>The estimate; a trigram that the sample does not hold is as rare as half a hit would say.</summary>
    public double Holders(string trigram) => scale * (counts.TryGetValue(trigram, out int count) ? count : 0.5);
}
