namespace Localize.Documents;

/// <summary>Why a stretch of a document is not offered for translation.</summary>
public enum SkeletonReason
{
    /// <summary>Marks of the format around texts: heading marks, list markers, quote marks, table pipes.</summary>
    Markup,

    /// <summary>A code block or a thematic break.</summary>
    CodeBlock,

    /// <summary>Front matter keys, and values whose key is not in <see cref="Markdown.MarkdownOptions.FrontMatterKeys"/>.</summary>
    FrontMatter,

    /// <summary>Whole lines of a site generator: template tags, container lines, imports, component tags.</summary>
    DialectLine,

    /// <summary>Tags, comments and attributes of raw HTML.</summary>
    Html,

    /// <summary>A link reference definition.</summary>
    LinkDefinition,

    /// <summary>A text without a unit: it has no letter of its own, only codes, digits and punctuation, or a comment switches it off.</summary>
    NoWords,

    /// <summary>A code inside a unit: markup, a code span, an address, a template.</summary>
    InlineCode,
}

/// <summary>A stretch of a document that is not offered for translation.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="Span">The stretch, without blanks at its edges.</param>
/// <param name="Text">Its characters.</param>
public sealed record SkeletonStretch(SkeletonReason Reason, TextPosition Position, TextSpan Span, string Text);
