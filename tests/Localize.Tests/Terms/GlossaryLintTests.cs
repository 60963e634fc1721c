using System.Text.Json;
using Localize.Review;
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

    // One file changed, one is the same, one was moved; and one of them asks for another file.
    [Fact]
    public void LoadBoth_FilesOfTwoStates_GivesWhatEachStateHasAlone()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("localize-both-");
        try
        {
            string[] before = Write(folder, "before", ("a.yml", Named("a", "Kyiv", "Kiew")), ("same.yml", "include: [more/b.yml]\n" + Named("b", "Odesa", "Odessa")), ("more/b.yml", Named("c", "Odesa", "HATO")));
            string[] after = Write(folder, "after", ("a.yml", Named("a", "Kyiv", "Kyjiw")), ("same.yml", "include: [more/b.yml]\n" + Named("b", "Odesa", "Odessa")), ("more/b.yml", Named("c", "Odesa", "HATO")));

            (var old, var now) = GlossaryLint.LoadBoth([before[0], before[1]], [after[0], after[1]]);

            Assert.Equal(Shown(GlossaryLint.Load(before[0], before[1])), Shown(old));
            Assert.Equal(Shown(GlossaryLint.Load(after[0], after[1])), Shown(now));
            Assert.Contains(now.Findings, finding => finding.Rule == "glossary.conflicting-match");
            Assert.Same(old.Glossary.Find("b")!.Locales, now.Glossary.Find("b")!.Locales);
            Assert.Equal(GlossaryDiff.Between(Glossary.Load(before[..2]), Glossary.Load(after[..2])).Changes, GlossaryDiff.Between(old.Glossary, now.Glossary).Changes);
            Assert.Equal("a", Assert.Single(GlossaryDiff.Between(old.Glossary, now.Glossary).Changes.Select(change => change.ConceptId).Distinct()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void LoadBoth_NothingBefore_IsAnEmptyGlossary()
    {
        (var old, var now) = GlossaryLint.LoadBoth([], [TermCases.Data("cases-glossary.yml")]);

        Assert.Empty(old.Glossary.Entries);
        Assert.Equal(TermCases.Glossary.Entries.Count, now.Glossary.Entries.Count);
    }

    private static string Named(string id, string source, string target) => $"terms:\n- id: {id}\n  kind: place\n  match: [{source}]\n  locales:\n    uk: {{use: {target}}}\n    de: {{use: {target}, also: [{target}]}}\n";

    private static string[] Write(DirectoryInfo folder, string state, params (string Name, string Text)[] files)
    {
        foreach ((string name, string text) in files)
        {
            string path = Path.Combine(folder.FullName, state, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        return [.. files.Select(file => Path.Combine(folder.FullName, state, file.Name))];
    }

    private static string Shown((Glossary Glossary, IReadOnlyList<QualityIssue> Findings) loaded) =>
        string.Join('\n', loaded.Glossary.Entries.Select(entry => JsonSerializer.Serialize(entry))) + "\n" + string.Join('\n', loaded.Findings.Select(finding => finding.ToString()));
}
