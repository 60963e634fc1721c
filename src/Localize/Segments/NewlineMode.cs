namespace Localize.Segments;

/// <summary>What <c>\n</c> means. U+2028 ends a segment in every mode.</summary>
public enum NewlineMode
{
    /// <summary>A blank line ends a segment; a single newline is a space: text wrapped at a width, Markdown.</summary>
    Paragraph,

    /// <summary>
    /// Every newline ends a segment: lists, subtitles, plain text with a paragraph a line. A newline inside a sentence visibly
    /// wrapped (a space before it and no capital after it; in Chinese and Japanese, a letter on both sides) does not.
    /// </summary>
    Hard,

    /// <summary>No newline ends a segment.</summary>
    Soft,
}
