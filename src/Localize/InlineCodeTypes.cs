namespace Localize;

/// <summary>The values of <see cref="InlineCode.Type"/> that this library writes. The list is open: a format may add its own.</summary>
public static class InlineCodeTypes
{
    /// <summary>Weak emphasis, <c>*text*</c>.</summary>
    public const string Emphasis = "emphasis";

    /// <summary>Strong emphasis, <c>**text**</c>.</summary>
    public const string Strong = "strong";

    /// <summary>Struck text, <c>~~text~~</c>.</summary>
    public const string Strikethrough = "strikethrough";

    /// <summary>A link around text.</summary>
    public const string Link = "link";

    /// <summary>An image.</summary>
    public const string Image = "image";

    /// <summary>A code span.</summary>
    public const string Code = "code";

    /// <summary>An address that is its own text.</summary>
    public const string Autolink = "autolink";

    /// <summary>A hard line break; segments end at it.</summary>
    public const string LineBreak = "line-break";

    /// <summary>A raw HTML tag or comment.</summary>
    public const string Html = "html";

    /// <summary>A footnote reference.</summary>
    public const string FootnoteReference = "footnote-reference";

    /// <summary>A formula.</summary>
    public const string Math = "math";

    /// <summary>Syntax of a site generator: shortcode, template expression, JSX expression.</summary>
    public const string Template = "template";

    /// <summary>Other markup that is kept as it is.</summary>
    public const string Other = "other";
}
