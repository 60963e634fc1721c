using System.Text;
using Localize.Documents;
using Localize.Documents.Markdown;

namespace Localize.Merging;

/// <summary>Writes text into Markdown so that no character of it becomes markup, with as few escapes as the place allows.</summary>
internal sealed class MarkdownEscaper
{
    private const string AlwaysAtFull = "\\`*_~[]<>&|${}!#:";

    private static readonly System.Buffers.SearchValues<char> Suspicious = System.Buffers.SearchValues.Create(AlwaysAtFull);

    private readonly StringBuilder output;
    private readonly TextContext context;
    private readonly EscapeLevel level;
    private readonly DelimiterCounts counts;
    private readonly IReadOnlySet<string> labels;
    private readonly bool isMdx;
    private readonly bool isInCell;
    private int linkDepth;

    public MarkdownEscaper(TextContext context, EscapeLevel level, List<Chunk> chunks, IReadOnlySet<string> labels, bool isMdx, bool isInCell)
    {
        (this.context, this.level, this.labels, this.isMdx) = (context, level, labels, isMdx);
        this.isInCell = isInCell || context == TextContext.MarkdownCell;
        counts = DelimiterCounts.Of(chunks);
        output = new StringBuilder(chunks.Sum(static chunk => (chunk.Text ?? chunk.Markup).Length) + 16);
        linkDepth = context == TextContext.ImageText ? 1 : 0;
    }

    /// <summary>What has been written.</summary>
    public StringBuilder Output => output;

    /// <summary>Whether the next character stands where a block may begin.</summary>
    public bool IsAtLineStart { get; set; }

    /// <summary>Whether a tilde that begins the next text stands so in the source and is left alone, so that every parser reads it as it read the source.</summary>
    public bool FirstTilde { get; set; }

    /// <summary>The same of a tilde that ends the next text.</summary>
    public bool LastTilde { get; set; }

    public void WriteMarkup(Chunk chunk)
    {
        output.Append(chunk.Markup);
        IsAtLineStart = chunk.Code.Role == CodeRole.LineBreak;
        linkDepth += chunk.Code.Role switch
        {
            CodeRole.LinkOpening => 1,
            CodeRole.LinkClosing or CodeRole.LabelClosing => -1,
            _ => 0,
        };
    }

    /// <summary>Writes text that has no line end in it.</summary>
    /// <param name="text">The text of one line.</param>
    /// <param name="next">The character after it, <c>\0</c> at the end of the line.</param>
    /// <param name="isLast">Whether it is the end of the part.</param>
    public void WriteText(string text, char next, bool isLast)
    {
        int mark = IsAtLineStart ? LineStart.EscapeAt(text, next) : -1;
        int closingHashes = context == TextContext.MarkdownLine && isLast && next == '\0' ? LineStart.ClosingHashes(text) : -1;
        for (int i = 0; i < text.Length; i++)
        {
            i = AppendOrdinary(text, i, mark, closingHashes);
            if (i == text.Length)
            {
                break;
            }

            int width = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
            Append(text, i, width, next, i == mark || i == closingHashes);
            i += width - 1;
        }

        IsAtLineStart = IsAtLineStart && text.Length == 0;
    }

    /// <summary>Writes the characters that need no look, up to the next that does.</summary>
    private int AppendOrdinary(string text, int at, int mark, int closingHashes)
    {
        if (at == 0 && isMdx && IsAtLineStart)
        {
            return at;
        }

        int length = text.AsSpan(at).IndexOfAny(Suspicious);
        int end = length < 0 ? text.Length : at + length;
        end = mark >= at ? Math.Min(end, mark) : end;
        end = closingHashes >= at ? Math.Min(end, closingHashes) : end;
        output.Append(text, at, end - at);
        return end;
    }

    private void AppendReference(string text, int at) =>
        output.Append(System.Globalization.CultureInfo.InvariantCulture, $"&#x{char.ConvertToUtf32(text, at):X};");

