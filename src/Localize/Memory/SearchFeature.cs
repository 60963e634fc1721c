namespace Localize.Memory;

/// <summary>
/// What an index of trigrams is asked for: a word of a segment, or three characters where words are not told apart.
/// </summary>
/// <param name="Text">The word in lower case; it stands in the segment as it is, but for case.</param>
/// <param name="Trigrams">Those of its trigrams that say most, the rarest first.</param>
/// <param name="Holders">The estimated number of segments that hold it.</param>
internal sealed record SearchFeature(string Text, IReadOnlyList<string> Trigrams, double Holders)
{
    private const int MostTrigrams = 3;

    /// <summary>The features of a segment, the rarest first.</summary>
    public static IReadOnlyList<SearchFeature> Of(string source, TrigramStatistics statistics)
    {
        string[] words = [.. TokenText.TokensOf(source).Where(token => token.Length >= TrigramStatistics.Length && token[0] != '<').Distinct(StringComparer.Ordinal)];
        IEnumerable<string> texts = words.Length > 0 ? words : TrigramStatistics.TrigramsOf(source).Distinct(StringComparer.Ordinal);
        return [.. texts.Select(text => ForText(text, statistics)).OfType<SearchFeature>().OrderBy(feature => feature.Holders)];
    }

    private static SearchFeature? ForText(string text, TrigramStatistics statistics)
    {
        string[] trigrams = [.. TrigramStatistics.TrigramsOf(text).Where(IsSearchable).Distinct(StringComparer.Ordinal).OrderBy(statistics.Holders).Take(MostTrigrams)];
        return trigrams.Length == 0 ? null : new SearchFeature(text, trigrams, statistics.Holders(trigrams[0]));
    }

    // A trigram of an index is three code points; control characters end a query.
    private static bool IsSearchable(string trigram) => !trigram.Any(c => char.IsSurrogate(c) || char.IsControl(c));
}
