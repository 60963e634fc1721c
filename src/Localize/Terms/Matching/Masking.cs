namespace Localize.Terms.Matching;

/// <summary>Finds what is not language: URLs, e-mail addresses, handles, hashtags, host and file names.</summary>
internal static class Masking
{
    /// <summary>Host names and addresses are shorter (RFC 1035, section 2.3.4); a limit keeps the search linear.</summary>
    private const int LongestName = 255;

    private static readonly HashSet<string> DomainsAndExtensions = new(StringComparer.Ordinal)
    {
        "com", "org", "net", "int", "gov", "edu", "mil", "info", "news", "media", "eu", "uk", "tr", "ua", "ru", "de", "fr", "es", "io", "tv",
        "html", "htm", "php", "pdf", "md", "jpg", "jpeg", "png", "svg", "json", "xml", "yml", "yaml", "csv", "txt", "mp4", "example", "test",
    };

    /// <summary>The spans to leave alone, ascending and disjoint; the caller's own spans are among them.</summary>
    public static IReadOnlyList<TextSpan> Find(string text, IReadOnlyList<TextSpan>? given)
    {
        List<TextSpan>? found = null;
        for (int i = text.AsSpan().IndexOfAny("/@#."); i >= 0 && i < text.Length;)
        {
            if (Around(text, i) is { } span)
            {
                found ??= [];
                found.Add(found.Count > 0 && span.Start < found[^1].End ? TextSpan.FromBounds(found[^1].End, span.End) : span);
                i = span.End;
            }
            else
            {
                i++;
            }

            int next = i < text.Length ? text.AsSpan(i).IndexOfAny("/@#.") : -1;
            i = next < 0 ? text.Length : i + next;
        }

        return found is null ? given ?? [] : given is null or { Count: 0 } ? found : Merge(found, given);
    }

    private static TextSpan? Around(string text, int i)
    {
        switch (text[i])
        {
            case '/' when i > 1 && text[i - 1] == ':' && i + 1 < text.Length && text[i + 1] == '/':
                return Url(text, i - 1);
            case '@' when IsInside(text, i):
                return TextSpan.FromBounds(Back(text, i), Forward(text, i + 1));
            case '@' or '#' when (i == 0 || !IsNameCharacter(text[i - 1])) && i + 1 < text.Length && IsNameCharacter(text[i + 1]):
                return TextSpan.FromBounds(i, Name(text, i + 1));
            case '.' when IsInside(text, i) && IsHost(text, i):
                return TextSpan.FromBounds(Back(text, i), UrlEnd(text, i));
            default:
                return null;
        }
    }

    private static TextSpan? Url(string text, int colon)
    {
        int start = colon;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        return start < colon ? TextSpan.FromBounds(start, UrlEnd(text, colon)) : null;
    }

    private static int UrlEnd(string text, int from)
    {
        int end = from;
        while (end < text.Length && text[end] > ' ' && text[end] is not ('<' or '>' or '"' or '“' or '”' or '«' or '»' or '\u00A0' or '\u2028' or '\uFFFC')
            && !Folding.Characters.IsUnspaced(text[end]))
        {
            end++;
        }

        while (end > from && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '\'' or '’' or '…')
        {
            end--;
        }

        return end;
    }

    // example.com, kyiv-post.example/news, report.pdf: the last label is a known one in lower case.
    private static bool IsHost(string text, int dot)
    {
        int end = dot + 1;
        int limit = Math.Min(text.Length, dot + LongestName);
        while (end < limit && (char.IsAsciiLetterLower(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiLetterLower(text[end + 1]))))
        {
            end++;
        }

        bool ends = end == text.Length || !char.IsLetterOrDigit(text[end]);
        string last = text[dot..end];
        return ends && DomainsAndExtensions.Contains(last[(last.LastIndexOf('.') + 1)..]);
    }

    private static bool IsInside(string text, int i) =>
        i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static int Back(string text, int i)
    {
        int limit = Math.Max(0, i - LongestName);
        while (i > limit && !Folding.Characters.IsUnspaced(text[i - 1]) && (IsNameCharacter(text[i - 1]) || text[i - 1] is '.' or '-' or '+'))
        {
            i--;
        }

        return i;
    }

    private static int Forward(string text, int i)
    {
        while (i < text.Length && (IsNameCharacter(text[i]) || (text[i] is '.' or '-' && i + 1 < text.Length && IsNameCharacter(text[i + 1]))))
        {
            i++;
        }

        return i;
    }

    private static int Name(string text, int i)
    {
        while (i < text.Length && IsNameCharacter(text[i]))
        {
            i++;
        }

        return i;
    }

    private static List<TextSpan> Merge(List<TextSpan> found, IReadOnlyList<TextSpan> given)
    {
        var merged = new List<TextSpan>();
        foreach (TextSpan span in found.Concat(given).Where(s => s.Length > 0).OrderBy(s => s.Start))
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = TextSpan.FromBounds(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }
}
