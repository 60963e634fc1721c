using System.Globalization;
using Localize.Terms;

namespace Localize.Tests.Terms;

/// <summary>Our own tables of right and wrong target sentences; see Data/Terms/README.md for the format.</summary>
public sealed class TargetTableTests(ITestOutputHelper output)
{
    public static TheoryData<string> Languages =>
        [.. Directory.GetFiles(TermCases.Data("targets"), "*.txt").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Verify_TableOfALanguage_EverySentenceIsJudgedRight(string language)
    {
        int count = Judge(TermCases.Glossary, "targets", language);

        Assert.True(count >= 15, $"{language}.txt has only {count} sentences.");
    }

    [Theory]
    [InlineData("es")]
    [InlineData("ca")]
    public void Verify_AnswersOfAMachine_EverySentenceIsJudgedRight(string language)
    {
        int count = Judge(Glossary.Load(TermCases.Data("machine/glossary.yml")), "machine", language);

        Assert.True(count >= 300, $"{language}.txt has only {count} sentences.");
    }

    private int Judge(Glossary glossary, string folder, string language)
    {
        var verifier = new TermVerifier(glossary, language);
        int wrong = 0, count = 0;
        foreach ((string term, string source, string target, bool violation, int line) in Read(folder, language))
        {
            TermVerdict verdict = verifier.Verify(glossary.Find(term)!, source, target)!;
            count++;
            if (verdict.IsViolation != violation)
            {
                wrong++;
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{folder}/{language}.txt:{line} {term}: {target}\n  expected {(violation ? "violation" : "ok")}, actual {verdict.Kind}: {verdict.Message}"));
            }
        }

        Assert.True(wrong == 0, output.Output);
        return count;
    }

    private static IEnumerable<(string Term, string Source, string Target, bool Violation, int Line)> Read(string folder, string language)
    {
        string[] lines = File.ReadAllLines(TermCases.Data($"{folder}/{language}.txt"));
        (string term, string source) = ("", "");
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                string[] parts = line[3..].Split(" | ", 2);
                (term, source) = (parts[0], parts[1]);
            }
            else if (line.StartsWith("+ ", StringComparison.Ordinal))
            {
                yield return (term, source, line[2..], false, i + 1);
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                yield return (term, source, line[2..line.LastIndexOf(" [", StringComparison.Ordinal)], true, i + 1);
            }
        }
    }
}
