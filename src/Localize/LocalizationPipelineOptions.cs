using Localize.Checks;
using Localize.Documents;
using Localize.Merging;

namespace Localize;

/// <summary>Settings of a <see cref="LocalizationPipeline"/>. The pipeline copies them when it is built.</summary>
/// <remarks>Not thread-safe while it is being changed.</remarks>
public sealed class LocalizationPipelineOptions
{
    /// <summary>The formats, asked in order which takes a document. Default: Markdown, then plain text.</summary>
    public IList<IDocumentFormat> Formats { get; } = [new Documents.Markdown.MarkdownFormat(), new Documents.PlainText.PlainTextFormat()];

    /// <summary>The checks. Default: <see cref="QualityChecks.All"/>.</summary>
    public IList<IQualityCheck> Checks { get; } = [.. QualityChecks.All];

    /// <summary>
    /// Severities that replace those of rules, by the rule's name; <see langword="null"/> switches the rule's report off. What a
    /// rule protects the output from, it still does. Default: none.
    /// </summary>
    public IDictionary<string, Severity?> Severities { get; } = new Dictionary<string, Severity?>(StringComparer.Ordinal);

    /// <summary>How translations are written into documents. Default: no isolates, line ends as the translation has them.</summary>
    public MergeOptions Merge { get; set; } = new();

    /// <summary>
    /// Whether a machine's translation that breaks the glossary is asked for once more, with the terms as protected stand-ins. It is paid for
    /// twice, which a plan cannot foresee; a budget holds all the same. Default <see langword="true"/>.
    /// </summary>
    public bool RetriesTerms { get; set; } = true;

    /// <summary>How many documents are worked on at the same time; the result does not depend on it. Default: one for each processor.</summary>
    public int MaxDegreeOfParallelism { get; set; } = Environment.ProcessorCount;

    /// <summary>Throws when a setting is out of its range.</summary>
    /// <exception cref="ArgumentException">No format is left, or no document could be worked on.</exception>
    /// <exception cref="ArgumentNullException"><see cref="Merge"/> is null.</exception>
    public void Validate()
    {
        ArgumentNullException.ThrowIfNull(Merge);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxDegreeOfParallelism);
        if (Formats.Count == 0)
        {
            throw new ArgumentException("At least one document format is needed.");
        }
    }
}
