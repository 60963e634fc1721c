using System.Text;

namespace Localize.Merging;

/// <summary>
/// Isolates left-to-right runs in a right-to-left text, so that their signs and neighbours keep their order: <c>C++</c>,
/// <c>-5</c>, <c>+90 212</c>, code spans. A run does not go over a code that opens or closes.
/// </summary>
internal static class BidiIsolates
{
    private const char LeftToRightIsolate = '\u2066';
    private const char PopDirectionalIsolate = '\u2069';
    private const string Signs = "+-−±#%°$€£&@/\\_=<>^~*";

    public static InlineText Apply(InlineText target)
    {
        if (target.Text.AsSpan().IndexOfAny("\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069") >= 0)
        {
            return target;
        }

        var result = new List<InlineElement>();
        var stretch = new List<InlineElement>();
        foreach (InlineElement element in target.Elements)
        {
            if (element is TextRun || IsLeftToRight(element))
            {
                stretch.Add(element);
                continue;
            }

            AddStretch(stretch, result);
            result.Add(element);
        }

        AddStretch(stretch, result);
        return new InlineText(result);
    }

    /// <summary>Code spans and addresses in angle brackets. A bare address would swallow the mark after it.</summary>
    private static bool IsLeftToRight(InlineElement element) => element is CodeRun { Code: { Kind: InlineCodeKind.Placeholder } code }
        && (code.Type == InlineCodeTypes.Code || (code.Type == InlineCodeTypes.Autolink && code.OriginalData.StartsWith('<')))
        && !HasRightToLeft(code.OriginalData);

    private static void AddStretch(List<InlineElement> stretch, List<InlineElement> result)
    {
        string text = string.Concat(stretch.Select(static element => element is TextRun run ? run.Text : InlineText.PlaceholderCharacter.ToString()));
        Write(Isolated(text), [.. stretch.OfType<CodeRun>()], result);
        stretch.Clear();
    }

    private static void Write(string text, CodeRun[] codes, List<InlineElement> result)
    {
        string[] runs = text.Split(InlineText.PlaceholderCharacter);
        for (int i = 0; i < runs.Length; i++)
        {
            if (i > 0)
            {
                result.Add(codes[i - 1]);
            }

            if (runs[i].Length > 0)
            {
                result.Add(new TextRun(runs[i]));
            }
        }
    }

    private static string Isolated(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        int at = 0;
        while (at < text.Length)
        {
            int end = EndOfRun(text, at);
            if (end > at)
            {
                result.Append(LeftToRightIsolate).Append(text, at, end - at).Append(PopDirectionalIsolate);
                at = end;
            }
            else
            {
                int width = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
                result.Append(text, at, width);
                at += width;
            }
        }

        return result.ToString();
    }

    /// <summary>The end of the run that begins at the offset, or the offset when none does.</summary>
    private static int EndOfRun(string text, int start)
    {
        if (start > 0 && (IsStrong(text[start - 1]) || char.IsAsciiDigit(text[start - 1]) || HasRightToLeft(text.AsSpan(start - 1, 1))))
        {
            return start;
        }

        int end = start;
        for (int i = start; i < text.Length && text[i] is not '\n' && !HasRightToLeft(text.AsSpan(i, 1)); i++)
        {
            bool isPart = IsStrong(text[i]) || char.IsAsciiDigit(text[i]);
            bool isSign = Signs.Contains(text[i]);
            if (i == start && !isPart && !isSign)
            {
                return start;
            }

            end = isPart || (isSign && i == end) ? i + 1 : end;
        }

        ReadOnlySpan<char> run = text.AsSpan(start, end - start);
        bool isClosed = end < text.Length && text[end] == ')' && run.Count('(') > run.Count(')');
        bool isRun = HasStrong(run) || (run.ContainsAnyInRange('0', '9') && run.IndexOfAny(Signs) >= 0);
        return !isRun ? start : isClosed ? end + 1 : end;
    }

    private static bool HasStrong(ReadOnlySpan<char> run)
    {
        foreach (char c in run)
        {
            if (IsStrong(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStrong(char c) => c == InlineText.PlaceholderCharacter || (char.IsLetter(c) && !HasRightToLeft([c]));

    private static bool HasRightToLeft(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('\u0590', '\u08FF') >= 0 || text.IndexOfAnyInRange('\uFB1D', '\uFDFF') >= 0 || text.IndexOfAnyInRange('\uFE70', '\uFEFE') >= 0;
}
