using Localize.Review;
using Localize.Terms;

namespace Localize.Tests.Review;

public sealed class GlossaryReviewsTests
{
    private const string Glossary = """
        - id: place.kyiv
          kind: place
          match: [Kyiv, Kiev]
          locales:
            tr: {use: Kyiv, never: [Kiev], why: Usage., also: [Kıyiv]}
        """;

    private const string Owners = "tr: [ayse, desk]\n\"*\": [chief]\n";

    [Fact]
    public void StateOf_ApprovalAndLaterChanges_GoesStaleByItself()
    {
        GlossaryReviews reviews = Load("").With(Decision("ayse"));

        Assert.Equal(ReviewState.Approved, reviews.StateOf("place.kyiv", Concept(Glossary), "tr"));
        Assert.Equal(ReviewState.Stale, reviews.StateOf("place.kyiv", Concept(Glossary.Replace("use: Kyiv", "use: Kiyiv", StringComparison.Ordinal)), "tr"));
        Assert.Equal(ReviewState.Stale, reviews.StateOf("place.kyiv", Concept(Glossary.Replace("[Kyiv, Kiev]", "[Kyiv]", StringComparison.Ordinal)), "tr"));
        Assert.Equal(ReviewState.Stale, reviews.StateOf("place.kyiv", null, "tr"));
        Assert.Equal(ReviewState.Approved, reviews.StateOf("place.kyiv", Concept(Glossary.Replace("why: Usage.", "why: Custom.", StringComparison.Ordinal)), "tr"));
        Assert.Equal(ReviewState.Approved, reviews.StateOf("place.kyiv", Concept(Glossary.Replace("[Kıyiv]", "[]", StringComparison.Ordinal)), "tr"));
        Assert.Equal(ReviewState.Pending, reviews.StateOf("place.kyiv", Concept(Glossary), "es"));
    }

    [Fact]
    public void With_Rejection_IsOneUntilTheEntryChanges()
    {
        GlossaryReviews reviews = Load("").With(Decision("chief") with { Rejected = "No." });

        Assert.Equal(ReviewState.Rejected, reviews.StateOf("place.kyiv", Concept(Glossary), "tr"));
        Assert.Equal(ReviewState.Stale, reviews.StateOf("place.kyiv", Concept(Glossary.Replace("use: Kyiv", "use: Kiyiv", StringComparison.Ordinal)), "tr"));
    }

    [Theory]
    [InlineData("bob", null, "not among the owners of tr (ayse, desk, chief)")]
    [InlineData("ayse", "ayse", "cannot decide")]
    [InlineData("Ayse", "ayse", "cannot decide")]
    public void With_PersonWhoMayNot_Throws(string by, string? author, string message) =>
        Assert.Contains(message, Assert.Throws<LocalizationException>(() => Load("").With(Decision(by) with { Author = author })).Message, StringComparison.Ordinal);

    [Fact]
    public void With_SameDecisionTwice_ChangesNothing()
    {
        GlossaryReviews once = Load("").With(Decision("ayse"));

        Assert.Same(once, once.With(Decision("desk") with { On = new DateOnly(2027, 1, 1) }));
    }

    [Fact]
    public void ToYaml_ReadBack_IsTheSame()
    {
        EntryDecision odd = Decision("chief") with { ConceptId = "org.a", Locale = "zh-Hans", Rejected = "say \"no\": {x}\\ # y", Sha = "000000000000", Author = "O'Neil, M." };
        string yaml = Load("").With(Decision("ayse")).With(odd).ToYaml();

        GlossaryReviews back = Load(yaml);

        Assert.Equal([odd, Decision("ayse")], back.Decisions.Select(d => d with { Position = default }));
        Assert.Equal(yaml, back.ToYaml());
        Assert.Empty(back.Check());
    }

    [Fact]
    public void Check_DecisionWrittenByHandWithoutTheRight_IsFound()
    {
        QualityIssue issue = Assert.Single(Load("place.kyiv/tr: {sha: abc, by: bob, on: 2026-11-22}\n").Check());

        Assert.Equal(("review.decision", 1, "reviews.yaml"), (issue.Rule, issue.Position!.Value.Line, issue.Document));
    }

    [Theory]
    [InlineData("place.kyiv: {sha: a, by: b, on: 2026-01-01}", "concept's id, a slash and a language tag")]
    [InlineData("place.kyiv/tr: {sha: a, by: b}", "needs sha, by and on")]
    [InlineData("place.kyiv/tr: {sha: a, by: b, on: yesterday}", "needs sha, by and on")]
    [InlineData("place.kyiv/tr: {sha: a, by: b, on: 2026-01-01, whi: x}", "whi")]
    [InlineData("- place.kyiv/tr", "Found a list")]
    [InlineData("a: &x [*x]", "")]
    public void Load_BadFile_SaysWhere(string yaml, string message) =>
        Assert.Contains(message, Assert.Throws<GlossaryException>(() => Load(yaml)).Message, StringComparison.Ordinal);

    private static GlossaryReviews Load(string reviews) => GlossaryReviews.Parse(reviews, "reviews.yaml", Owners, "owners.yaml");

    private static ConceptEntry Concept(string yaml) => Localize.Terms.Glossary.Parse("source: en\nterms:\n" + yaml, "g.yml").Find("place.kyiv")!;

    private static EntryDecision Decision(string by) => new()
    {
        ConceptId = "place.kyiv", Locale = "tr", Sha = ReviewHash.Of(Concept(Glossary), "tr"), By = by, On = new DateOnly(2026, 11, 22),
    };
}
