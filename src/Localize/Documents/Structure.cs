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

/// <summary>A format whose documents have a structure that can be proved equal.</summary>
internal interface IStructuredFormat
{
    /// <summary>Reads the blocks in order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="skeleton">What extraction found, when the document was extracted; saves a second parse.</param>
    IReadOnlyList<StructureEntry> ReadStructure(SourceDocument document, Skeleton? skeleton);

    /// <summary>The elements inside a block, in words.</summary>
    IReadOnlyList<string> Describe(SourceDocument document, StructureEntry entry);
}
