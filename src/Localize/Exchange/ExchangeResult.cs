namespace Localize.Exchange;

/// <summary>A glossary in another format, and what the format could not carry.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record ExchangeResult
{
    /// <summary>The file's text, with line feeds.</summary>
    public required string Text { get; init; }

    /// <summary>What is not in the text, one finding a concept and reason; empty when nothing was lost.</summary>
    public required IReadOnlyList<QualityIssue> Lost { get; init; }
}
