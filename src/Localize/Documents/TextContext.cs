namespace Localize.Documents;

/// <summary>Where a unit's text stands, which decides how a translation must be written there.</summary>
internal enum TextContext
{
    /// <summary>Markdown inline content that may go over several lines.</summary>
    MarkdownBlock,

    /// <summary>Markdown inline content on one line: an ATX heading.</summary>
    MarkdownLine,

    /// <summary>A cell of a pipe table.</summary>
    MarkdownCell,

    /// <summary>Inside the brackets of an image: Markdown inline content without links.</summary>
    ImageText,

    /// <summary>The title of a link or an image, with its quotes around it.</summary>
    LinkTitle,

    /// <summary>Text in raw HTML.</summary>
    HtmlText,

    /// <summary>The value of an HTML or JSX attribute, without its quotes.</summary>
    HtmlAttribute,

    /// <summary>The rest of a line, free text: <c>:::tip Title</c>.</summary>
    LineTitle,

    /// <summary>Free text in double quotes: <c>!!! note "Title"</c>.</summary>
    QuotedTitle,

    /// <summary>Free text in square brackets: <c>:::tip[Title]</c>.</summary>
    BracketedTitle,

    /// <summary>A parameter of a template in double quotes: <c>{{&lt; figure title="Title" &gt;}}</c>.</summary>
    Parameter,

    /// <summary>A value in YAML front matter.</summary>
    Yaml,

    /// <summary>A value in TOML front matter.</summary>
    Toml,

    /// <summary>A string in JSON front matter, with its quotes.</summary>
    Json,

    /// <summary>A comment on one line of a code block.</summary>
    Comment,

    /// <summary>A comment over several lines of a code block.</summary>
    CommentLines,

    /// <summary>Plain text without any markup.</summary>
    Plain,
}
