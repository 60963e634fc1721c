namespace Localize.Documents.PlainText;

/// <summary>How the parts of a news story are recognized.</summary>
internal static class StoryMarks
{
    private static readonly string[] RelatedLabels = ["related", "read more", "read also", "see also", "more on this", "more:"];

    private static readonly string[] LegalWords = ["©", "(c) 20", "copyright", "all rights reserved", "may not be published", "terms of use"];

    /// <summary>Whether the line separates: blank, or without a letter or digit (<c>* * *</c>, <c>---</c>).</summary>
    public static bool IsBreak(string text, TextSpan line)
    {
        foreach (char c in text.AsSpan(line.Start, line.Length))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The length of the mark that opens a list item, with its blanks; 0 when there is none.</summary>
    public static int ListMarkLength(string text, TextSpan line)
    {
        ReadOnlySpan<char> content = text.AsSpan(line.Start, line.Length);
        if (content[0] is not ('-' or '–' or '—' or '•' or '*' or '·') || content.Length < 3 || content[1] is not (' ' or '\t' or '\u00A0'))
        {
            return 0;
        }

        return 1 + content[1..].IndexOfAnyExcept(' ', '\t', '\u00A0');
    }

    public static bool IsListItem(string text, TextSpan line) => ListMarkLength(text, line) > 0;

    public static bool IsRelatedLabel(string text, TextSpan line)
    {
        ReadOnlySpan<char> content = text.AsSpan(line.Start, line.Length);
        if (content.Length > 60)
        {
            return false;
        }

        foreach (string label in RelatedLabels)
        {
            if (content.StartsWith(label, StringComparison.OrdinalIgnoreCase) && (content.EndsWith(":", StringComparison.Ordinal) || content.Length <= 24))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsLegalNotice(ReadOnlySpan<char> content)
    {
        foreach (string word in LegalWords)
        {
            if (content.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it names author or agency only: <c>By Jane Roe</c>, <c>(AGENCY)</c>.</summary>
    public static bool IsByline(ReadOnlySpan<char> content)
    {
        if (content.Length > 120)
        {
            return false;
        }

        bool isTag = content[0] == '(' && content[^1] == ')' && !content[1..^1].Contains(')');
        bool isAuthor = content.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && content.Length > 3 && char.IsUpper(content[3]) && content[^1] is not ('.' or '?' or '!');
        return isTag || isAuthor;
    }

    /// <summary>Whether a short block stands alone without the stop that ends a sentence.</summary>
    public static bool IsHeadline(ReadOnlySpan<char> content, bool isFirst)
    {
        char last = content[^1];
        bool endsSentence = last is '.' or '!' or '"' or '”' or '»' or ':' or ';' or ',' or '。' or '؟' or '…';
        return isFirst ? last is not ('.' or ',' or ';' or '。') : !endsSentence && last != '?' && content.Length <= 100;
    }
}
