using Localize.Review;
using Localize.Terms;
using Localize.Tests.Terms;

namespace Localize.Tests.Review;

/// <summary>Changes of random entries against the case set of the source terms: each case says which concepts stand in it.</summary>
public sealed class ImpactRecallTests(ITestOutputHelper output)
{
    private const string Target = "qaa";
    private const int Rounds = 25;
    private const double MostFalse = 0.02;

    [Fact]
    public void Of_RandomChangesOverTheCaseSet_ListsAllThatIsAffectedAndHardlyMore()
    {
        var random = new Random(20_261_127);
        (int affected, int listed, int missed, int wrong) = (0, 0, 0, 0);
        for (int round = 0; round < Rounds; round++)
        {
            HashSet<string> changed = [.. TermCases.Glossary.Entries.Where(_ => random.Next(4) == 0).Select(concept => concept.Id)];
            var diff = GlossaryDiff.Between(With(_ => "old"), With(id => changed.Contains(id) ? "new" : "old"));
            Dictionary<string, GlossaryImpact> impacts = TermCases.Source.Select(test => test.Lang).Distinct().ToDictionary(language => language, language => new GlossaryImpact(diff, new LanguagePair(language, Target)));
            foreach (SourceCase test in TermCases.Source.Where(test => !test.Hard))
            {
                HashSet<string> expected = [.. test.Expect.Select(span => span.Term).Where(changed.Contains)];
                HashSet<string> optional = [.. (test.Optional ?? []).Select(span => span.Term)];
                string[] found = [.. (impacts[test.Lang].Of(Segment(test.Text))?.Concepts ?? []).Select(concept => concept.ConceptId)];
                affected += expected.Count;
                listed += found.Length;
                missed += expected.Except(found).Count();
                wrong += found.Except(expected).Except(optional).Count();
                Assert.True(!expected.Except(found).Any(), $"{test.Id} {test.Text}: {string.Join(' ', expected)} became {string.Join(' ', found)}");
            }
        }

        output.WriteLine(FormattableString.Invariant($"{affected} affected, {listed} listed, {missed} missed, {wrong} wrong"));
        Assert.True(affected > 300);
        Assert.True(wrong <= MostFalse * listed, $"{wrong} of {listed} are listed wrongly.");
    }

    // Every concept has a term in the language, so that no other reason than its text keeps a segment out.
    private static Glossary With(Func<string, string> term) => Glossary.Of(
    [
        .. TermCases.Glossary.Entries.Select(concept => concept with
        {
            Locales = new Dictionary<string, LocaleEntry>(concept.Locales, StringComparer.Ordinal)
            {
                [Target] = new LocaleEntry { Locale = Target, Terms = [new Term { Text = $"Xq{term(concept.Id)}", Status = AdministrativeStatus.Preferred }] },
            },
        }),
    ]);

    private static AlignedSegment Segment(string source)
    {
        var unit = new Unit { Id = "u1", Kind = UnitKind.Paragraph, Source = InlineText.FromText(source), Position = new TextPosition(1, 1), Span = new TextSpan(0, source.Length) };
        return new AlignedSegment
        {
            Document = "a.md", Unit = unit, TargetUnit = unit with { Source = InlineText.FromText("…") }, Id = "u1.1", Source = unit.Source, Target = InlineText.FromText("…"), Context = TermContext.Unknown,
        };
    }
}
