using CsCheck;
using Localize.Terms;

namespace Localize.Tests.Terms;

public sealed class TermMatcherTests
{
    private static readonly TermMatcher Matcher = new(TermCases.Glossary, "en");

    [Fact]
    public void Find_MaskedSpan_FindsNothingInIt()
    {
        IReadOnlyList<TermMatch> matches = Matcher.Find("Kyiv and Putin", [new TextSpan(0, 4)]);

        Assert.Equal("putin", Assert.Single(matches).Concept.Id);
    }

    [Theory]
    [InlineData("Vladimir\nPutin", "Vladimir\nPutin")]
    [InlineData("Vladimir\r\nPutin", "Vladimir\r\nPutin")]
    [InlineData("Vladimir\u2028Putin", "Putin")]
    [InlineData("Vladimir\n\nPutin", "Putin")]
    [InlineData("Vladimir \uFFFCPutin", "Putin")]
    public void Find_NameOverABreak_SoftBreaksOnly(string text, string surface) =>
        Assert.Equal(surface, Assert.Single(Matcher.Find(text)).Surface);

    [Theory]
    [InlineData("Xi Jinping", "xi")]
    [InlineData("Pius XI died.", null)]
    [InlineData("XI MEETS TRUMP", "xi")]
    public void Find_ShortNameInCapitals_OnlyInALineOfCapitals(string text, string? expected)
    {
        Glossary glossary = Glossary.Parse("terms:\n- {id: xi, kind: person, match: [Xi Jinping, Xi]}\n", "x.yml");

        Assert.Equal(expected, new TermMatcher(glossary, "en").Find(text).FirstOrDefault()?.Concept.Id);
    }

    [Theory]
    [InlineData("**Kyiv**", "**Kyiv**")]
    [InlineData("<b>x</b>", "a <b>x</b> c")]
    [InlineData("a.*b", "a.*b")]
    [InlineData("C++", "in C++ now")]
    [InlineData("(x", "f(x)")]
    public void Find_TermThatLooksLikeMarkupOrPattern_IsLiteral(string term, string text)
    {
        Glossary glossary = Glossary.Parse($"terms:\n- {{id: t, kind: brand, match: [\"{term}\"]}}\n", "x.yml");

        Assert.Equal(term, Assert.Single(new TermMatcher(glossary, "en").Find(text)).Surface);
    }

    [Fact]
    public void Find_AnyText_MatchesAreAscendingDisjointAndInside()
    {
        string[] pieces = ["Putin", "Vladimir", "Kyiv", " ", "\n", "’s", "-", ".", "\u00AD", "\u0301", "U.N.", "\uFFFC", "e\u0308", "İ", "ß", "普京", "\uD83D\uDE00", "\uD800", "ﾌﾟ", "@", "://", "#"];
        Gen.Int[0, pieces.Length - 1].Array[0, 12].Select(picks => string.Concat(picks.Select(i => pieces[i]))).SampleFixed(Check, iter: 2000);

        static void Check(string text)
        {
            int end = 0;
            foreach (TermMatch match in Matcher.Find(text))
            {
                Assert.True(match.Span.Start >= end && match.Span.Length > 0 && match.Span.End <= text.Length, text);
                Assert.Equal(text.Substring(match.Span.Start, match.Span.Length), match.Surface);
                end = match.Span.End;
            }
        }
    }

    [Fact]
    public void Find_ManyThreads_GiveTheSameAnswer()
    {
        const string Text = "Vladimir Putin met Recep Tayyip Erdoğan in Istanbul.";
        string[] expected = [.. Matcher.Find(Text).Select(m => m.Surface)];

        Parallel.For(0, 200, _ => Assert.Equal(expected, Matcher.Find(Text).Select(m => m.Surface)));
    }

    [Fact]
    public void Find_TextWithoutTerms_AllocatesNothing()
    {
        const string Text = "The committee’s report — “a sober reading” — says the harvest was poor in most regions this year.\nPrices rose by 3.4%.";
        _ = Matcher.Find(Text);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            _ = Matcher.Find(Text);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Explain_MatchExceptionAndUrl_SaysWhyForEach()
    {
        IReadOnlyList<TermExplanation> parts = Matcher.Explain("Kyiv: Brigitte Macron wrote https://example.org/Kyiv", "de");

        Assert.Equal(
            [(TermExplanationKind.Match, "Kyiv"), (TermExplanationKind.Excepted, "Brigitte Macron"), (TermExplanationKind.Masked, "https://example.org/Kyiv")],
            parts.Select(p => (p.Kind, p.Surface)));
        Assert.Equal("Kyjiw", parts[0].Preferred);
        Assert.Contains("Kiew", parts[0].Forbidden);
    }

    [Theory]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("://")]
    [InlineData("#a")]
    [InlineData("Donald ")]
    [InlineData("Donald Trump (")]
    [InlineData("e\u0301")]
    [InlineData("\u00AD")]
    [InlineData("U.N.")]
    [InlineData("Vladimir\n")]
    public void Find_LongHostileText_EndsAndStaysInside(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));

        IReadOnlyList<TermMatch> matches = Matcher.Find(text);
        TermVerdict verdict = new TermVerifier(TermCases.Glossary, "es").Verify(TermCases.Glossary.Find("trump")!, "Trump", text)!;

        Assert.All(matches, m => Assert.InRange(m.Span.End, 1, text.Length));
        Assert.Equal("trump", verdict.Concept.Id);
    }
}
