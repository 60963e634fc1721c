using Localize.Terms;

namespace Localize.Tests.Terms;

public sealed class GlossaryLintTests
{
    [Theory]
    [InlineData("glossary.conflicting-match", "5:12", "- {id: a, kind: place, match: [Kyiv]}\n- {id: b, kind: place,\n   match: [Kyiv]}\n")]
    [InlineData("glossary.shadowed-match", "3:48", "- {id: a, kind: place, match: [Kyiv], except: [Kyiv]}\n")]
    [InlineData("glossary.except-never-matches", "3:48", "- {id: a, kind: place, match: [Kyiv], except: [Kiev pie]}\n")]
    [InlineData("glossary.use-forbidden", "4:38", "- {id: a, kind: place, match: [Kyiv],\n   locales: {de: {use: Kiew, never: [Kiew]}}}\n")]
    [InlineData("glossary.use-forbidden", "4:39", "- {id: a, kind: place, match: [Kyiv],\n   locales: {de: {use: Kyjiw, never: [Kiew], forms: [Kiew]}}}\n")]
    [InlineData("glossary.duplicate-term", "4:37", "- {id: a, kind: place, match: [Kyiv],\n   locales: {de: {use: Kiew, also: [Kiew]}}}\n")]
    [InlineData("glossary.duplicate-term", "3:38", "- {id: a, kind: place, match: [Kyiv, Kyiv]}\n")]
    [InlineData("glossary.mixed-script", "3:32", "- {id: a, kind: place, match: [Кyiv]}\n")]
    [InlineData("glossary.homoglyph", "4:24", "- {id: a, kind: org, match: [NATO],\n   locales: {uk: {use: HATO}}}\n")]
    [InlineData("glossary.no-match", "3:3", "- {id: a, kind: org}\n")]
    [InlineData("glossary.duplicate-id", "4:3", "- {id: a, kind: org, match: [A]}\n- {id: b, was: [a], kind: org, match: [B]}\n")]
    public void CheckText_OneFault_IsFoundAtItsPlace(string rule, string place, string terms)
    {
        QualityIssue issue = Assert.Single(GlossaryLint.CheckText("source: en\nterms:\n" + terms, "names.yml"));

        Assert.Equal((rule, "names.yml", place), (issue.Rule, issue.Document, issue.Position.ToString()));
        Assert.EndsWith(".", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckText_ConceptsThatForbidEachOther_AreACycle()
    {
        IReadOnlyList<QualityIssue> issues = GlossaryLint.CheckText("""
            terms:
            - id: a
              kind: place
              match: [Alpha]
              locales: {de: {use: Eins, never: [Zwei]}}
            - id: b
              kind: place
              match: [Beta]
              locales: {de: {use: Zwei, never: [Eins]}}
            """, "names.yml");

        Assert.Equal(["glossary.cycle", "glossary.cycle"], issues.Select(i => i.Rule));
    }

    [Fact]
    public void CheckText_SpellingThatDiffersInCaseOnly_IsNoConflictBetweenNames() =>
        Assert.Empty(GlossaryLint.CheckText("terms:\n- {id: a, kind: place, match: [Turkey]}\n- {id: b, kind: brand, match: [turkey]}\n", "x.yml"));

    [Fact]
    public void CheckText_BrokenYaml_IsAFindingNotAnException()
    {
        QualityIssue issue = Assert.Single(GlossaryLint.CheckText("terms: [", "names.yml"));

        Assert.Equal(("glossary.yaml", Severity.Error), (issue.Rule, issue.Severity));
    }

    [Fact]
    public void Check_CasesGlossary_HasNoErrors() =>
        Assert.DoesNotContain(GlossaryLint.Check(TermCases.Data("cases-glossary.yml")), i => i.Severity == Severity.Error);
}
