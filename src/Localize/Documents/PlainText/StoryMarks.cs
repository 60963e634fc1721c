namespace Localize.Documents.PlainText;

/// <summary>How the parts of a news story are recognized.</summary>
internal static class StoryMarks
{
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

    /// <summary>Whether the line is a label for related stories, or a related headline with the label before it.</summary>
    public static bool IsRelatedLabel(string text, TextSpan line)
    {
        ReadOnlySpan<char> content = text.AsSpan(line.Start, line.Length);
        foreach (string label in StoryWords.Related)
        {
            if (content.StartsWith(label, StringComparison.OrdinalIgnoreCase) && IsLabel(content, label.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A label stands alone, or a colon follows it.</summary>
    private static bool IsLabel(ReadOnlySpan<char> content, int length)
    {
        ReadOnlySpan<char> rest = content[length..].TrimStart();
        return rest.IsEmpty || rest[0] is ':' or '：' || content[length - 1] == ':' || content.Length <= 24 || (content.Length <= 60 && content[^1] is ':' or '：');
    }

    public static bool IsLegalNotice(ReadOnlySpan<char> content)
    {
        foreach (string word in StoryWords.Legal)
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

        bool isTag = content[0] is '(' or '（' && content[^1] is ')' or '）' && !content[1..^1].ContainsAny(')', '）');
        return isTag || (NameAfterByline(content) is { IsEmpty: false } name && !char.IsLower(name[0]) && !char.IsAsciiDigit(name[0]) && content[^1] is not ('.' or '?' or '!' or '。'));
    }

    /// <summary>What follows the word that announces an author; empty when there is none.</summary>
    private static ReadOnlySpan<char> NameAfterByline(ReadOnlySpan<char> content)
    {
        foreach (string word in StoryWords.Bylines)
        {
            if (content.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return content[word.Length..].TrimStart();
            }
        }

        return [];
    }

    /// <summary>Whether a short block stands alone without the stop that ends a sentence.</summary>
    public static bool IsHeadline(ReadOnlySpan<char> content, bool isFirst)
    {
        char last = content[^1];
        bool endsSentence = last is '.' or '!' or '"' or '”' or '»' or ':' or ';' or ',' or '。' or '؟' or '…';
        return isFirst ? last is not ('.' or ',' or ';' or '。') : !endsSentence && last != '?' && content.Length <= 100;
    }
}
