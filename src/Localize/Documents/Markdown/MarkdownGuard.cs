namespace Localize.Documents.Markdown;

/// <summary>
/// Refuses Markdown on which a parser would take minutes or build a tree thousands of levels deep. One pass over the
/// characters, no allocation. All figures are upper bounds, so what is accepted is quick; real documents stay far below them.
/// </summary>
internal ref struct MarkdownGuard
{
    public const int DeepestNesting = 64;
    public const int MostEmphasisCharacters = 16_000;
    public const int MostBrackets = 4_000;
    public const long MostDelimiterWork = 1_000_000_000;
    public const int MostDefinitions = 10_000;
    public const int MostDeepBlankLines = 1_000;
    private const int DeepBlankLines = 8;
    private static readonly System.Buffers.SearchValues<char> Delimiters = System.Buffers.SearchValues.Create("*_~[<`");

    private readonly string path;
    private bool countsDelimiters;
    private int line;
    private int openDepth;
    private int emphasis;
    private int squareBrackets;
    private int angleBrackets;
    private int backtickRuns;
    private long blockLength;
    private int definitions;
    private int deepBlankLines;

    private MarkdownGuard(string path) => this.path = path;

    /// <summary>Looks at a whole document.</summary>
    /// <param name="text">The text that is going to be parsed.</param>
    /// <param name="path">The name for the message.</param>
    /// <exception cref="LocalizationException">A limit is exceeded; the message names the line.</exception>
    public static void Check(ReadOnlySpan<char> text, string path)
    {
        var guard = new MarkdownGuard(path) { countsDelimiters = !HasFewDelimiters(text) };
        while (!text.IsEmpty)
        {
            int end = text.IndexOfAny('\r', '\n');
            guard.line++;
            guard.CheckLine(end < 0 ? text : text[..end]);
            text = end < 0 ? [] : text[(end + 1)..];
        }
    }

    /// <summary>Whether the whole document has no more delimiters than one block may have; then its blocks need not be counted.</summary>
    private static bool HasFewDelimiters(ReadOnlySpan<char> text)
    {
        if (text.Length <= MostBrackets)
        {
            return true;
        }

        int brackets = text.Count('[') + text.Count('<') + text.Count('`');
        return brackets <= MostBrackets && brackets * (long)text.Length <= MostDelimiterWork
            && text.Count('*') + text.Count('_') + text.Count('~') <= MostEmphasisCharacters;
    }

    private void CheckLine(ReadOnlySpan<char> text)
    {
        int content = ReadContainers(text, out int markers, out int indent, out bool isItem);
        bool isBlank = content == text.Length;
        CheckDepth(markers + Math.Min(indent / 2, openDepth), isBlank, indent == 0 && markers == 0);
        if (countsDelimiters)
        {
            CheckDelimiters(text, content, isBlank || isItem);
        }
    }

    private void CheckDelimiters(ReadOnlySpan<char> text, int content, bool isBlockStart)
    {
        if (isBlockStart)
        {
            (emphasis, squareBrackets, angleBrackets, backtickRuns, blockLength) = (0, 0, 0, 0, 0);
        }

        CountDelimiters(text[content..]);
        blockLength += text.Length;
        Limit(emphasis, MostEmphasisCharacters, "One block has too many emphasis characters");
        Limit(Math.Max(squareBrackets, angleBrackets), MostBrackets, "One block has too many brackets");
        Limit(backtickRuns, MostBrackets, "One block has too many backtick runs");
        LimitWork();
        Limit(definitions, MostDefinitions, "There are too many link reference definitions");
    }

    private void CheckDepth(int depth, bool isBlank, bool isAtMargin)
    {
        Limit(depth, DeepestNesting, "Lists and quotes are nested too deeply");
        if (!isBlank)
        {
            openDepth = isAtMargin ? 0 : depth;
            return;
        }

        if (openDepth > DeepBlankLines)
        {
            Limit(++deepBlankLines, MostDeepBlankLines, "There are too many blank lines inside deeply nested lists");
        }
    }

    /// <summary>A delimiter without a partner makes the parser search the rest of the block.</summary>
    private readonly void LimitWork()
    {
        if ((squareBrackets + angleBrackets + backtickRuns) * blockLength > MostDelimiterWork)
        {
            throw DocumentErrors.TooComplex(path, line, "One very long block has too many brackets or backticks", MostBrackets);
        }
    }

    private readonly void Limit(int value, int limit, string what)
    {
        if (value > limit)
        {
            throw DocumentErrors.TooComplex(path, line, what, limit);
        }
    }

    private static int ReadContainers(ReadOnlySpan<char> text, out int markers, out int indent, out bool isItem)
    {
        (markers, indent, isItem) = (0, 0, false);
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (c is ' ' or '\t')
            {
                indent += c == ' ' ? 1 : 4;
                i++;
                continue;
            }

            int marker = c == '>' ? 1 : ListMarkerLength(text[i..]);
            if (marker == 0)
            {
                break;
            }

            isItem |= c != '>';
            markers++;
            i += marker;
        }

        return i;
    }

    private static int ListMarkerLength(ReadOnlySpan<char> text)
    {
        int digits = 0;
        while (digits < text.Length && digits < 10 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        bool isMarker = digits is > 0 and < 10
            ? digits < text.Length && text[digits] is '.' or ')'
            : digits == 0 && text[0] is '-' or '+' or '*' or ':' or '~';
        int length = digits + 1;
        return isMarker && (length >= text.Length || text[length] is ' ' or '\t') ? length : 0;
    }

    private void CountDelimiters(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && text[0] == '[' && text.Contains("]:", StringComparison.Ordinal))
        {
            definitions++;
        }

        for (int i = text.IndexOfAny(Delimiters); i >= 0;)
        {
            switch (text[i])
            {
                case '[': squareBrackets++; break;
                case '<': angleBrackets++; break;
                case '`': backtickRuns += i == 0 || text[i - 1] != '`' ? 1 : 0; break;
                default: emphasis++; break;
            }

            int next = text[(i + 1)..].IndexOfAny(Delimiters);
            i = next < 0 ? -1 : i + 1 + next;
        }
    }
}
