using System.Globalization;
using Localize.Terms;

namespace Localize.Tests.Terms;

public sealed class SourceCasesTests(ITestOutputHelper output)
{
    private readonly Dictionary<string, TermMatcher> matchers = [];

    [Fact]
    public void Find_SourceCases_ReachesTheAgreedScore()
    {
        int right = 0, wrong = 0, missed = 0, unicodeFailed = 0;
        foreach (SourceCase test in TermCases.Source.Where(c => !c.Hard))
        {
            HashSet<(string, int, int)> expected = [.. test.Expect.Select(e => (e.Term, e.Start, e.Length))];
            HashSet<(string, int, int)> optional = [.. (test.Optional ?? []).Select(e => (e.Term, e.Start, e.Length))];
            HashSet<(string, int, int)> found = [.. Find(test).Select(m => (m.Concept.Id, m.Span.Start, m.Span.Length)).Except(optional)];
            right += expected.Intersect(found).Count();
            wrong += found.Except(expected).Count();
            missed += expected.Except(found).Count();
            if (!expected.SetEquals(found))
            {
                unicodeFailed += test.IsUnicode ? 1 : 0;
                output.WriteLine($"{test.Id} [{test.Lang}] {test.Text}\n  expected {string.Join(' ', expected)}\n  actual   {string.Join(' ', found)}");
            }
        }

        double f1 = 200.0 * right / ((2 * right) + wrong + missed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"right {right}, wrong {wrong}, missed {missed}, F1 {f1:F2} %"));
        Assert.True(f1 >= 98, output.Output);
        Assert.True(unicodeFailed == 0, output.Output);
    }

    [Fact]
    public void Find_SourceCases_SurfaceIsTheTextAtTheSpan()
    {
        foreach (SourceCase test in TermCases.Source)
        {
            foreach (TermMatch match in Find(test))
            {
                Assert.Equal(test.Text.Substring(match.Span.Start, match.Span.Length), match.Surface);
            }
        }
    }

    private IReadOnlyList<TermMatch> Find(SourceCase test)
    {
        if (!matchers.TryGetValue(test.Lang, out TermMatcher? matcher))
        {
            matchers[test.Lang] = matcher = new TermMatcher(TermCases.Glossary, test.Lang);
        }

        return matcher.Find(test.Text);
    }
}
