namespace Localize.Documents.Markdown;

/// <summary>How a destination is written in its document.</summary>
internal enum DestinationNotation
{
    /// <summary><c>[text](here)</c>, <c>[label]: here</c>.</summary>
    Markdown,

    /// <summary><c>[text](&lt;here&gt;)</c>; the span is what stands between the angle brackets.</summary>
    Angle,

    /// <summary><c>href="here"</c>.</summary>
    DoubleQuoted,

    /// <summary><c>href='here'</c>.</summary>
    SingleQuoted,

    /// <summary><c>href=here</c>.</summary>
    Unquoted,

    /// <summary>The path of a file in a template: <c>{{#include here}}</c>, <c>[!INCLUDE [title](here)]</c>.</summary>
    File,

    /// <summary>The path of a module in a string of JavaScript: <c>import x from './here'</c>.</summary>
    Module,

    /// <summary>The path of a file in front matter; the span is the whole scalar with its quotes.</summary>
    Scalar,
}

/// <summary>Where a link, an image, a definition, an attribute, an include, an import or a property points to.</summary>
/// <param name="Span">Its place in the document.</param>
/// <param name="Url">The address without escapes and character references.</param>
/// <param name="Notation">How it is written.</param>
/// <param name="Style">How the scalar of front matter is written.</param>
internal readonly record struct Destination(TextSpan Span, string Url, DestinationNotation Notation, ScalarStyle? Style = null);
