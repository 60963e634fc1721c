namespace Localize.Terms.Reading;

/// <summary>Finds the word a person probably meant.</summary>
internal static class DidYouMean
{
    /// <summary>The closest candidate within two edits, or <see langword="null"/>.</summary>
    public static string? Closest(string word, IEnumerable<string> candidates) => candidates
        .Select(c => (Candidate: c, Distance: EditDistance.Between(word, c, 2)))
        .Where(c => c.Distance <= 2 && c.Distance < c.Candidate.Length)
        .OrderBy(c => c.Distance)
        .ThenBy(c => c.Candidate, StringComparer.Ordinal)
        .Select(c => c.Candidate)
        .FirstOrDefault();
}
