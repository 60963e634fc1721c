using System.Globalization;
using System.Text;

namespace Localize.Checks;

/// <summary>The numbers of the source are in the target, whatever the grouping, the decimal sign and the digits of the language.</summary>
internal sealed class NumbersCheck : IQualityCheck
{
    public IEnumerable<QualityIssue> Check(CheckedSegment segment)
    {
        List<string> missing = NumbersOf(segment.Source.Text);
        List<string> added = [];
        foreach (string number in NumbersOf(segment.Target.Text))
        {
            if (!missing.Remove(number))
            {
                added.Add(number);
            }
        }

        if (missing.Count > 0)
        {
            yield return segment.Issue(
                QualityIssueType.Numbers, Severity.Warning, "numbers.missing",
                $"{(missing.Count == 1 ? "The number" : "The numbers")} {string.Join(", ", missing)} of the source {(missing.Count == 1 ? "is" : "are")} not in the target.",
                "Compare the figures; a number written as a word is fine.");
        }

        if (added.Count > 0)
        {
            yield return segment.Issue(
                QualityIssueType.Numbers, Severity.Warning, "numbers.added",
                $"The target has {string.Join(", ", added)}, which the source has not.", "Compare the figures.");
        }
    }

    // A number is its digits: 1,234.5 and 1.234,5 and ١٬٢٣٤٫٥ are the same one. Letters glued to it (G20, 3rd) do not matter.
    internal static List<string> NumbersOf(string text)
    {
        var numbers = new List<string>();
        var current = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            int digit = CharUnicodeInfo.GetDecimalDigitValue(text[i]);
            if (digit >= 0)
            {
                current.Append((char)('0' + digit));
                continue;
            }

            if (current.Length > 0 && IsInsideNumber(text, i))
            {
                continue;
            }

            Finish(current, numbers);
        }

        Finish(current, numbers);
        return numbers;
    }

    private static bool IsInsideNumber(string text, int i) =>
        text[i] is '.' or ',' or '\u00A0' or '\u202F' or '\u2009' or '\'' or '’' or '٫' or '٬'
        && i + 1 < text.Length && CharUnicodeInfo.GetDecimalDigitValue(text[i + 1]) >= 0;

    private static void Finish(StringBuilder current, List<string> numbers)
    {
        if (current.Length > 0)
        {
            numbers.Add(current.ToString());
            current.Clear();
        }
    }
}
