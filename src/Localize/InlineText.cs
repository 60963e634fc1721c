using System.Text;

namespace Localize;

/// <summary>One element of an <see cref="InlineText"/>: a run of text or an inline code.</summary>
public abstract record InlineElement
{
    private protected InlineElement()
    {
    }
}

/// <summary>Text without markup.</summary>
/// <param name="Text">The characters a reader sees; escapes and character references of the document are already resolved.</param>
public sealed record TextRun(string Text) : InlineElement;

/// <summary>An inline code at its place in a text.</summary>
/// <param name="Code">The code.</param>
public sealed record CodeRun(InlineCode Code) : InlineElement;

/// <summary>Where an inline code stands in <see cref="InlineText.Text"/>.</summary>
/// <param name="Position">
/// UTF-16 offset in the text. A placeholder occupies the one character at this offset; an opening or closing code stands
/// before the character at this offset and occupies none.
/// </param>
/// <param name="Code">The code.</param>
public readonly record struct CodePosition(int Position, InlineCode Code);

/// <summary>
/// The content of a unit or segment: plain text and the inline codes in it. The text is held in one string, the codes
/// beside it, so that terms and sentence ends are found across codes.
/// </summary>
/// <remarks>Immutable, compared by value; may be shared between threads.</remarks>
public sealed class InlineText : IEquatable<InlineText>
{
    /// <summary>Stands in <see cref="Text"/> for a placeholder: U+FFFC OBJECT REPLACEMENT CHARACTER.</summary>
    public const char PlaceholderCharacter = '\uFFFC';

    /// <summary>Stands in <see cref="Text"/> for a hard line break: U+2028 LINE SEPARATOR.</summary>
    public const char LineBreakCharacter = '\u2028';

    private readonly CodePosition[] codes;

    /// <summary>Creates a text from its elements.</summary>
    /// <param name="elements">Runs and codes in order; neighbouring runs are joined.</param>
    public InlineText(IEnumerable<InlineElement> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        var builder = new InlineTextBuilder();
        foreach (InlineElement element in elements)
        {
            switch (element)
            {
                case TextRun run: builder.Append(run.Text); break;
                case CodeRun code: builder.Append(code.Code); break;
            }
        }

        (Text, codes) = builder.Finish();
    }

    internal InlineText(string text, CodePosition[] codes)
    {
        Text = text;
        this.codes = codes;
    }

    /// <summary>The text without characters and without codes.</summary>
    public static InlineText Empty { get; } = new("", []);

    /// <summary>
    /// The text without markup. Each placeholder stands in it as one <see cref="PlaceholderCharacter"/> (a hard line break as
    /// <see cref="LineBreakCharacter"/>); opening and closing codes leave no trace. A soft line break of the document is <c>\n</c>.
    /// </summary>
    public string Text { get; }

    /// <summary>The codes in order of appearance.</summary>
    public IReadOnlyList<CodePosition> Codes => codes;

    internal ReadOnlySpan<CodePosition> CodeSpan => codes;

    /// <summary>Whether there is at least one code.</summary>
    public bool HasCodes => codes.Length > 0;

    /// <summary>Whether nothing is in it: no text and no code.</summary>
    public bool IsEmpty => Text.Length == 0 && codes.Length == 0;

    /// <summary>The text runs and codes in order.</summary>
    public IEnumerable<InlineElement> Elements
    {
        get
        {
            int from = 0;
            foreach ((int position, InlineCode code) in codes)
            {
                if (position > from)
                {
                    yield return new TextRun(Text[from..position]);
                }

                yield return new CodeRun(code);
                from = position + WidthOf(code);
            }

            if (from < Text.Length)
            {
                yield return new TextRun(Text[from..]);
            }
        }
    }

