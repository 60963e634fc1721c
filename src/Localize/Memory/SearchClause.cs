namespace Localize.Memory;

/// <summary>One question to an index of trigrams: the segments that hold all of these features.</summary>
/// <param name="Features">One rare feature, or two common ones that are rare together.</param>
/// <param name="Holders">The estimated number of segments that hold them.</param>
internal sealed record SearchClause(IReadOnlyList<SearchFeature> Features, double Holders)
{
    private const double RareEnough = 1_500;
    private const int MostAlone = 12;
    private const int MostInPairs = 6;

    /// <summary>
    /// The questions that find what is similar to a segment, the rarest first. An edit that takes away the rare words leaves most pairs of
    /// the others.
    /// </summary>
    public static IReadOnlyList<SearchClause> Of(string source, TrigramStatistics statistics)
    {
        IReadOnlyList<SearchFeature> features = SearchFeature.Of(source, statistics);
        int rare = features.TakeWhile(feature => feature.Holders <= RareEnough).Count();
        IEnumerable<SearchClause> alone = features.Take(rare).Take(MostAlone).Select(feature => new SearchClause([feature], feature.Holders));
        SearchFeature[] paired = [.. features.Skip(rare).Take(MostInPairs)];
        IEnumerable<SearchClause> pairs = paired.SelectMany((first, i) => paired.Skip(i + 1).Select(
            second => new SearchClause([first, second], first.Holders * second.Holders / Math.Max(1, statistics.SegmentCount))));
        SearchClause[] clauses = [.. alone, .. pairs.OrderBy(pair => pair.Holders)];
        return clauses.Length > 0 || features.Count == 0 ? clauses : [new SearchClause([features[0]], features[0].Holders)];
    }
}
