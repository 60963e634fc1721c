using Localize.Exchange.Tmx;
using Localize.Memory;

namespace Localize.Exchange.Bilingual;

/// <summary>Puts translations of similar segments beside those of a hand-off. They are shown to translators and never read back as translations.</summary>
public static class HandOffMatches
{
    /// <summary>Adds what a memory has for segments like those that no person has accepted yet.</summary>
    /// <param name="file">The hand-off.</param>
    /// <param name="memory">The memory.</param>
    /// <param name="count">How many a segment at most. Default 3.</param>
    /// <param name="threshold">The least similarity, above 0 and at most 1. Default 0.7.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The hand-off with the matches after those it had, the most similar first.</returns>
    public static async ValueTask<BilingualFile> WithSimilarAsync(
        this BilingualFile file, IFuzzyMemory memory, int count = 3, double threshold = 0.7, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(memory);
        var units = new List<BilingualUnit>(file.Units.Count);
        foreach (BilingualUnit unit in file.Units)
        {
            var segments = new List<BilingualSegment>(unit.Segments.Count);
            foreach (BilingualSegment segment in unit.Segments)
            {
                segments.Add(IsOpen(segment)
                    ? WithMatches(segment, await memory.FindSimilarAsync(MemoryText.FromSource(segment.Source), count, threshold, cancellationToken).ConfigureAwait(false))
                    : segment);
            }

            units.Add(unit with { Segments = segments });
        }

        return file with { Units = units };
    }

    private static bool IsOpen(BilingualSegment segment) => segment is { IsIgnorable: false, State: < SegmentState.Reviewed, Source.IsEmpty: false };

    private static BilingualSegment WithMatches(BilingualSegment segment, IReadOnlyList<FuzzyMatch> matches) =>
        matches.Count == 0 ? segment : segment with { Matches = [.. segment.Matches, .. matches.Select(MatchOf).OfType<BilingualMatch>()] };

    // A line of the memory whose codes are not sound has nothing to show.
    private static BilingualMatch? MatchOf(FuzzyMatch match) =>
        WrittenText.Parse(match.Unit.Source) is { } source && WrittenText.Parse(match.Unit.Target) is { } target
            ? new BilingualMatch(source, target, Math.Round(match.Similarity * 100, 2), match.Unit.Origin)
            : null;
}
