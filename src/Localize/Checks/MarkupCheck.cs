namespace Localize.Checks;

/// <summary>The target's text holds no tag, comment or Markdown link that the source's text has not: machines invent them, and people paste them.</summary>
internal sealed class MarkupCheck : IQualityCheck
{
    public IEnumerable<QualityIssue> Check(CheckedSegment segment)
    {
        List<string> known = MarkupOf(segment.Source.Text);
        foreach (string markup in MarkupOf(segment.Target.Text))
        {
            if (!known.Remove(markup))
            {
                yield return segment.Issue(
                    QualityIssueType.Markup, Severity.Error, "markup.added", $"The target has the markup `{markup}`, which the source has not.", "Take it out.");
            }
        }
    }

    internal static List<string> MarkupOf(string text)
    {
        var found = new List<string>();
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '<' && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!' or '?'))
            {
                found.Add(NameOf(text, i));
            }
            else if (text[i] == ']' && text[i + 1] == '(')
            {
                found.Add("](");
            }
        }

        return found;
    }

    private static string NameOf(string text, int start)
    {
        int end = start + 2;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[start..end].ToLowerInvariant();
    }
}
