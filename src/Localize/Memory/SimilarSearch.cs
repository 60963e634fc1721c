namespace Localize.Memory;

/// <summary>
/// One search for similar segments: an index says which may be, a store gives their translations, as many as are needed to be sure of the
/// best. For one thread.
/// </summary>
internal sealed class SimilarSearch(SegmentIndex index, string source, int count, double threshold)
{
    // A store on a server is asked seldom, even when some of the segments turn out to have no translation.
    private const int FewestAtOnce = 16;

    private readonly string[] tokens = TokenText.TokensOf(source);
    private readonly IReadOnlyList<SimilarSegment> candidates = count == 0 ? [] : index.Find(source, threshold);
    private readonly List<FuzzyMatch> matches = [];
    private int next;

    /// <summary>The best of what was added.</summary>
    public IReadOnlyList<FuzzyMatch> Best => FuzzyMatch.Best(matches, count);

    /// <summary>The numbers of the segments whose translations are wanted next; none when the best are known.</summary>
    public IReadOnlyList<long> Next()
    {
        int from = next;
        double least = LeastWanted();
        while (next < candidates.Count && candidates[next].Similarity >= least && (next - from < Math.Max(count, FewestAtOnce) || candidates[next].Similarity == candidates[next - 1].Similarity))
        {
            next++;
        }

        return [.. candidates.Skip(from).Take(next - from).Select(candidate => candidate.Number)];
    }

    /// <summary>Adds the translations of one segment, the oldest first; none when it has none into the language that is asked for.</summary>
    public void Add(IReadOnlyList<TranslationUnit> units)
    {
        if (units.Count == 0 || string.Equals(units[0].Source, source, StringComparison.Ordinal))
        {
            return;
        }

        double similarity = TokenText.Similarity(tokens, TokenText.TokensOf(units[0].Source), threshold);
        if (similarity >= threshold)
        {
            matches.Add(FuzzyMatch.Of(units, similarity));
        }
    }

    // Equal similarities are told apart by who made the translation, so all of the last one's equals are wanted.
    private double LeastWanted() => count == 0 || matches.Count < count ? threshold : matches.Select(match => match.Similarity).OrderDescending().ElementAt(count - 1);
}
