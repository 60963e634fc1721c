namespace Localize.Documents.PlainText;

/// <summary>
/// Plain-text news: headline, byline, paragraphs separated by blank lines (hard-wrapped or one a line), lists with dashes,
/// related headlines, legal notice. Section breaks and blanks are skeleton.
/// </summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed class PlainTextFormat : IDocumentFormat, IStructuredFormat
{
    /// <inheritdoc/>
    public string Name => "plain-text";

    /// <inheritdoc/>
    public bool Accepts(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".text", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public ExtractedDocument Extract(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var collector = new UnitCollector(document.Text);
        foreach (TextBlock block in StoryReader.Read(document.Text))
        {
            collector.Add(block.ToDraft(document.Text));
        }

        (IReadOnlyList<Unit> units, IReadOnlyList<Slot> slots) = collector.Finish([]);
        return new ExtractedDocument(document, this, units, new Skeleton(slots, new HashSet<string>(), tree: null), []);
    }

    DocumentStructure IStructuredFormat.ReadStructure(ExtractedDocument document) => StructureOf(document.Source);

    DocumentStructure IStructuredFormat.ReadStructure(SourceDocument document, DocumentStructure? like) => StructureOf(document);

    bool IStructuredFormat.HasStructureOf(ExtractedDocument document, string text, WrittenEdits written) => false;

    /// <summary>The structure of a story is its separated groups of lines: where one begins, none may be lost.</summary>
    private static DocumentStructure StructureOf(SourceDocument document) => new(
        [.. StoryReader.ReadGroups(document.Text).Select(static group => new StructureEntry(0, "lines", 0, 0, group, null))], static _ => [], null);
}
