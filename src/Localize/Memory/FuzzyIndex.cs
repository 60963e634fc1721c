namespace Localize.Memory;

/// <summary>
/// Finds similar segments by the words they share. The rarest words of a segment lead to few candidates, and only those are measured. A
/// segment that differs in as many words as the threshold allows still shares one of its rarest ones.
/// </summary>
internal sealed class FuzzyIndex
{
    private readonly List<(string Source, string[] Tokens)> segments = [];
    private readonly Dictionary<string, List<int>> byToken = new(StringComparer.Ordinal);

    public void Add(string source)
    {
        string[] tokens = TokenText.TokensOf(source);
        segments.Add((source, tokens));
        foreach (string token in tokens.Distinct(StringComparer.Ordinal))
        {
            if (!byToken.TryGetValue(token, out List<int>? holders))
            {
                byToken[token] = holders = [];
            }

            holders.Add(segments.Count - 1);
        }
    }

    public IReadOnlyList<(string Source, double Similarity)> Find(string source, double threshold)
    {
        string[] tokens = TokenText.TokensOf(source);
        string[] rarest = [.. tokens.Distinct(StringComparer.Ordinal).OrderBy(token => byToken.GetValueOrDefault(token)?.Count ?? 0).ThenBy(token => token, StringComparer.Ordinal)];

        // At most so many of the segment's own tokens may be changed or missing, so one more is enough to meet every match.
        int needed = Math.Min(rarest.Length, (int)((1 - threshold) / threshold * tokens.Length) + 1);
        var candidates = new HashSet<int>(rarest.Take(needed).SelectMany(token => byToken.GetValueOrDefault(token) ?? []));
        return
        [
            .. candidates.Where(i => segments[i].Source != source)
                .Select(i => (segments[i].Source, Similarity: TokenText.Similarity(tokens, segments[i].Tokens, threshold)))
                .Where(match => match.Similarity >= threshold),
        ];
    }
}
