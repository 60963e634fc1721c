namespace Localize.Documents;

/// <summary>The translatable units of a document and the skeleton around them.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed class ExtractedDocument
{
    /// <summary>Creates an extracted document.</summary>
    /// <param name="source">The document.</param>
    /// <param name="format">The format that read it.</param>
    /// <param name="units">The units in order of appearance.</param>
    /// <param name="skeleton">What merging needs to know about the places of the units.</param>
    /// <param name="issues">What the format found doubtful.</param>
    public ExtractedDocument(
        SourceDocument source, IDocumentFormat format, IReadOnlyList<Unit> units, Skeleton skeleton, IReadOnlyList<QualityIssue> issues)
    {
        Source = source;
        Format = format;
        Units = units;
        Skeleton = skeleton;
        Issues = issues;
    }

    /// <summary>The document the units come from.</summary>
    public SourceDocument Source { get; }

    /// <summary>The format that read it.</summary>
    public IDocumentFormat Format { get; }

    /// <summary>The units in order of appearance.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>What merging needs to know about the places of the units.</summary>
    public Skeleton Skeleton { get; }

    /// <summary>What the format found doubtful, such as front matter that is not valid.</summary>
    public IReadOnlyList<QualityIssue> Issues { get; }
}
