namespace Localize.Merging;

/// <summary>How hard the writer tries to keep the structure; each step is tried when the one before did not do.</summary>
internal enum EscapeLevel
{
    /// <summary>As few characters as the rules allow.</summary>
    Minimal,

    /// <summary>Every character that means something somewhere.</summary>
    Full,

    /// <summary>The same, with emphasis as HTML tags.</summary>
    HtmlEmphasis,

    /// <summary>The source, byte for byte.</summary>
    Source,
}
