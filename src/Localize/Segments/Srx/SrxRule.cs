namespace Localize.Segments.Srx;

/// <summary>One rule of SRX 2.0 (<c>rule</c>): whether a segment ends where the text before matches one pattern and the text after another.</summary>
/// <param name="IsBreak">Whether a segment ends there; when false the rule is an exception (<c>break="no"</c>).</param>
/// <param name="BeforeBreak">Regular expression in ICU syntax for the text up to the place; empty matches any text.</param>
/// <param name="AfterBreak">Regular expression in ICU syntax for the text from the place on; empty matches any text.</param>
public sealed record SrxRule(bool IsBreak, string BeforeBreak, string AfterBreak)
{
    /// <summary>Where the rule stands in its file, or <see langword="null"/> when it was made in code.</summary>
    public TextPosition? Position { get; init; }
}
