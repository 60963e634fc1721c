using System.Globalization;
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
}
