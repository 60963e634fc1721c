using System.Globalization;
using Localize.Terms;

namespace Localize.Tests.Terms;

public sealed class TargetCasesTests(ITestOutputHelper output)
{
    private readonly Dictionary<string, TermVerifier> verifiers = [];

    [Fact]
    public void Verify_TargetCases_ReachesTheAgreedScore()
    {
        Score score = Judge(TermCases.Target.Where(c => !c.Hard));

        Assert.True(score.Accuracy >= 99, output.Output);
        Assert.True(score.FalseAlarms <= 1, output.Output);
        Assert.True(score.Recall >= 100, output.Output);
    }

    private Score Judge(IEnumerable<TargetCase> cases)
    {
        int right = 0, falseAlarms = 0, missed = 0, ok = 0, violations = 0;
        foreach (TargetCase test in cases)
        {
            TermVerdict? verdict = Verify(test);
            bool violation = verdict?.IsViolation ?? false;
            ok += test.IsViolation ? 0 : 1;
            violations += test.IsViolation ? 1 : 0;
            right += violation == test.IsViolation ? 1 : 0;
            falseAlarms += violation && !test.IsViolation ? 1 : 0;
            missed += !violation && test.IsViolation ? 1 : 0;
            if (violation != test.IsViolation)
            {
                output.WriteLine($"{test.Id} [{test.Lang}] {test.Term}: {test.Target}\n  expected {test.Expect} {test.Kind}, actual {verdict?.Kind}: {verdict?.Message}");
            }
        }

        var score = new Score(100.0 * right / (ok + violations), 100.0 * falseAlarms / ok, 100.0 * (violations - missed) / violations);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"accuracy {score.Accuracy:F2} %, false alarms {score.FalseAlarms:F2} %, violations found {score.Recall:F2} %"));
        return score;
    }

    private TermVerdict? Verify(TargetCase test)
    {
        if (!verifiers.TryGetValue(test.Lang, out TermVerifier? verifier))
        {
            verifiers[test.Lang] = verifier = new TermVerifier(TermCases.Glossary, test.Lang);
        }

        return verifier.Verify(TermCases.Glossary.Find(test.Term)!, test.Source, test.Target);
    }

    private sealed record Score(double Accuracy, double FalseAlarms, double Recall);
}
