using System.Globalization;

namespace Localize.Checks;

/// <summary>The target is neither a fragment nor a flood. Languages that write without spaces need fewer characters for the same words.</summary>
internal sealed class LengthCheck : IQualityCheck
{
    private const int ShortestSource = 20;
    private const double Shortest = 0.4;
    private const double Longest = 2.5;
    private const double CharactersOfIdeograph = 2.5;

    public IEnumerable<QualityIssue> Check(CheckedSegment segment)
    {
        double source = Weigh(segment.Source.Text);
        if (source < ShortestSource)
        {
            yield break;
        }

        double ratio = Weigh(segment.Target.Text) / source;
        if (ratio is < Shortest or > Longest)
        {
            yield return segment.Issue(
                QualityIssueType.Length, Severity.Warning, "length.ratio",
                string.Create(CultureInfo.InvariantCulture, $"The target is {ratio:0.0} times as long as the source."), "See whether something is missing or was added.");
        }
    }

    private static double Weigh(string text) => text.Sum(c => c is >= '\u2E80' and <= '\uD7FF' ? CharactersOfIdeograph : 1);
}
