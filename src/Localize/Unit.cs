namespace Localize;

/// <summary>What a unit is in its document.</summary>
public enum UnitKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading, or the headline of a news story.</summary>
    Heading,

    /// <summary>The text of a list item.</summary>
    ListItem,

    /// <summary>A cell of a table.</summary>
    TableCell,

    /// <summary>A value of the front matter.</summary>
    FrontMatter,

    /// <summary>The text of an image.</summary>
    ImageText,

    /// <summary>The title of a link, an image, a container or an admonition.</summary>
    Title,

    /// <summary>Text inside raw HTML or JSX.</summary>
    HtmlText,

    /// <summary>The value of an HTML or JSX attribute that people read.</summary>
    HtmlAttribute,

    /// <summary>The text of a footnote or of a definition.</summary>
    Note,

    /// <summary>A byline, an agency tag or a dateline.</summary>
    Byline,

    /// <summary>A legal notice at the end of a story.</summary>
    LegalNotice,

    /// <summary>The headline of a related story.</summary>
    RelatedHeadline,

    /// <summary>A comment in a code block.</summary>
    CodeComment,
}

/// <summary>A translatable text of a document (XLIFF 2.1 <c>unit</c>).</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record Unit
{
    /// <summary>Unique in the document and stable while the document's structure is: <c>u1</c>, <c>u2</c>, … in order of appearance.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required UnitKind Kind { get; init; }

    /// <summary>The source text.</summary>
    public required InlineText Source { get; init; }

    /// <summary>Where it begins in the document.</summary>
    public required TextPosition Position { get; init; }

    /// <summary>Its span in the document's text, in UTF-16 code units. Merging replaces this span and nothing else.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The structural path, outermost first, for people and for memory context: <c>list/item/paragraph</c>, <c>front-matter/title</c>.</summary>
    public string Path { get; init; } = "";

    /// <summary>The headings above it, outermost first. Empty by default.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>A note for translators from the document (<c>&lt;!-- localize: note … --&gt;</c>), or <see langword="null"/>.</summary>
    public string? Note { get; init; }
}
