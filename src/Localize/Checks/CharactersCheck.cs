using System.Globalization;

namespace Localize.Checks;

/// <summary>The target holds no control character, no lone surrogate and no bidirectional override that the source has not.</summary>
internal sealed class CharactersCheck : IQualityCheck
{
    public IEnumerable<QualityIssue> Check(CheckedSegment segment)
    {
        foreach (int character in Doubtful(segment.Target.Text).Except(Doubtful(segment.Source.Text)))
        {
            yield return segment.Issue(
                QualityIssueType.Characters, Severity.Error, "characters.control",
                string.Create(CultureInfo.InvariantCulture, $"The target holds the invisible character U+{character:X4}, which the source has not."), "Take it out.");
        }
    }

    private static IEnumerable<int> Doubtful(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (IsDoubtful(text[i]))
            {
                yield return text[i];
            }
        }
    }

    private static bool IsDoubtful(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || char.IsSurrogate(c) || c is >= '\u202A' and <= '\u202E' or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
