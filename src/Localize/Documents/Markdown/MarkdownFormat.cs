namespace Localize.Documents.Markdown;

/// <summary>
/// Markdown: CommonMark and GFM with footnotes, definition lists, front matter and the syntax of common site generators. The
/// parser only locates texts; what it or the dialect scanner does not understand stays as it is.
/// </summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed class MarkdownFormat : IDocumentFormat, IStructuredFormat
{
    private static readonly string[] Extensions = [".md", ".markdown", ".mdown", ".mdx"];

    /// <summary>Creates the format with the default options.</summary>
    public MarkdownFormat()
        : this(new MarkdownOptions())
    {
    }

    /// <summary>Creates the format.</summary>
    /// <param name="options">What is translated; copied.</param>
    /// <exception cref="LocalizationException">The options are not valid.</exception>
    public MarkdownFormat(MarkdownOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Settings = MarkdownSettings.From(options);
    }

    /// <inheritdoc/>
    public string Name => "markdown";

    internal MarkdownSettings Settings { get; }

    /// <inheritdoc/>
    public bool Accepts(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
    }

    /// <inheritdoc/>
    public ExtractedDocument Extract(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Extract(ParsedMarkdown.ParseToExtract(document, Settings));
    }

    internal ExtractedDocument Extract(ParsedMarkdown parsed)
    {
        var collector = new UnitCollector(parsed.Text);
        var issues = new List<QualityIssue>();
        FrontMatterUnits.Read(parsed, Settings, collector, issues);
        new BlockReader(parsed, Settings, collector).Read();
        IReadOnlySet<string> labels = LinkLabels.Of(parsed.Tree);
        parsed.ReleaseTree();
        (IReadOnlyList<Unit> units, IReadOnlyList<Slot> slots) = collector.Finish(parsed.Mask.Directives);
        return new ExtractedDocument(parsed.Source, this, units, new Skeleton(slots, labels, parsed), issues);
    }

    DocumentStructure IStructuredFormat.ReadStructure(ExtractedDocument document) =>
        StructureOf(document.Skeleton.Tree as ParsedMarkdown ?? ParsedMarkdown.Parse(document.Source, Settings));

    DocumentStructure IStructuredFormat.ReadStructure(SourceDocument document, DocumentStructure? like)
    {
        bool? isMdx = (like?.Tree as ParsedMarkdown)?.IsMdx;
        return StructureOf(ParsedMarkdown.Parse(document, isMdx is null ? Settings : Settings with { Mdx = isMdx }));
    }

    bool IStructuredFormat.HasStructureOf(ExtractedDocument document, string text, WrittenEdits written) =>
        document.Skeleton.Tree is ParsedMarkdown parsed && FrontMatterReader.IsSameShape(parsed, text) && BlockProof.Holds(parsed, Settings, text, written);

    private DocumentStructure StructureOf(ParsedMarkdown parsed) => new(
        MarkdownStructure.Read(parsed, Settings), entry => MarkdownStructure.Describe(parsed, Settings, entry), parsed);
}
