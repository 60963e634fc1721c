using System.Buffers;

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
/// <remarks>While it is written its characters lie in a rented buffer, which goes back when the text is asked for or the mask is disposed of.</remarks>
internal sealed class DialectMask : IDisposable
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
    public string Text
    {
        get
        {
            text ??= masked is null ? source : new string(Shown);
            Dispose();
            return text;
        }
    }

    /// <summary>The same characters, for a look at a mask whose text nobody needs.</summary>
    public ReadOnlySpan<char> Shown => masked is null ? text ?? source : masked.AsSpan(0, source.Length);

    /// <summary>What is masked, ascending and disjoint.</summary>
    public IReadOnlyList<MaskedSpan> Spans => spans;

    public List<MaskedTitle> Titles { get; } = [];

    /// <summary>JSX tags on lines of their own; their attributes may be translatable.</summary>
    public List<TextSpan> Tags { get; } = [];

    /// <summary>How often something inside a tag or between rows was changed.</summary>
    public int ChangedTags { get; private set; }

    public List<CommentDirective> Directives { get; } = [];

    /// <summary>Gives the buffer back; what is shown must not be asked for after that unless the text was.</summary>
    public void Dispose()
    {
        if (masked is not null)
        {
            ArrayPool<char>.Shared.Return(masked);
            masked = null;
        }
    }

    /// <summary>The mask of a part of the document, between blank lines, with another text after it.</summary>
    /// <param name="part">Whole blocks of lines.</param>
    /// <param name="rest">What is to follow in the document.</param>
    /// <param name="maskedRest">The same for the parser; of the same length.</param>
    public DialectMask PartOf(TextSpan part, string rest, string maskedRest)
    {
        var copy = new DialectMask(string.Concat("\n", source.AsSpan(part.Start, part.Length), rest))
        {
            text = string.Concat("\n", Shown.Slice(part.Start, part.Length), maskedRest),
        };
        for (int i = FirstAfter(part.Start); i < spans.Count && spans[i].Span.End <= part.End; i++)
        {
            copy.spans.Add(spans[i] with { Span = new TextSpan(spans[i].Span.Start - part.Start + 1, spans[i].Span.Length) });
        }

        return copy;
    }

    public void HideInline(int start, int end, string codeType)
    {
        char[] masked = Write();
        masked.AsSpan(start, end - start).Fill(InertLetter);
        masked[start] = EdgeFor(source[start]);
        masked[end - 1] = EdgeFor(source[end - 1]);
        spans.Add(new MaskedSpan(TextSpan.FromBounds(start, end), codeType, IsBlock: false));
    }

    /// <summary>Hides characters inside a tag whose attribute values a Markdown parser would not understand.</summary>
    public void HideInTag(int start, int end)
    {
        ChangedTags++;
        Write().AsSpan(start, end - start).Fill('x');
    }

    /// <summary>Shows a blank instead of a tab.</summary>
    public void HideTab(int offset)
    {
        Write()[offset] = ' ';
    }

    /// <summary>Shows other characters to the parser, as many as they replace.</summary>
    public void ShowInstead(int offset, string shown)
    {
        ChangedTags++;
        shown.CopyTo(Write().AsSpan(offset));
    }

    public void JoinLines(int start, int end)
    {
        ChangedTags++;
        char[] masked = Write();
        for (int i = start; i < end; i++)
        {
            masked[i] = masked[i] is '\r' or '\n' ? ' ' : masked[i];
        }
    }

    /// <summary>Turns the stretch into blanks; line ends stay, so it looks like blank lines.</summary>
    public void HideBlock(int start, int end)
    {
        char[] masked = Write();
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

    private char[] Write()
    {
        if (masked is null)
        {
            masked = ArrayPool<char>.Shared.Rent(source.Length);
            source.CopyTo(masked);
        }

        return masked;
    }

    private static char EdgeFor(char c) => CharacterClass.IsPunctuation(c) ? InertMark : InertLetter;
}
