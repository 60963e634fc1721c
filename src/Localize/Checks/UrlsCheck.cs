namespace Localize.Checks;

/// <summary>Addresses in the text are the source's, to the character.</summary>
internal sealed class UrlsCheck : IQualityCheck
{
    private static readonly string[] Schemes = ["https://", "http://", "ftp://", "mailto:", "javascript:", "data:", "vbscript:", "www."];

    public IEnumerable<QualityIssue> Check(CheckedSegment segment)
    {
        List<string> missing = UrlsOf(segment.Source.Text);
        foreach (string url in UrlsOf(segment.Target.Text))
        {
            if (!missing.Remove(url))
            {
                yield return segment.Issue(
                    QualityIssueType.Addition, Severity.Error, "urls.added", $"The target has the address {Shorten(url)}, which the source has not.", "Take it out, or write the source's address.");
            }
        }

        foreach (string url in missing)
        {
            yield return segment.Issue(
                QualityIssueType.Omission, Severity.Error, "urls.missing", $"The address {Shorten(url)} of the source is not in the target.", "Put it back as it is in the source.");
        }
    }

    internal static List<string> UrlsOf(string text)
    {
        var urls = new List<string>();
        for (int i = 0; i < text.Length; i++)
        {
            bool atWordStart = i == 0 || !char.IsLetterOrDigit(text[i - 1]);
            if (!atWordStart || !Array.Exists(Schemes, scheme => text.AsSpan(i).StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            int end = EndOfUrl(text, i);
            if (end - i > 5)
            {
                urls.Add(text[i..end]);
            }

            i = end;
        }

        return urls;
    }

    private static int EndOfUrl(string text, int start)
    {
        int end = start;
        while (end < text.Length && text[end] is > ' ' and < '\u007F' and not ('<' or '>' or '"' or '`'))
        {
            end++;
        }

        while (end > start && ".,;:!?)]'*_".Contains(text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return end;
    }

    private static string Shorten(string url) => url.Length > 80 ? url[..77] + "..." : url;
}
