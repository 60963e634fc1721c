namespace Localize.Exchange.Bilingual;

/// <summary>One document with its translation on the way to a translator or back (XLIFF 2.1 <c>file</c>): what XLIFF 1.2, XLIFF 2.1, TMX and PO all hold.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record BilingualFile
{
    /// <summary>The source language, a BCP 47 tag.</summary>
    public required string SourceLanguage { get; init; }

    /// <summary>The target language, or <see langword="null"/> when the file does not say it.</summary>
    public string? TargetLanguage { get; init; }

    /// <summary>The document the units come from, as its owner names it (<c>original</c>). Empty when unknown, as in a memory.</summary>
    public string Original { get; init; } = "";

    /// <summary>The file this was read from, which findings name. Empty when it was not read from one.</summary>
    public string Path { get; init; } = "";

    /// <summary>Notes about the document.</summary>
    public IReadOnlyList<BilingualNote> Notes { get; init; } = [];

    /// <summary>The units in order.</summary>
    public required IReadOnlyList<BilingualUnit> Units { get; init; }
}
