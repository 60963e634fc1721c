using Localize.Review;
using Localize.Terms;

namespace Localize.Tests.Review;

public sealed class GlossaryDiffTests
{
    private const string Base = """
        - id: place.kyiv
          kind: place
          definition: Capital of Ukraine.
          match: [Kyiv, Kiev]
          except: [chicken Kiev]
          refs: [ap]
          owner: desk
          locales:
            tr: {use: Kiev, short: Kv, also: [Kyiv], never: [Kief], deprecated: [Kijev], forms: [Kievli], why: Usage., gender: n, status: approved, reviewer: desk, note: "n"}
            es: {use: Kiev}
        - id: org.nato
          kind: org
          match: [NATO]
          keep: true
        """;

    /// <summary>What is replaced in the text, and all changes that must come of it: kind, locale, before, after.</summary>
    public static TheoryData<string, string, string> Changes => new()
    {
        { "use: Kiev, short", "use: Kyiv city, short", "UseChanged tr Kiev>Kyiv city" },
        { "short: Kv", "short: Ky", "ShortChanged tr Kv>Ky" },
        { "keep: true", "keep: false", "KeepChanged - keep>translate" },
        { "never: [Kief]", "never: [Kief, Kiyef]", "NeverAdded tr >Kiyef" },
        { "never: [Kief]", "never: []", "NeverRemoved tr Kief>" },
        { "also: [Kyiv], never: [Kief]", "never: [Kief, Kyiv]", "AlsoToNever tr Kyiv>Kyiv" },
        { "also: [Kyiv]", "also: [Kyiv, Kiyiv]", "AlsoAdded tr >Kiyiv" },
        { "also: [Kyiv]", "also: []", "AlsoRemoved tr Kyiv>" },
        { "deprecated: [Kijev]", "deprecated: [Kijev, Kijew]", "DeprecatedAdded tr >Kijew" },
        { "deprecated: [Kijev], ", "", "DeprecatedRemoved tr Kijev>" },
        { "forms: [Kievli]", "forms: [Kievli, Kievliler]", "FormsChanged tr Kievli>Kievli, Kievliler" },
        { "why: Usage.", "why: Custom.", "WhyChanged tr Usage.>Custom." },
        { "gender: n", "gender: f", "GrammarChanged tr n>f" },
        { "status: approved", "status: draft", "StatusChanged tr approved>draft" },
        { "reviewer: desk", "reviewer: ayse", "OwnerChanged tr desk>ayse" },
        { "note: \"n\"", "note: \"m\"", "NoteChanged tr n>m" },
        { "match: [Kyiv, Kiev]", "match: [Kyiv, Kiev, Kyyiv]", "MatchAdded - >Kyyiv" },
        { "match: [Kyiv, Kiev]", "match: [Kyiv]", "MatchRemoved - Kiev>" },
        { "except: [chicken Kiev]", "except: [chicken Kiev, Kiev cake]", "ExceptAdded - >Kiev cake" },
        { "except: [chicken Kiev]", "except: []", "ExceptRemoved - chicken Kiev>" },
        { "kind: place", "kind: place\n  case: any", "CaseChanged - exact>any" },
        { "kind: place", "kind: place\n  plural: true", "PluralChanged - no plural>plural" },
        { "kind: place", "kind: brand", "KindChanged - place>brand" },
        { "definition: Capital of Ukraine.", "definition: The capital of Ukraine.", "DefinitionChanged - Capital of Ukraine.>The capital of Ukraine." },
        { "refs: [ap]", "refs: [ap, un]", "RefsChanged - ap>ap, un" },
        { "owner: desk", "owner: world", "OwnerChanged - desk>world" },
        { "- id: place.kyiv", "- id: place.kyyiv\n  was: [place.kyiv]", "Renamed - place.kyiv>place.kyyiv" },
        { "\n    es: {use: Kiev}", "", "LocaleRemoved es Kiev>" },
        { "    es: {use: Kiev}", "    es: {use: Kiev}\n    pl: {use: Kijów}", "LocaleAdded pl >Kijów" },
        { "- id: org.nato", "- id: org.eu\n  kind: org\n  match: [EU]\n- id: org.nato", "TermAdded - >EU" },
        { "- id: org.nato\n  kind: org\n  match: [NATO]\n  keep: true", "", "TermRemoved - NATO>" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Between_OneChange_IsToldOnceWithItsKind(string old, string now, string expected)
    {
        string changed = Base.Replace(old, now, StringComparison.Ordinal);
        Assert.NotEqual(Base, changed);

        GlossaryChange change = Assert.Single(Diff(Base, changed).Changes);

        Assert.Equal(expected, $"{change.Kind} {change.Locale ?? "-"} {change.Before}>{change.After}");
        Assert.True(change.Position.Line > 0);
    }

    [Fact]
    public void Changes_OfTheTheory_HoldEveryKind()
    {
        HashSet<string> told = [.. Changes.Select(row => row.Data.Item3.Split(' ')[0])];
        string[] missing = [.. Enum.GetNames<GlossaryChangeKind>().Where(kind => !told.Contains(kind) && kind != nameof(GlossaryChangeKind.ScopeChanged))];

        Assert.Empty(missing);
    }

    [Fact]
    public void Between_AnotherScope_IsAChangeOfScope()
    {
        string dated = Base.Replace("match: [NATO]", "match: [NATO]\n  valid: {from: 1949-04-04}\n  scope: {paths: [\"a, b/*\", c], tags: [war]}\n  exempt: {sections: [Corrections], quotes: true}", StringComparison.Ordinal);

        GlossaryChange change = Assert.Single(Diff(Base, dated).Changes);

        Assert.Equal((GlossaryChangeKind.ScopeChanged, GlossaryChangeLevel.Scope), (change.Kind, change.Level));
        Assert.Equal((null, "valid from 1949-04-04, paths \"a, b/*\", \"c\", tags \"war\", exempt sections \"Corrections\", exempt quotes"), (change.Before, change.After));
    }

    [Fact]
    public void Between_RewritesThatMeanTheSame_AreNoChange()
    {
        var random = new Random(20_261_122);
        for (int round = 0; round < 200; round++)
        {
            string rewritten = Rewrite(random);

            Assert.Empty(Diff(Base, rewritten).Changes);
        }
    }

    [Fact]
    public void Between_NothingBefore_IsAllAdded() =>
        Assert.Equal(
            [GlossaryChangeKind.TermAdded, GlossaryChangeKind.TermAdded, GlossaryChangeKind.LocaleAdded, GlossaryChangeKind.LocaleAdded],
            GlossaryDiff.Between(Glossary.Empty, Parse(Base)).Changes.Select(c => c.Kind));

    [Fact]
    public void Introduced_ProblemThatMovedAndOneThatIsNew_IsTheNewOne()
    {
        string clash = Base + "\n- id: place.kiev2\n  kind: place\n  match: [Kiev]\n";
        IReadOnlyList<QualityIssue> before = GlossaryLint.CheckText(File(Base), "g.yml");
        IReadOnlyList<QualityIssue> after = GlossaryLint.CheckText("# moved\n\n" + File(clash), "g.yml");

        IReadOnlyList<QualityIssue> introduced = GlossaryDiff.Introduced(before, after);

        Assert.NotEmpty(introduced);
        Assert.All(introduced, issue => Assert.Contains("Kiev", issue.Message, StringComparison.Ordinal));
    }

    private static string File(string terms) => "source: en\nterms:\n" + terms;

    private static Glossary Parse(string terms) => Glossary.Parse(File(terms), "g.yml");

    private static GlossaryDiff Diff(string before, string after) => GlossaryDiff.Between(Parse(before), Parse(after));

    // Order of blocks, keys and list items that is without meaning; quotes; comments; flow and block style.
    private static string Rewrite(Random random)
    {
        string[] locales =
        [
            random.Next(2) == 0 ? "    es: {use: Kiev}" : "    es:\n      use: 'Kiev'  # usage",
            random.Next(2) == 0
                ? "    tr: {short: Kv, use: \"Kiev\", never: [Kief], also: [Kyiv], forms: [Kievli], deprecated: [Kijev], note: n, why: Usage., reviewer: desk, gender: n}"
                : "    tr:\n      # a comment\n      use: Kiev\n      short: Kv\n      also:\n        - Kyiv\n      never: ['Kief']\n      deprecated: Kijev\n      forms: [Kievli]\n      why: >-\n        Usage.\n      gender: n\n      status: approved\n      reviewer: desk\n      note: n",
        ];
        random.Shuffle(locales);
        string[] fields = ["  kind: place", "  definition: \"Capital of Ukraine.\"", "  except: [chicken Kiev]", "  refs:\n    - ap", "  owner: desk", random.Next(2) == 0 ? "  match: [Kyiv, Kiev]" : "  match: [Kiev, Kyiv]"];
        random.Shuffle(fields);
        string[] blocks =
        [
            $"- id: place.kyiv\n{string.Join('\n', fields)}\n  locales:\n{string.Join('\n', locales)}",
            "- id: org.nato\n  keep: true # stays\n  match:\n  - NATO\n  kind: org",
        ];
        random.Shuffle(blocks);
        return string.Join(random.Next(2) == 0 ? "\n" : "\n\n# ---\n", blocks) + "\n";
    }
}