    private void Append(string text, int at, int width, char next, bool isForced)
    {
        char c = text[at];
        char after = at + 1 < text.Length ? text[at + 1] : next;
        bool joinsCode = c == '`' && at == text.Length - 1 && next == '`';
        bool isModule = isMdx && at == 0 && IsAtLineStart && ModuleLine.Begins(text);
        bool escapesPipe = isInCell && c == '\\' && after is '|' or '\0';
        if (joinsCode || isModule || escapesPipe || (c == '{' && after is ('{' or '%' or '*')))
        {
            AppendReference(text, at);
            return;
        }

        bool isEscaped = isForced || Needs(text, at, c, after, next);
        if (isEscaped && c == '<')
        {
            // A backslash would not hold where a renderer sees raw HTML; the reference holds everywhere.
            output.Append("&lt;");
            return;
        }

        if (isEscaped)
        {
            output.Append('\\');
        }

        output.Append(text, at, width);
    }

    private bool Needs(string text, int at, char c, char after, char next)
    {
        if (level >= EscapeLevel.Full && AlwaysAtFull.Contains(c))
        {
            return true;
        }

        return c switch
        {
            '\\' => CharacterClass.IsAsciiPunctuation(after) || after == '\0',
            '`' => counts.Backticks > 1,
            '*' => counts.Stars > 1 && IsFlanking(text, at, next),
            '_' => counts.Underscores > 1 && IsFlanking(text, at, next) && !IsInsideWord(text, at, next),
            '~' when level == EscapeLevel.Minimal && ((at == 0 && FirstTilde) || (at == text.Length - 1 && LastTilde)) => false,
            '~' => (counts.Tildes > 1 && IsFlanking(text, at, next)) || TouchesEmphasis(text, at, next),
            '[' => NeedsBracket(text, at, next),
            ']' => (after == ']' && at + 1 < text.Length) || (linkDepth > 0 && (BracketText.Opening(text, at) is var opening && (opening < 0 || NeedsBracket(text, opening, next)))),
            '!' => after == '[',
            '<' => isMdx || char.IsAsciiLetter(after) || after is '/' or '!' or '?',
            '&' => CharacterReference.IsAt(text, at),
            '|' => isInCell,
            '{' => isMdx || AttributeList.Begins(text.AsSpan(at)) || after is '#' or '.' or ':',
            '}' => isMdx,
            '$' => Formula.FindEnd(text, at, text.Length) > 0,
            ':' => IsEmoji(text, at),
            _ => false,
        };
    }

    private bool NeedsBracket(string text, int at, char next)
    {
        int close = BracketText.Closing(text, at);
        if (close < 0)
        {
            return linkDepth > 0 || counts.ClosingBrackets > 0;
        }

        char after = close + 1 < text.Length ? text[close + 1] : next;
        ReadOnlySpan<char> label = text.AsSpan(at + 1, close - at - 1);
        bool isClosedByEscape = close + 1 < text.Length && text[close + 1] == ']';
        return after is '(' or '[' or ':' || isClosedByEscape
            || label is " " or "x" or "X" || label.StartsWith("^", StringComparison.Ordinal) || label.StartsWith("[", StringComparison.Ordinal)
            || label.StartsWith("!", StringComparison.Ordinal)
            || (labels.Count > 0 && labels.Contains(LinkLabels.Normalize(label.ToString())));
    }

    /// <summary>cmark-gfm looks through tildes when it asks what stands beside <c>*</c> and <c>_</c>, so one must not hide a blank.</summary>
    private bool TouchesEmphasis(string text, int at, char next) =>
        (next is '*' or '_' && text.AsSpan(at).IndexOfAnyExcept('~') < 0)
        || (at == 0 && output.Length > 0 && output[^1] is '*' or '_');

    private bool IsFlanking(string text, int at, char next)
    {
        char before = at > 0 ? text[at - 1] : output.Length > 0 ? output[^1] : '\0';
        char after = at + 1 < text.Length ? text[at + 1] : next;
        return !CharacterClass.IsWhiteSpace(before) || !CharacterClass.IsWhiteSpace(after);
    }

    private bool IsInsideWord(string text, int at, char next)
    {
        char before = at > 0 ? text[at - 1] : output.Length > 0 ? output[^1] : '\0';
        char after = at + 1 < text.Length ? text[at + 1] : next;
        return char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
    }

    private static bool IsEmoji(string text, int at) =>
        ProtectedText.Find(text, at, text.Length) is { CodeType: InlineCodeTypes.Other } found && found.Span.Start == at;
}
