using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Localize.Review;
using Localize.Review.Output;
using Localize.Testing;

namespace Localize.Tests.Review.Output;

public sealed class ReviewOutputTests
{
    private static readonly Dictionary<string, Func<GlossaryReview, string>> Outputs = new()
    {
        ["md"] = ReviewMarkdown.Write, ["json"] = ReviewJson.Write, ["sarif"] = review => ReviewSarif.Write(review),
        ["html"] = review => ReviewPage.Write(ReviewPageModel.FromReview(review, SampleReview.Articles())),
    };

    public static TheoryData<string> Forms => [.. Outputs.Keys];

    [Fact]
    public void Sample_HoldsEveryKindOfChange() =>
        Assert.Empty(Enum.GetValues<GlossaryChangeKind>().Except(SampleReview.Create().Diff.Changes.Select(change => change.Kind)));

    // The style sheet and the script are files of their own; the snapshot is of what we write from the review.
    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_EveryKindOfChange_IsAsApproved(string form)
    {
        string written = Outputs[form](SampleReview.Create());
        written = Regex.Replace(written, "(<(style|script)>).*?(?=</\\2>)", "$1", RegexOptions.Singleline);
        written = Regex.Replace(written, "sha256-[^&]*(&#x2B;[^&]*)*=", "sha256-HASH=");

        Snapshot.Verify(written, form, [("form", form)]);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_AgainAndInTurkish_IsTheSameText(string form)
    {
        string written = Outputs[form](SampleReview.Create());
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");

            Assert.Equal(written, Outputs[form](SampleReview.Create()));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_HostileText_IsEscapedAndBidiControlsAreShown(string form)
    {
        string written = Outputs[form](Hostile.Review("x\u202Ey</script><img src=x onerror=alert(1)>|`a`\u2066"));

        Assert.DoesNotContain("<img", written, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', written);
        Assert.DoesNotContain('\u2066', written);
        Assert.Contains("202E", written, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_TermOfTenThousandCharacters_DoesNotFail(string form) => Assert.NotEmpty(Outputs[form](Hostile.Review(new string('ß', 10_000))));

    [Fact]
    public void Markdown_HostileText_KeepsRowsAndMentionsNobody()
    {
        string written = ReviewMarkdown.Write(Hostile.Review("| @team #12 https://evil.example/ `x` **b** [l](javascript:1)"));

        Assert.DoesNotContain("@team", written, StringComparison.Ordinal);
        Assert.DoesNotContain("https://evil", written, StringComparison.Ordinal);
        Assert.DoesNotContain("](", written, StringComparison.Ordinal);
        Assert.All(written.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)), row => Assert.Equal(10, row.Count(c => c == '|')));
    }

    [Fact]
    public void Markdown_FiveThousandSegments_StaysShortAndItsTotalsRight()
    {
        GlossaryReview review = Hostile.Large(concepts: 400, segments: 5_000);

        string written = ReviewMarkdown.Write(review);

        Assert.InRange(written.Length, 20_000, ReviewMarkdown.MostCharacters);
        Assert.StartsWith(ReviewMarkdown.Marker, written, StringComparison.Ordinal);
        Assert.Contains("**5000** segments touched, **400** entries to approve", written, StringComparison.Ordinal);
        Match cut = Regex.Match(written, "Cut to fit: (\\d+) of 400 entries");
        Assert.Equal(400, int.Parse(cut.Groups[1].Value, CultureInfo.InvariantCulture) + Regex.Count(written, "^- \\[ \\] ", RegexOptions.Multiline));
    }

    [Fact]
    public void Sarif_AsManyResultsAsServicesKeep_AreAllThere()
    {
        GlossaryReview review = Hostile.Large(concepts: 40, segments: ReviewSarif.MostResults - 40);

        JsonNode run = SarifOf(review);

        Assert.Equal((ReviewSarif.MostResults, ReviewSarif.MostResults), ((int)run["properties"]!["results"]!, (int)run["properties"]!["shown"]!));
        Assert.Equal(ReviewSarif.MostResults, run["results"]!.AsArray().Count);
        Assert.DoesNotContain(run["results"]!.AsArray(), result => Counts(result).Success);
    }

    // The criterion of the brief: above 5,000 results, one for each term, with counts that are true.
    [Fact]
    public void Sarif_OneResultMore_IsGroupedByTermWithTrueCounts()
    {
        GlossaryReview review = Hostile.Large(concepts: 40, segments: ReviewSarif.MostResults - 39);

        JsonNode run = SarifOf(review);

        Assert.Equal((ReviewSarif.MostResults + 1, 80), ((int)run["properties"]!["results"]!, (int)run["properties"]!["shown"]!));
        JsonNode?[] results = [.. run["results"]!.AsArray()];
        Assert.Equal(40, results.Count(result => (string)result!["ruleId"]! == "glossary/unapproved"));
        Match[] groups = [.. results.Select(Counts).Where(match => match.Success)];
        Assert.Equal(40, groups.Select(group => group.Groups["term"].Value).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(review.Segments.Count, groups.Sum(group => Number(group, "segments")));
        Assert.All(groups, group =>
        {
            ImpactedSegment[] own = [.. review.Segments.Where(segment => segment.Concepts.Any(concept => concept.ConceptId == group.Groups["term"].Value))];
            Assert.Equal((own.Length, own.Select(segment => segment.Segment.Document).Distinct(StringComparer.Ordinal).Count()), (Number(group, "segments"), Number(group, "documents")));
        });
    }

    private static JsonNode SarifOf(GlossaryReview review) => JsonNode.Parse(ReviewSarif.Write(review))!["runs"]![0]!;

    private static Match Counts(JsonNode? result) =>
        Regex.Match((string)result!["message"]!["text"]!, "^(?<term>[^,]+), tr: (?<segments>[\\d,]+) segments in (?<documents>[\\d,]+) documents");

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
