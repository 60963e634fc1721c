namespace Localize.Documents.Markdown;

/// <summary>A stretch of a document that belongs to a dialect and is hidden from the CommonMark parser.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="CodeType">What it is when it stands inside a text: one of <see cref="InlineCodeTypes"/>.</param>
/// <param name="IsBlock">Whether it takes whole lines and is never part of a text.</param>
internal readonly record struct MaskedSpan(TextSpan Span, string CodeType, bool IsBlock);

/// <summary>A title that stands in a masked line and is translated: <c>:::tip Title</c>.</summary>
internal readonly record struct MaskedTitle(TextSpan Span, TextContext Context);

/// <summary>
/// A document as the CommonMark parser sees it: of the same length, with dialect syntax replaced by harmless characters, so
/// that every offset in the tree is an offset in the document.
/// </summary>
internal sealed class DialectMask
{
    /// <summary>Stands for masked characters inside a line; neither white space nor punctuation.</summary>
    public const char InertLetter = '\uE000';

    /// <summary>Stands for a masked mark at the edge of a masked stretch, where emphasis beside it must see punctuation.</summary>
    public const char InertMark = '\u2E31';

    private readonly string source;
    private readonly List<MaskedSpan> spans = [];
    private char[]? masked;
    private string? text;

    public DialectMask(string source) => this.source = source;

    /// <summary>The document.</summary>
    public string Source => source;

    /// <summary>The text for the parser; asked for when all is masked.</summary>
    public string Text => text ??= masked is null ? source : new string(masked);

    /// <summary>What is masked, ascending and disjoint.</summary>
    public IReadOnlyList<MaskedSpan> Spans => spans;

    public List<MaskedTitle> Titles { get; } = [];

    /// <summary>JSX tags on lines of their own; their attributes may be translatable.</summary>
    public List<TextSpan> Tags { get; } = [];

    /// <summary>How often something inside a tag or between rows was changed.</summary>
    public int ChangedTags { get; private set; }

    public List<CommentDirective> Directives { get; } = [];

    /// <summary>The mask of a part of the document, between blank lines, with another text after it.</summary>
    /// <param name="part">Whole blocks of lines.</param>
    /// <param name="rest">What is to follow in the document.</param>
    /// <param name="maskedRest">The same for the parser; of the same length.</param>
    public DialectMask PartOf(TextSpan part, string rest, string maskedRest)
    {
        var copy = new DialectMask(string.Concat("\n", source.AsSpan(part.Start, part.Length), rest))
        {
            text = string.Concat("\n", Text.AsSpan(part.Start, part.Length), maskedRest),
        };
        for (int i = FirstAfter(part.Start); i < spans.Count && spans[i].Span.End <= part.End; i++)
        {
            copy.spans.Add(spans[i] with { Span = new TextSpan(spans[i].Span.Start - part.Start + 1, spans[i].Span.Length) });
        }

        return copy;
    }

    public void HideInline(int start, int end, string codeType)
    {
        masked ??= source.ToCharArray();
        for (int i = start; i < end; i++)
        {
            masked[i] = InertLetter;
        }

        masked[start] = EdgeFor(source[start]);
        masked[end - 1] = EdgeFor(source[end - 1]);
        spans.Add(new MaskedSpan(TextSpan.FromBounds(start, end), codeType, IsBlock: false));
    }

    /// <summary>Hides characters inside a tag whose attribute values a Markdown parser would not understand.</summary>
    public void HideInTag(int start, int end)
    {
        ChangedTags++;
        masked ??= source.ToCharArray();
        masked.AsSpan(start, end - start).Fill('x');
    }

    /// <summary>Shows a blank instead of a tab.</summary>
    public void HideTab(int offset)
    {
        masked ??= source.ToCharArray();
        masked[offset] = ' ';
    }

    /// <summary>Shows other characters to the parser, as many as they replace.</summary>
    public void ShowInstead(int offset, string shown)
    {
        ChangedTags++;
        masked ??= source.ToCharArray();
        shown.CopyTo(masked.AsSpan(offset));
    }

    public void JoinLines(int start, int end)
    {
        ChangedTags++;
        masked ??= source.ToCharArray();
        for (int i = start; i < end; i++)
        {
            masked[i] = masked[i] is '\r' or '\n' ? ' ' : masked[i];
        }
    }

    /// <summary>Turns the stretch into blanks; line ends stay, so it looks like blank lines.</summary>
    public void HideBlock(int start, int end)
    {
        masked ??= source.ToCharArray();
        for (int i = start; i < end; i++)
        {
            masked[i] = source[i] is '\r' or '\n' ? source[i] : source[i] == '\uFEFF' ? '\n' : ' ';
        }

        spans.Add(new MaskedSpan(TextSpan.FromBounds(start, end), InlineCodeTypes.Template, IsBlock: true));
    }

    /// <summary>
    /// Hides a line that opens an indented container, and makes it look like a list item so that its content is not code. The item
    /// holds a rule, because an empty one would end at the next blank line.
    /// </summary>
    public void HideAsItem(int start, int end)
    {
        HideBlock(start, end);
        masked![start] = '-';
        masked.AsSpan(start + 2, Math.Clamp(end - start - 2, 0, 3)).Fill('*');
    }

    /// <summary>Whether nothing from an offset on is hidden.</summary>
    public bool HidesOnlyBefore(int offset) => Titles.Count == 0 && ChangedTags == 0 && (spans.Count == 0 || spans[^1].Span.End <= offset);

    /// <summary>Whether something between the offsets is masked.</summary>
    public bool Touches(int start, int end)
    {
        int first = spans.Count == 0 ? 0 : FirstAfter(start);
        return first < spans.Count && spans[first].Span.Start < end;
    }

    /// <summary>The index of the first masked stretch that ends after the offset.</summary>
    public int FirstAfter(int offset)
    {
        (int low, int high) = (0, spans.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = spans[middle].Span.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static char EdgeFor(char c) => CharacterClass.IsPunctuation(c) ? InertMark : InertLetter;
}
