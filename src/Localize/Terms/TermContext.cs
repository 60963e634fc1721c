namespace Localize.Terms;

/// <summary>Where a text comes from, as far as a glossary's entries depend on it.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record TermContext
{
    /// <summary>Nothing is known: entries that have no end of validity, no paths and no tags apply.</summary>
    public static TermContext Unknown { get; } = new();

    /// <summary>The day of the article, or <see langword="null"/>; archive texts keep the names of their day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The path of the document with <c>/</c> between folders, or <see langword="null"/>.</summary>
    public string? Path { get; init; }

    /// <summary>The document's tags. Empty by default.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The heading of the section, or <see langword="null"/>.</summary>
    public string? Section { get; init; }

    /// <summary>Whether the text is a quotation. Default <see langword="false"/>.</summary>
    public bool IsQuote { get; init; }
}
