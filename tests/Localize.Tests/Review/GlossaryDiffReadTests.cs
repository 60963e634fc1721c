using System.Text;
using System.Text.Json;
using Localize.Review;
using Localize.Terms;

namespace Localize.Tests.Review;

/// <summary>Two states that are read together are what each is alone, though what they share is read once.</summary>
public sealed class GlossaryDiffReadTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("localize-states-");

    // One file changed, one is the same, one was moved; and one of them asks for another file.
    [Fact]
    public void Read_FilesOfTwoStates_IsWhatEachStateIsAlone()
    {
        string[] before = Write("before", ("a.yml", Named("a", "Kyiv", "Kiew")), ("same.yml", "include: [more/b.yml]\n" + Named("b", "Odesa", "Odessa")), ("more/b.yml", Named("c", "Odesa", "HATO")));
        string[] after = Write("after", ("a.yml", Named("a", "Kyiv", "Kyjiw")), ("same.yml", "include: [more/b.yml]\n" + Named("b", "Odesa", "Odessa")), ("more/b.yml", Named("c", "Odesa", "HATO")));

        (GlossaryDiff diff, IReadOnlyList<QualityIssue> introduced) = GlossaryDiff.Read(before[..2], after[..2]);

        AssertAsAlone(before[..2], after[..2]);
        Assert.Equal("a", Assert.Single(diff.Changes.Select(change => change.ConceptId).Distinct()));
        Assert.Contains(GlossaryLint.Check(after[..2]), finding => finding.Rule == "glossary.conflicting-match");
        Assert.Equal("glossary.duplicate-term", Assert.Single(introduced).Rule);
        Assert.Same(diff.Before.Find("b")!.Locales, diff.After.Find("b")!.Locales);
    }

    [Fact]
    public void Read_NothingBefore_IsAllAdded()
    {
        (GlossaryDiff diff, _) = GlossaryDiff.Read([], Write("after", ("a.yml", Named("a", "Kyiv", "Kiew"))));

        Assert.Empty(diff.Before.Entries);
        Assert.Equal("a", Assert.Single(diff.After.Entries).Id);
    }

    [Fact]
    public void Read_EntryChangedBesideOthers_ReadsOnlyThatAnew()
    {
        string old = Terms("a", "b", "c");
        (GlossaryDiff diff, _) = GlossaryDiff.Read(Write("before", ("g.yml", old)), Write("after", ("g.yml", old.Replace("Ziel b", "Ziel neu", StringComparison.Ordinal))));

        Assert.Equal("b", Assert.Single(diff.Changes).ConceptId);
        Assert.Same(diff.Before.Find("a")!.Locales, diff.After.Find("a")!.Locales);
        Assert.Same(diff.Before.Find("c")!.Locales, diff.After.Find("c")!.Locales);
        Assert.NotSame(diff.Before.Find("b")!.Locales, diff.After.Find("b")!.Locales);
    }

    [Theory]
    [InlineData("source: en\n", "source: de\n")]
    [InlineData("owner: desk\n", "owner: night\n")]
    public void Read_WhatTheFileSaysForAllEntries_ChangesThemAll(string before, string after)
    {
        (GlossaryDiff diff, _) = GlossaryDiff.Read(Write("before", ("g.yml", before + Terms("a", "b"))), Write("after", ("g.yml", after + Terms("a", "b"))));

        AssertAsAlone([Path.Combine(folder.FullName, "before", "g.yml")], [Path.Combine(folder.FullName, "after", "g.yml")]);
        Assert.NotEqual(diff.Before.Entries.Select(Content), diff.After.Entries.Select(Content));
    }

    // What follows an item may belong to it; an item may be the last of its file, or indented in another way.
    [Theory]
    [InlineData("terms:\n- id: a\n  kind: place\n  match: [A]\n- id: b\n  kind: org\n  match: [B]\n", "terms:\n- id: a\n  kind: place\n  match: [A]\n  note: more\n- id: b\n  kind: org\n  match: [B]\n")]
    [InlineData("terms:\n- id: a\n  kind: place\n  match: [A]\n", "terms:\n- id: a\n  kind: place\n  match: [A]\n  note: more\n")]
    [InlineData("terms:\n- id: a\n  kind: place\n  match: [A]", "terms:\n- id: a\n  kind: place\n  match: [A]\n- id: b\n  kind: org\n  match: [B]\n")]
    [InlineData("terms:\n- id: a\n  kind: place\n  match: [A]", "terms:\n- id: a\n  kind: place\n  match: [A]x\n")]
    [InlineData("terms:\n- id: a\n  kind: place\n  match: [A]\n# end\n", "terms:\n- id: a\n  kind: place\n  match: [A]\n# other\n")]
    [InlineData("terms:\n- id: a\n  kind: place\n  match:\n  - A\n", "terms:\n- id: a\n  kind: place\n  match:\n  - A\n  - A2\n")]
    [InlineData("terms:\n- id: a\n  kind: place\n  match: [A]\n- id: b\n  kind: org\n  match: [B]\n", "terms:\n  - id: a\n    kind: place\n    match: [A]\n  - id: b\n    kind: org\n    match: [B]\n")]
    [InlineData("terms:\n- id: a\n  kind: place\n  match: [A]\n- id: b\n  kind: org\n  match: [B]\n", "# moved\nterms:\n- id: a\n  kind: place\n  match: [A]\n- id: b\n  kind: org\n  match: [B]\n")]
    [InlineData("include: []\nterms:\n- id: a\n  kind: place\n  match: [A]\n", "note: |\n  text\nterms:\n- id: a\n  kind: place\n  match: [A]\n")]
    public void Read_ItemsThatAreNotWhatTheyWere_AreReadAnew(string before, string after) => AssertAsAlone(Write("before", ("g.yml", before)), Write("after", ("g.yml", after)));

    [Fact]
    public void Read_FilesThatDifferAnywhere_IsWhatEachStateIsAlone()
    {
        var random = new Random(20_261_127);
        int differed = 0;
        for (int round = 0; round < 1_500; round++)
        {
            string old = Terms("a", "b", "c", "d");
            string changed = Change(old, random);
            string[] before = Write("before", ("g.yml", old));
            string[] after = Write("after", ("g.yml", changed));
            differed += AssertAsAlone(before, after) ? 1 : 0;
        }

        Assert.True(differed > 150, $"Only {differed} states were glossaries.");
    }

    // An old clash is none that the change brought, wherever the other entry stands now.
    [Fact]
    public void Read_ClashWhoseEntriesMoved_IsNotIntroduced()
    {
        string clash = Terms("a", "b") + "- {id: d, kind: place, match: [Quelle a]}\n";
        (_, IReadOnlyList<QualityIssue> introduced) = GlossaryDiff.Read(Write("before", ("g.yml", clash)), Write("after", ("g.yml", "# moved\n\n" + clash)));

        Assert.Contains(GlossaryLint.CheckText(clash, "g.yml"), finding => finding.Rule == "glossary.conflicting-match");
        Assert.Empty(introduced);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Terms(params string[] ids) => "terms:\n" + string.Concat(ids.Select(id => $"- id: {id}\n  kind: place\n  match: [Quelle {id}]\n  locales:\n    de: {{use: Ziel {id}, also: [Wort {id}]}}\n    tr:\n      use: 'Hedef {id}'\n"));

    private static string Named(string id, string source, string target) => $"terms:\n- id: {id}\n  kind: place\n  match: [{source}]\n  locales:\n    uk: {{use: {target}}}\n    de: {{use: {target}, also: [{target}]}}\n";

    private static string Change(string text, Random random)
    {
        var changed = new StringBuilder(text);
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int at = random.Next(changed.Length);
            string[] pieces = ["\n", " ", "  ", "- ", "x", "# note\n", ": ", "id: e\n", "  note: n\n", "'", "\n\n", "    fr: {use: But}\n"];
            if (random.Next(3) == 0)
            {
                changed.Remove(at, 1);
            }
            else
            {
                changed.Insert(random.Next(2) == 0 ? at : changed.ToString().LastIndexOf('\n', at) + 1, pieces[random.Next(pieces.Length)]);
            }
        }

        return changed.ToString();
    }

    // True when both states are glossaries.
    private static bool AssertAsAlone(string[] before, string[] after)
    {
        if (Record.Exception(() => Glossary.Load(after)) is GlossaryException alone)
        {
            Assert.Equal(alone.Problems.Select(problem => problem.ToString()), Assert.Throws<GlossaryException>(() => GlossaryDiff.Read(before, after)).Problems.Select(problem => problem.ToString()));
            return false;
        }

        (GlossaryDiff diff, IReadOnlyList<QualityIssue> introduced) = GlossaryDiff.Read(before, after);

        Assert.Equal(Glossary.Load(before).Entries.Select(Shown), diff.Before.Entries.Select(Shown));
        Assert.Equal(Glossary.Load(after).Entries.Select(Shown), diff.After.Entries.Select(Shown));
        Assert.Equal(GlossaryDiff.Between(Glossary.Load(before), Glossary.Load(after)).Changes, diff.Changes);
        Assert.Equal(GlossaryDiff.Introduced(GlossaryLint.Check(before), GlossaryLint.Check(after)).Select(issue => issue.ToString()), introduced.Select(issue => issue.ToString()));
        return true;
    }

    private static string Content(ConceptEntry entry) => JsonSerializer.Serialize(entry with { Path = "" });

    private static string Shown(ConceptEntry entry) => JsonSerializer.Serialize(entry) + string.Join(' ', entry.MatchPositions) + string.Join(' ', entry.ExceptPositions);

    private string[] Write(string state, params (string Name, string Text)[] files)
    {
        foreach ((string name, string text) in files)
        {
            string path = Path.Combine(folder.FullName, state, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        return [.. files.Select(file => Path.Combine(folder.FullName, state, file.Name))];
    }
}
