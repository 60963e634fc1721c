namespace Localize.Documents.Markdown;

/// <summary>Dialect syntax inside lines.</summary>
internal sealed class InlineDialect(string text, DialectMask mask, MarkdownSettings settings, bool isMdx)
{
    private static readonly System.Buffers.SearchValues<char> Triggers = System.Buffers.SearchValues.Create("`\\{$[<+");
    private static readonly System.Buffers.SearchValues<char> KeyCharacters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-+");
    private const int LongestCodeFence = 64;
    private const int LongestParagraph = 20_000;
    private const int MostUnclosedBraces = 1_000;
    private const int LongestKeys = 100;
    private readonly int[] codeFailsUntil = new int[LongestCodeFence + 1];
    private int paragraphEnd = -1;
    private bool noMoreComments;
    private int unclosedBraces;

    /// <summary>Hides what stands on a line.</summary>
    /// <returns>How far was read: the end of the line, or further when a construct goes over it.</returns>
    public int ScanLine(int start, int end)
    {
        int at = start;
        while (at < end)
        {
            int next = text.AsSpan(at, end - at).IndexOfAny(Triggers);
            if (next < 0)
            {
                break;
            }

            at = ReadAt(at + next, ref end);
        }

        return Math.Max(at, end);
    }

    private int ReadAt(int at, ref int end)
    {
        int stop = text[at] switch
        {
            '\\' => HideEscapedFormula(at, end) is > 0 and int formula ? formula : Math.Min(at + 2, end),
            '+' => HideKeys(at, end),
            '`' => SkipCode(at),
            '{' => HideBraces(at, end),
            '$' when settings.Math => HideFormula(at, end),
            '[' => HideWikiLink(at, end),
            '<' => ReadTag(at),
            _ => 0,
        };
        if (stop > end)
        {
            end = Lines.EndOfLine(text, stop - 1);
        }

        return stop == 0 ? at + 1 : stop;
    }

    /// <summary>The end of the code span, which does not go over a blank line.</summary>
    private int SkipCode(int at)
    {
        int length = PlainCode.RunAt(text, at);
        if (length > LongestCodeFence || at < codeFailsUntil[length])
        {
            return at + length;
        }

        int limit = paragraphEnd = at < paragraphEnd ? paragraphEnd : EndOfParagraph(at);
        int close = PlainCode.Close(text, at, limit);
        if (close > 0)
        {
            return close;
        }

        codeFailsUntil[length] = limit;
        return at + length;
    }

    private int EndOfParagraph(int at)
    {
        int limit = Math.Min(text.Length, at + LongestParagraph);
        int lineStart = text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1;
        bool isHeading = LeafStart.IsHeading(text, lineStart, at);
        for (int i = Lines.EndOfLine(text, at); i < limit;)
        {
            int next = Lines.NextLine(text, i);
            int end = Lines.EndOfLine(text, next);
            if (isHeading || LeafStart.EndsParagraph(text, next, end))
            {
                return i;
            }

            i = end;
        }

        return limit;
    }

    private int HideBraces(int at, int end)
    {
        int close = settings.Templates && !(isMdx && at + 1 < text.Length && text[at + 1] == '{') ? TemplateTag.FindEnd(text, at) : 0;
        close = close > end && close > EndOfParagraph(at) ? 0 : close;
        if (close == 0)
        {
            close = AttributeList.FindEnd(text, at, end);
        }

        if (close == 0 && isMdx && unclosedBraces < MostUnclosedBraces)
        {
            close = BraceMatcher.FindClose(text, at) + 1;
            unclosedBraces += close == 0 ? 1 : 0;
        }

        if (close > 0)
        {
            mask.HideInline(at, close, InlineCodeTypes.Template);
        }

        return close;
    }

    private int HideFormula(int at, int end)
    {
        int close = Formula.FindEnd(text, at, end);
        if (close > 0)
        {
            mask.HideInline(at, close, InlineCodeTypes.Math);
        }

        return close;
    }

