using Localize.Checks;
using Localize.Corridor;
using Localize.Documents;
using Localize.Engines;
using Localize.Memory;
using Localize.Merging;
using Localize.Segments;
using Localize.Terms;

namespace Localize;

/// <summary>
/// The corridor: extract, segment, match terms, look up, translate, check, merge. Built by <see cref="LocalizationPipelineBuilder"/>.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads as far as the given memory and engine are. A document that fails is a result, not
/// an exception; only cancellation throws.
/// </remarks>
public sealed class LocalizationPipeline
{
    private readonly IReadOnlyList<IDocumentFormat> formats;
    private readonly SegmentStage segments;
    private readonly TermStage terms;
    private readonly MemoryStage memory;
    private readonly EngineStage engine;
    private readonly CheckStage checks;

    internal LocalizationPipeline(
        LanguagePair languages, LocalizationPipelineOptions options, Glossary glossary, ITranslationMemory memory, ITranslationEngine engine, ISegmenter segmenter)
    {
        Languages = languages;
        formats = [.. options.Formats];
        segments = new SegmentStage(segmenter, ProtectedTerms.Of(glossary, languages.Source));
        terms = new TermStage(glossary, languages);
        this.memory = new MemoryStage(memory, engine.Capabilities);
        this.engine = new EngineStage(engine, languages, this.memory);
        checks = new CheckStage([.. options.Checks], new Dictionary<string, Severity?>(options.Severities, StringComparer.Ordinal), languages, terms);
    }

    /// <summary>The languages it localizes between.</summary>
    public LanguagePair Languages { get; }

    /// <summary>Localizes a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The localized text with segments and findings, or the failure.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<LocalizationResult> LocalizeAsync(SourceDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        try
        {
            ExtractedDocument extracted = FormatOf(document).Extract(document);
            Draft draft = segments.Segment(extracted);
            draft = terms.Match(draft);
            draft = await memory.LookUpAsync(draft, [], cancellationToken).ConfigureAwait(false);
            draft = await engine.TranslateAsync(draft, cancellationToken).ConfigureAwait(false);
            draft = checks.Check(draft);
            return MergeStage.Merge(draft, Languages, checks);
        }
        catch (LocalizationException exception)
        {
            return new LocalizationResult { Document = document.Path, Languages = Languages, Failure = exception };
        }
    }

    /// <summary>Says what <see cref="LocalizeAsync"/> would do. Nothing is sent and nothing is written.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The plan, or the failure in it.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<LocalizationPlan> PlanAsync(SourceDocument document, CancellationToken cancellationToken = default) =>
        (await PlanAsync([document], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>
    /// Says what localizing the documents one after the other would do: a segment that an earlier one sends is not sent again.
    /// Nothing is sent and nothing is written.
    /// </summary>
    /// <param name="documents">The documents in the order of the run.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>A plan for each, or the failure in it.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<IReadOnlyList<LocalizationPlan>> PlanAsync(IReadOnlyList<SourceDocument> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var plans = new List<LocalizationPlan>(documents.Count);
        var sent = new HashSet<string>(StringComparer.Ordinal);
        foreach (SourceDocument document in documents)
        {
            plans.Add(await PlanAsync(document, sent, cancellationToken).ConfigureAwait(false));
        }

        return plans;
    }

    /// <summary>Checks an existing localized document against its source: structure, terms, numbers, addresses and the rest.</summary>
    /// <param name="document">The source document.</param>
    /// <param name="targetText">The localized text.</param>
    /// <returns>A result whose findings are those of the existing text; nothing is translated.</returns>
    public LocalizationResult Check(SourceDocument document, string targetText)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(targetText);
        try
        {
            IDocumentFormat format = FormatOf(document);
            ExtractedDocument source = format.Extract(document);
            ExtractedDocument target = format.Extract(new SourceDocument(document.Path, targetText));
            return checks.CheckExisting(source, target);
        }
        catch (LocalizationException exception)
        {
            return new LocalizationResult { Document = document.Path, Languages = Languages, Failure = exception };
        }
    }

    private async Task<LocalizationPlan> PlanAsync(SourceDocument document, HashSet<string> sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        try
        {
            ExtractedDocument extracted = FormatOf(document).Extract(document);
            Draft draft = terms.Match(segments.Segment(extracted));
            draft = await memory.LookUpAsync(draft, sent, cancellationToken).ConfigureAwait(false);
            return new LocalizationPlan { Document = document.Path, Languages = Languages, Segments = [.. draft.Segments.Select(s => s.ToPlan())] };
        }
        catch (LocalizationException exception)
        {
            return new LocalizationPlan { Document = document.Path, Languages = Languages, Failure = exception };
        }
    }

    private IDocumentFormat FormatOf(SourceDocument document) =>
        formats.FirstOrDefault(format => format.Accepts(document.Path)) ?? throw new LocalizationException(
            $"No format takes this file. Expected one of: {string.Join(", ", formats.Select(format => format.Name))}.", document.Path);
}
