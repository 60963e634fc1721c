using System.Runtime.InteropServices;
using Localize.Memory;

namespace Localize.Sqlite;

/// <summary>
/// Finds similar segments in two steps: the index gives those that share the segment's rarest words or pairs of words, then the edit distance over tokens
/// is measured for those that share most.
/// </summary>
/// <remarks>
/// A similar segment that shares only very common words with the one asked for is not met: the first step stops after
/// <see cref="MostRows"/> rows of the index, the second after <see cref="MostMeasured"/> segments.
/// </remarks>
internal static class FuzzySearch
{
    private const int MostRows = 12_000;
    private const int MostOfOneClause = 3_000;
    private const int MostMeasured = 300;

    public static IReadOnlyList<FuzzyMatch> Find(SqliteReader reader, TrigramStatistics statistics, string source, int count, double threshold, CancellationToken cancellationToken)
    {
        string[] tokens = TokenText.TokensOf(source);
        var matches = new List<(long Segment, double Similarity)>();
        int measured = 0;
        foreach (long segment in Candidates(reader, statistics, source, cancellationToken))
        {
            if (reader.TextOf(segment) is not { } text || string.Equals(text, source, StringComparison.Ordinal))
            {
                continue;
            }

            double similarity = TokenText.Similarity(tokens, TokenText.TokensOf(text), threshold);
            if (similarity >= threshold)
            {
                matches.Add((segment, similarity));
            }

            if (++measured == Math.Max(MostMeasured, count))
            {
                break;
            }
        }

        return FuzzyMatch.Best(Closest(matches, count).Select(match => FuzzyMatch.Of(reader.UnitsOf(match.Segment), match.Similarity)), count);
    }

    // Equal similarities are told apart by who made the translation, so all of the last one's equals are kept.
    private static IEnumerable<(long Segment, double Similarity)> Closest(List<(long Segment, double Similarity)> matches, int count)
    {
        if (matches.Count <= count || count == 0)
        {
            return matches;
        }

        matches.Sort((a, b) => b.Similarity.CompareTo(a.Similarity));
        double last = matches[count - 1].Similarity;
        return matches.TakeWhile(match => match.Similarity >= last);
    }

    private static IEnumerable<long> Candidates(SqliteReader reader, TrigramStatistics statistics, string source, CancellationToken cancellationToken)
    {
        var weights = new Dictionary<long, double>();
        var holders = new List<long>();
        int rows = 0;
        foreach (SearchClause clause in SearchClause.Of(source, statistics))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (rows >= MostRows)
            {
                break;
            }

            holders.Clear();
            reader.AddHolders(Expression(clause), MostOfOneClause, holders);
            double weight = Math.Log(1 + (statistics.SegmentCount / (clause.Holders + 1)));
            foreach (long holder in holders)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(weights, holder, out _) += weight;
            }

            rows += holders.Count;
        }

        return weights.OrderByDescending(candidate => candidate.Value).ThenBy(candidate => candidate.Key).Select(candidate => candidate.Key);
    }

    // sqlite.org/fts5.html, section 3: strings stand in double quotes, doubled inside.
    private static string Expression(SearchClause clause) =>
        string.Join(" AND ", clause.Features.SelectMany(feature => feature.Trigrams).Select(trigram => $"\"{trigram.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}