    /// <summary>Wraps plain text.</summary>
    /// <param name="text">Any text; characters that look like placeholders stay text.</param>
    /// <returns>A text without codes.</returns>
    public static InlineText FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? Empty : new InlineText(text, []);
    }

    /// <summary>Joins texts.</summary>
    /// <param name="parts">The parts in order.</param>
    /// <returns>One text with all their characters and codes.</returns>
    public static InlineText Concat(IEnumerable<InlineText> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var builder = new InlineTextBuilder();
        foreach (InlineText part in parts)
        {
            builder.Append(part);
        }

        return builder.ToInlineText();
    }

    /// <summary>
    /// Cuts the text at the given offsets of <see cref="Text"/>. Where opening or closing codes stand at a cut, those up to the
    /// last closing one go to the left and the others to the right (SRX 2.0 <c>formathandle</c> defaults). The parts joined are the text.
    /// </summary>
    /// <param name="ends">Ends of the parts, ascending, greater than 0; the last must be the length of the text.</param>
    /// <returns>As many parts as ends.</returns>
    /// <exception cref="ArgumentException">The ends do not ascend or do not reach the end of the text.</exception>
    public IReadOnlyList<InlineText> Split(IReadOnlyList<int> ends) => Split(ends, FormatHandling.Default);

    /// <summary>Cuts the text as <see cref="Split(IReadOnlyList{int})"/> does, with the codes at a cut on the sides that are asked for.</summary>
    /// <param name="ends">Ends of the parts, ascending, greater than 0; the last must be the length of the text.</param>
    /// <param name="handling">Which codes at a cut go to the left; all before the last of them go there too, so that order is kept.</param>
    /// <returns>As many parts as ends.</returns>
    /// <exception cref="ArgumentException">The ends do not ascend or do not reach the end of the text.</exception>
    public IReadOnlyList<InlineText> Split(IReadOnlyList<int> ends, FormatHandling handling)
    {
        ArgumentNullException.ThrowIfNull(ends);
        ArgumentNullException.ThrowIfNull(handling);
        var parts = new InlineText[ends.Count];
        int from = 0;
        int code = 0;
        for (int i = 0; i < ends.Count; i++)
        {
            int end = ends[i];
            bool last = i == ends.Count - 1;
            if (end < from || end > Text.Length || (last && end != Text.Length))
            {
                throw new ArgumentException("Ends must ascend and the last must be the length of the text.", nameof(ends));
            }

            int codeEnd = last ? codes.Length : CodesBefore(end, code, handling);
            parts[i] = new InlineText(Text[from..end], [.. codes[code..codeEnd].Select(c => c with { Position = c.Position - from })]);
            (from, code) = (end, codeEnd);
        }

        return parts;
    }

    /// <summary>
    /// A stretch of the text with the codes inside it. Codes that stand exactly at its edges are inside when
    /// <paramref name="withEdgeCodes"/> is set.
    /// </summary>
    /// <param name="span">A span of <see cref="Text"/>.</param>
    /// <param name="withEdgeCodes">Whether opening and closing codes at the very edges belong to it. Default <see langword="true"/>.</param>
    /// <returns>The stretch.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The span is not inside the text.</exception>
    public InlineText Slice(TextSpan span, bool withEdgeCodes = true)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start, nameof(span));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Text.Length, nameof(span));
        var inside = new List<CodePosition>();
        foreach (CodePosition code in codes)
        {
            if (IsInside(code, span, withEdgeCodes))
            {
                inside.Add(code with { Position = code.Position - span.Start });
            }
        }

        return new InlineText(Text.Substring(span.Start, span.Length), [.. inside]);
    }

    /// <inheritdoc/>
    public bool Equals(InlineText? other) =>
        other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal) && codes.AsSpan().SequenceEqual(other.codes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InlineText);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, codes.Length);

    /// <summary>The text with a short marker for each code, for people: <c>Read {1}this{/1} {2/}</c>.</summary>
    /// <returns>A readable form; it is not an encoding, for text may hold braces too.</returns>
    public override string ToString()
    {
        var result = new StringBuilder();
        foreach (InlineElement element in Elements)
        {
            result.Append(element is CodeRun code ? code.Code.ToString() : ((TextRun)element).Text);
        }

        return result.ToString();
    }

    /// <summary>What stands in the text for a placeholder.</summary>
    internal static char CharacterOf(InlineCode placeholder) =>
        string.Equals(placeholder.Type, InlineCodeTypes.LineBreak, StringComparison.Ordinal) ? LineBreakCharacter : PlaceholderCharacter;

    internal static int WidthOf(InlineCode code) => code.Kind == InlineCodeKind.Placeholder ? 1 : 0;

    private static bool IsInside(CodePosition code, TextSpan span, bool withEdgeCodes)
    {
        if (code.Code.Kind == InlineCodeKind.Placeholder)
        {
            return code.Position >= span.Start && code.Position < span.End;
        }

        return withEdgeCodes
            ? code.Position >= span.Start && code.Position <= span.End
            : code.Position > span.Start && code.Position < span.End;
    }

    private int CodesBefore(int end, int first, FormatHandling handling)
    {
        int stop = first;
        while (stop < codes.Length && codes[stop].Position < end)
        {
            stop++;
        }

        int split = stop;
        for (int i = stop; i < codes.Length && codes[i].Position == end && codes[i].Code.Kind != InlineCodeKind.Placeholder; i++)
        {
            if (handling.IsIncluded(codes[i].Code.Kind))
            {
                split = i + 1;
            }
        }

        return split;
    }
}
