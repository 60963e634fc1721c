using Localize.Terms;

namespace Localize.Tests.Terms;

public sealed class TermVerifierTests
{
    [Theory]
    [InlineData("tr", "kyiv", "Kyiv’de patlama", TermVerdictKind.Honoured, "Kyiv")]
    [InlineData("tr", "kyiv", "Kyiv’deki patlama", TermVerdictKind.Honoured, "Kyiv")]
    [InlineData("tr", "kyiv", "Kyiv’dekilerden", TermVerdictKind.Honoured, "Kyiv")]
    [InlineData("tr", "kyiv", "Kyiv’lardan", TermVerdictKind.Honoured, "Kyiv")]
    [InlineData("tr", "kyiv", "Kyiv’lerdan", TermVerdictKind.Unsure, "Kyiv")]
    [InlineData("uk", "kyiv", "у Києві", TermVerdictKind.Honoured, "Києві")]
    [InlineData("uk", "kyiv", "київська влада", TermVerdictKind.Admitted, "київська")]
    [InlineData("fr", "kyiv", "à Kyiv", TermVerdictKind.Admitted, "Kyiv")]
    [InlineData("de", "kyiv", "in Kiew", TermVerdictKind.Forbidden, "Kiew")]
    [InlineData("de", "kyiv", "in der Hauptstadt", TermVerdictKind.Missing, null)]
    [InlineData("pl", "kyiv", "w kijowie", TermVerdictKind.WrongCase, "kijowie")]
    [InlineData("tr", "kyiv", "Кyiv’de", TermVerdictKind.WrongScript, "Кyiv")]
    [InlineData("tr", "putin", "Puttin geldi", TermVerdictKind.Misspelt, "Puttin")]
    [InlineData("fi", "zelensky", "Zelenskyi sanoi", TermVerdictKind.Honoured, "Zelenskyi")]
    [InlineData("uk", "zelensky", "Zelensky сказав", TermVerdictKind.Untranslated, "Zelensky")]
    [InlineData("ar", "nato", "قمة للناتو", TermVerdictKind.Honoured, "ناتو")]
    public void Verify_Target_GivesKindAndPlace(string language, string term, string target, TermVerdictKind kind, string? found)
    {
        TermVerdict verdict = Judge(language, term, target);

        Assert.Equal((kind, found), (verdict.Kind, verdict.Found));
        Assert.Equal(found, verdict.Span is { } span ? target.Substring(span.Start, span.Length) : null);
    }

    [Fact]
    public void Verify_DeprecatedTerm_IsAWarningNoViolation()
    {
        Glossary glossary = Glossary.Parse("terms:\n- {id: a, kind: place, match: [Kyiv], locales: {tr: {use: Kyiv, deprecated: [Kiev]}}}\n", "x.yml");

        TermVerdict verdict = new TermVerifier(glossary, "tr").Verify(glossary.Entries[0], "Kyiv", "Kiev")!;

        Assert.Equal((TermVerdictKind.Deprecated, Severity.Warning, false), (verdict.Kind, verdict.Severity, verdict.IsViolation));
    }

    [Fact]
    public void Verify_DraftEntry_IsReportedAndNeverFails()
    {
        Glossary glossary = Glossary.Parse("terms:\n- {id: a, kind: place, match: [Kyiv], locales: {tr: {use: Kyiv, never: [Kiev], status: draft}}}\n", "x.yml");

        TermVerdict verdict = new TermVerifier(glossary, "tr").Verify(glossary.Entries[0], "Kyiv", "Kiev")!;

        Assert.Equal((TermVerdictKind.Forbidden, Severity.Note, false), (verdict.Kind, verdict.Severity, verdict.IsViolation));
    }

    [Fact]
    public void Verify_SegmentWithThreeTerms_GivesOneVerdictPerConceptInOrder()
    {
        const string Source = "Putin met Erdogan; Putin left Kyiv.";
        var matcher = new TermMatcher(TermCases.Glossary, "en");
        var verifier = new TermVerifier(TermCases.Glossary, new LanguagePair("en", "de"));

        IReadOnlyList<TermVerdict> verdicts = verifier.Verify(Source, matcher.Find(Source), "Putin traf Erdoğan und verließ Kiew.");

        Assert.Equal(["putin", "erdogan", "kyiv"], verdicts.Select(v => v.Concept.Id));
        Assert.Equal([TermVerdictKind.Honoured, TermVerdictKind.Honoured, TermVerdictKind.Forbidden], verdicts.Select(v => v.Kind));
        Assert.Equal("Kyjiw", verdicts[2].Expected);
        Assert.Contains("Write \"Kyjiw\"", verdicts[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_ConceptWithoutTermsOfTheLanguage_HasNoVerdict()
    {
        var verifier = new TermVerifier(TermCases.Glossary, "sv");

        Assert.Null(verifier.Verify(TermCases.Glossary.Find("kyiv")!, "Kyiv", "Kiev"));
    }

    [Fact]
    public void Verify_ForbiddenInsideALongerTerm_IsHidden()
    {
        TermVerdict verdict = Judge("en", "kyiv", "Kyiv chefs cook chicken Kiev.");

        Assert.Equal(TermVerdictKind.Honoured, verdict.Kind);
    }

    [Theory]
    [InlineData("\uFFFC")]
    [InlineData("")]
    [InlineData("\u2028\u2028")]
    [InlineData("\uD800 Kyiv \uDC00")]
    [InlineData("Kyiv\uFFFC’de")]
    public void Verify_OddText_DoesNotThrow(string target) => Assert.Equal("kyiv", Judge("tr", "kyiv", target).Concept.Id);

    private static TermVerdict Judge(string language, string term, string target) =>
        new TermVerifier(TermCases.Glossary, language).Verify(TermCases.Glossary.Find(term)!, TermCases.Glossary.Find(term)!.Match[0], target)!;
}