    /// <summary>mdBook: <c>\\( x \\)</c>, <c>\\[ x \\]</c>.</summary>
    private int HideEscapedFormula(int at, int end)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at, end - at);
        string? closing = !settings.Math ? null : rest.StartsWith(@"\\(", StringComparison.Ordinal) ? @"\\)" : rest.StartsWith(@"\\[", StringComparison.Ordinal) ? @"\\]" : null;
        int close = closing is null ? -1 : rest[3..].IndexOf(closing, StringComparison.Ordinal);
        if (close < 0)
        {
            return 0;
        }

        mask.HideInline(at, at + close + 6, InlineCodeTypes.Math);
        return at + close + 6;
    }

    /// <summary>Keys of pymdownx: <c>++ctrl+alt+del++</c>.</summary>
    private int HideKeys(int at, int end)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at, Math.Min(end - at, LongestKeys));
        if (!rest.StartsWith("++", StringComparison.Ordinal) || rest.Length < 5 || !char.IsAsciiLetterOrDigit(rest[2]) || (at > 0 && text[at - 1] == '{'))
        {
            return 0;
        }

        int keys = rest[2..].IndexOfAnyExcept(KeyCharacters);
        int length = (keys < 0 ? rest.Length : keys + 2) - 2;
        if (length < 3 || !rest.Slice(length, 2).SequenceEqual("++"))
        {
            return 0;
        }

        mask.HideInline(at, at + length + 2, InlineCodeTypes.Code);
        return at + length + 2;
    }

    private int HideWikiLink(int at, int end)
    {
        ReadOnlySpan<char> line = text.AsSpan(at, end - at);
        if (BracketMark.IsExtension(line) && BracketMark.FindClose(line) is > 0 and int mark)
        {
            mask.HideInline(at, at + mark + 1, InlineCodeTypes.Other);
            return at + mark + 1;
        }

        if (WikiLink.Read(line) is not { } wiki)
        {
            return 0;
        }

        bool isEmbedded = at > 0 && text[at - 1] == '!' && !(at > 1 && text[at - 2] == '\\');
        if (isEmbedded || wiki.Shown == 0)
        {
            mask.HideInline(isEmbedded ? at - 1 : at, at + wiki.Length, isEmbedded ? InlineCodeTypes.Image : InlineCodeTypes.Link);
            return at + wiki.Length;
        }

        mask.HideInline(at, at + wiki.Shown, InlineCodeTypes.Link);
        mask.HideInline(at + wiki.Length - 2, at + wiki.Length, InlineCodeTypes.Link);
        return at + wiki.Length;
    }

    private int ReadTag(int at)
    {
        if (text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
        {
            return ReadComment(at);
        }

        if (TagReader.Read(text, at) is not { } tag || (!isMdx && HasBlankLine(tag.Span)))
        {
            return 0;
        }

        if (isMdx)
        {
            HideJsx(tag);
        }

        foreach (TagAttribute attribute in tag.Attributes)
        {
            HideTemplates(attribute.Value);
        }

        return tag.Span.End;
    }

    private bool HasBlankLine(TextSpan span)
    {
        for (int at = Lines.EndOfLine(text, span.Start); at < span.End;)
        {
            int next = Lines.NextLine(text, at);
            at = Lines.EndOfLine(text, next);
            if (Lines.IsBlank(text.AsSpan(next, at - next)))
            {
                return true;
            }
        }

        return false;
    }

    private int ReadComment(int at)
    {
        int close = noMoreComments ? -1 : text.IndexOf("-->", at + 4, StringComparison.Ordinal);
        if (close < 0)
        {
            noMoreComments = true;
            return 0;
        }

        if (CommentDirective.Read(at, text.AsSpan(at + 4, close - at - 4)) is { } directive)
        {
            mask.Directives.Add(directive);
        }

        return close + 3;
    }

    private void HideJsx(Tag tag)
    {
        if (tag.Name.Length == 0)
        {
            mask.HideInline(tag.Span.Start, tag.Span.End, InlineCodeTypes.Template);
            return;
        }

        foreach (TagAttribute attribute in tag.Attributes)
        {
            if (attribute.Quote == '{')
            {
                mask.HideInTag(attribute.Value.Start, attribute.Value.End);
            }
        }

        mask.JoinLines(tag.Span.Start, tag.Span.End);
    }

    private void HideTemplates(TextSpan value)
    {
        for (int at = value.Start; at < value.End; at++)
        {
            if (text[at] == '{' && settings.Templates && TemplateTag.FindEnd(text, at) is > 0 and int close && close <= value.End)
            {
                mask.HideInTag(at, close);
                at = close - 1;
            }
        }
    }
}
