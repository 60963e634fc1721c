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
}

/// <summary>Where a link, an image, a definition or an attribute points to.</summary>
/// <param name="Span">Its place in the document.</param>
/// <param name="Url">The address without escapes and character references.</param>
/// <param name="Notation">How it is written.</param>
internal readonly record struct Destination(TextSpan Span, string Url, DestinationNotation Notation);
