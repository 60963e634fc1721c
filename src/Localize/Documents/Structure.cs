namespace Localize.Documents;

/// <summary>One element of a document's structure: a block with what stands in it.</summary>
/// <param name="Depth">How many blocks it stands in.</param>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Detail">What of it must not change: a level, a language, a number of cells, code.</param>
/// <param name="Inline">The inline skeleton, as a sum over its elements, so that their order does not count.</param>
/// <param name="Span">Its place.</param>
/// <param name="Source">The block; for descriptions.</param>
internal readonly record struct StructureEntry(int Depth, string Kind, ulong Detail, ulong Inline, TextSpan Span, object? Source)
{
    /// <summary>Whether the blocks are alike, whatever stands in them.</summary>
    public bool IsSameBlock(StructureEntry other) => Depth == other.Depth && Detail == other.Detail && string.Equals(Kind, other.Kind, StringComparison.Ordinal);
}

/// <summary>The structure of a document.</summary>
/// <param name="Entries">The blocks in order.</param>
/// <param name="Describe">Puts the elements inside a block into words.</param>
/// <param name="Tree">What it was read from.</param>
internal sealed record DocumentStructure(IReadOnlyList<StructureEntry> Entries, Func<StructureEntry, IReadOnlyList<string>> Describe, object? Tree);

/// <summary>A format whose documents have a structure that can be proved equal.</summary>
internal interface IStructuredFormat
{
    /// <summary>Reads the structure of an extracted document without parsing it again.</summary>
    DocumentStructure ReadStructure(ExtractedDocument document);

    /// <summary>Reads the structure of a document, in the dialect of another when one is given.</summary>
    DocumentStructure ReadStructure(SourceDocument document, DocumentStructure? like);

    /// <summary>Whether a localized text has the structure of its source beyond doubt; cheaper than reading its structure.</summary>
    /// <param name="document">The source.</param>
    /// <param name="text">The localized text.</param>
    /// <param name="written">What was replaced in it.</param>
    bool HasStructureOf(ExtractedDocument document, string text, WrittenEdits written);
}
