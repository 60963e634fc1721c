using System.Text;
using System.Text.RegularExpressions;
using Localize.Terms;

namespace Localize.Tests.Terms;

/// <summary>Our own sentences with marked terms; see Data/Terms/README.md for the format.</summary>
public sealed partial class SourceTableTests(ITestOutputHelper output)
{
    [Fact]
    public void Find_MarkedSentences_FindsExactlyWhatIsMarked()
    {
        var matchers = new Dictionary<string, TermMatcher>();
        int wrong = 0, count = 0;
        foreach (string line in File.ReadLines(TermCases.Data("source-table.txt")).Where(l => l.Length > 0 && l[0] != '#'))
        {
            string language = line[..line.IndexOf(':', StringComparison.Ordinal)];
            (string text, List<(string Id, string Surface)> expected) = Unmark(line[(language.Length + 2)..]);
            if (!matchers.TryGetValue(language, out TermMatcher? matcher))
            {
                matchers[language] = matcher = new TermMatcher(TermCases.Glossary, language);
            }

            List<(string Id, string Surface)> actual = [.. matcher.Find(text).Select(m => (m.Concept.Id, m.Surface))];
            count++;
            if (!expected.SequenceEqual(actual))
            {
                wrong++;
                output.WriteLine($"{line}\n  actual {string.Join(' ', actual)}");
            }
        }

        Assert.True(count >= 100, $"only {count} sentences");
        Assert.True(wrong == 0, output.Output);
    }

    [GeneratedRegex(@"\[([a-z-]+)\|([^\]]+)\]")]
    private static partial Regex Mark();

    private static (string Text, List<(string Id, string Surface)> Expected) Unmark(string line)
    {
        var text = new StringBuilder();
        var expected = new List<(string, string)>();
        int from = 0;
        foreach (Match mark in Mark().Matches(line))
        {
            text.Append(line, from, mark.Index - from).Append(mark.Groups[2].Value);
            expected.Add((mark.Groups[1].Value, mark.Groups[2].Value));
            from = mark.Index + mark.Length;
        }

        return (text.Append(line, from, line.Length - from).ToString(), expected);
    }
}
