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
    private readonly Alignment alignment;
    private readonly HistoryStage history;
    private readonly LooseSegmentStage loose;
    private readonly ITranslationEngine meter;
    private readonly MergeOptions merging;
    private readonly int workers;

    internal LocalizationPipeline(
        LanguagePair languages, LocalizationPipelineOptions options, Glossary glossary, ITranslationMemory memory, ITranslationEngine engine, ISegmenter segmenter)
    {
        Languages = languages;
        formats = [.. options.Formats];
        merging = options.Merge;
        workers = options.MaxDegreeOfParallelism;
        segments = new SegmentStage(segmenter, ProtectedTerms.Of(glossary, languages.Source));
        terms = new TermStage(glossary, languages);
        this.memory = new MemoryStage(memory, engine.Capabilities, terms);
        history = new HistoryStage(this.memory);
        meter = engine;
        var repair = new TermRepairStage(terms, languages);
        this.engine = new EngineStage(engine, languages, this.memory, options.RetriesTerms ? new TermRetry(engine, repair, languages) : null);
        loose = new LooseSegmentStage(terms, this.memory, this.engine, engine, languages);
        checks = new CheckStage([.. options.Checks], new Dictionary<string, Severity?>(options.Severities, StringComparer.Ordinal), languages, terms, repair);
        alignment = new Alignment(segments, terms, this.memory, checks, merging, languages);
    }

    /// <summary>The languages it localizes between.</summary>
    public LanguagePair Languages { get; }

    /// <summary>Localizes a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The localized text with segments and findings, or the failure.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<LocalizationResult> LocalizeAsync(SourceDocument document, CancellationToken cancellationToken = default) =>
        (await LocalizeAsync([document], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>
    /// Localizes documents together: their segments share the engine's calls, and what stands in two of them is sent once. All of them
    /// are in memory meanwhile, so hand thousands in portions.
    /// </summary>
    /// <param name="documents">The documents; the result does not depend on how the work is shared out.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>A result for each, in their order. One that fails does not disturb the others.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<IReadOnlyList<LocalizationResult>> LocalizeAsync(IReadOnlyList<SourceDocument> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        Prepared[] prepared = await PrepareAsync(documents, cancellationToken).ConfigureAwait(false);
        Draft[] drafts = [.. prepared.Select(p => p.Draft).OfType<Draft>()];
        try
        {
            IReadOnlyList<Draft> translated = await engine.TranslateAsync(drafts, cancellationToken).ConfigureAwait(false);
            Dictionary<ExtractedDocument, Draft> byDocument = translated.ToDictionary(d => d.Document);
            return await FinishAsync(prepared, draft => byDocument[draft.Document], cancellationToken).ConfigureAwait(false);
        }
        catch (LocalizationException exception)
        {
            // The service failed for all that was to be sent; documents that need nothing of it are finished all the same.
            return await FinishAsync(prepared, draft => draft.Segments.Any(s => s.IsSent || s.Repeats) ? throw exception : draft, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Gives what the memory has for documents, checked and merged; what it lacks stays source. Nothing is sent and nothing is written.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>A result for each, in their order; the reason of a segment says whether a run would send it.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<IReadOnlyList<LocalizationResult>> RecallAsync(IReadOnlyList<SourceDocument> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        Prepared[] prepared = await PrepareAsync(documents, cancellationToken).ConfigureAwait(false);
        return await FinishAsync(prepared, draft => draft, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Says what <see cref="LocalizeAsync(SourceDocument, CancellationToken)"/> would do. Nothing is sent and nothing is written.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The plan, or the failure in it.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<LocalizationPlan> PlanAsync(SourceDocument document, CancellationToken cancellationToken = default) =>
        (await PlanAsync([document], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>
    /// Says what localizing the documents together would do: a segment that an earlier one sends is not sent again.
    /// Nothing is sent and nothing is written.
    /// </summary>
    /// <param name="documents">The documents in the order of the run.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>A plan for each, or the failure in it.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<IReadOnlyList<LocalizationPlan>> PlanAsync(IReadOnlyList<SourceDocument> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        Prepared[] prepared = await PrepareAsync(documents, cancellationToken).ConfigureAwait(false);
        return [.. prepared.Select(p => new LocalizationPlan
        {
            Document = p.Document.Path,
            Languages = Languages,
            Segments = p.Draft is null ? [] : [.. p.Draft.Segments.Select(s => s.ToPlan() with { MostCharactersBilled = s.IsSent ? meter.Measure(RequestOf(s), Languages) : 0 })],
            Failure = p.Failure,
        })];
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

    /// <summary>
    /// Puts a localized document beside its source, segment by segment, with what the memory holds; what differs from all that memory and
    /// checks would have written was edited by a person. Nothing is sent and nothing is written.
    /// </summary>
    /// <param name="document">The source document.</param>
    /// <param name="localizedText">The localized text as it is.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The segments; or findings where the structures differ; or the failure.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<AlignedDocument> AlignAsync(SourceDocument document, string localizedText, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(localizedText);
        Prepared prepared = (await PrepareAsync([document], cancellationToken).ConfigureAwait(false))[0];
        var aligned = new AlignedDocument { Document = document.Path, Languages = Languages, Failure = prepared.Failure };
        try
        {
            return prepared.Draft is { } draft ? alignment.Align(ConflictStage.Settle(draft).With(MemoryStage.Recall), localizedText) : aligned;
        }
        catch (LocalizationException exception)
        {
            return aligned with { Failure = exception };
        }
    }

    /// <summary>Extracts some units of a document, to be put beside its localized ones by <see cref="AlignAsync(AlignedPart, string, CancellationToken)"/>.</summary>
    /// <param name="document">The source document.</param>
    /// <param name="isWanted">Chooses units.</param>
    /// <returns>The units, or <see langword="null"/> when none is wanted.</returns>
    /// <exception cref="LocalizationException">The document cannot be read as its format.</exception>
    public AlignedPart? PartOf(SourceDocument document, Func<Unit, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(isWanted);
        ExtractedDocument extracted = FormatOf(document).Extract(document);
        HashSet<string> wanted = [.. extracted.Units.Where(isWanted).Select(unit => unit.Id)];
        return wanted.Count == 0 ? null : new AlignedPart(segments.Segment(extracted, wanted.Contains), wanted);
    }

    /// <summary>
    /// Puts some units of a document beside its localized one: the segments that the whole would have there, in less time, for most documents say
    /// what the memory has and then nothing else of them is looked at.
    /// </summary>
    /// <param name="part">The units, from a pipeline that reads and cuts sources as this one does; its target language may be another.</param>
    /// <param name="localizedText">The localized text as it is.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The segments of these units, or why there are none.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<AlignedDocument> AlignAsync(AlignedPart part, string localizedText, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(localizedText);
        var aligned = new AlignedDocument { Document = part.Document.Path, Languages = Languages };
        try
        {
            if (await alignment.AlignAsRememberedAsync(FormatOf(part.Document), part, localizedText, cancellationToken).ConfigureAwait(false) is { } segments)
            {
                return aligned with { Segments = segments };
            }
        }
        catch (LocalizationException exception)
        {
            return aligned with { Failure = exception };
        }

        AlignedDocument whole = await AlignAsync(part.Document, localizedText, cancellationToken).ConfigureAwait(false);
        return whole with { Segments = [.. whole.Segments.Where(segment => part.Holds(segment.Unit))] };
    }

    /// <summary>
    /// Finds what people changed in a localized document since it was written, by what was written then: neither a new glossary nor another
    /// version of a check makes a machine's words look edited. Nothing is sent and nothing is written.
    /// </summary>
    /// <param name="document">
    /// The source document. Without <see cref="SourceDocument.Earlier"/> only what differs from every text that the memory could have
    /// given counts as edited, and all that the memory does not have.
    /// </param>
    /// <param name="localizedText">The localized text as it is.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The edited segments with their targets in the codes of the source; findings for what cannot be taken over; or the failure.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<AlignedDocument> FindEditsAsync(SourceDocument document, string localizedText, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(localizedText);
        try
        {
            AlignedDocument found = document.Earlier is { } earlier
                ? await alignment.FindEditsAsync(FormatOf(document), document.Path, earlier, localizedText, cancellationToken).ConfigureAwait(false)
                : await AlignAsync(document, localizedText, cancellationToken).ConfigureAwait(false);
            AlignedSegment[] edited = [.. found.Segments.Where(edit => edit.IsEdited).Select(EditStage.WithCodesOfSource)];
            return found with
            {
                Segments = [.. edited.Where(edit => edit.Target is not null)],
                Issues = [.. found.Issues.Where(issue => issue.Severity == Severity.Error), .. edited.Where(edit => edit.Target is null).Select(CheckStage.ForeignCodes)],
            };
        }
        catch (LocalizationException exception)
        {
            return new AlignedDocument { Document = document.Path, Languages = Languages, Failure = exception };
        }
    }

    /// <summary>Remembers what people wrote into a localized document as reviewed, by a person, for the sources it stands for.</summary>
    /// <param name="edits">Edited segments of <see cref="FindEditsAsync(SourceDocument, string, CancellationToken)"/>; those without a target are passed over.</param>
    /// <param name="cancellationToken">Cancels the call before anything is written.</param>
    /// <returns>A task that ends when the translations are stored.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask AdoptAsync(IEnumerable<AlignedSegment> edits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(edits);
        return memory.AdoptAsync(edits.Where(edit => edit is { IsEdited: true, Target: not null }), cancellationToken);
    }

    /// <summary>
    /// Brings a localized text together with the file that stands on disk: where the file says the same, its characters are kept as they
    /// are, whoever spelt them.
    /// </summary>
    /// <param name="path">The document's name for findings.</param>
    /// <param name="earlier">What was written last, or <see langword="null"/> when it is not known.</param>
    /// <param name="current">The file's text.</param>
    /// <param name="next">The localized text.</param>
    /// <returns>The text to write; <see langword="null"/> when the file holds changes outside of its texts that cannot be joined with those of the source.</returns>
    /// <exception cref="LocalizationException">One of the texts cannot be read as its format.</exception>
    public string? Keep(string path, WrittenDocument? earlier, string current, string next)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(next);
        bool isAsMerged = string.Equals(current, earlier?.TargetText, StringComparison.Ordinal) && string.Equals(current, earlier?.MergedText, StringComparison.Ordinal);
        if (isAsMerged || string.Equals(current, next, StringComparison.Ordinal))
        {
            return next;
        }

        IDocumentFormat format = FormatOf(new SourceDocument(path, next));
        ExtractedDocument Extracted(string text) => format.Extract(new SourceDocument(path, text));
        return DocumentKeeper.Keep(earlier is null ? null : Extracted(earlier.TargetText), Extracted(current), Extracted(next));
    }

    /// <summary>What a run would be billed for segments that are translated together, markup included. Nothing is sent.</summary>
    /// <param name="segments">The segments.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>
    /// Characters in the engine's unit, in the order of the segments: 0 where an earlier one has the same source, and where the memory has a
    /// translation that was made under today's glossary and engine.
    /// </returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<IReadOnlyList<int>> MeasureAsync(IReadOnlyList<AlignedSegment> segments, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(segments);
        return loose.MeasureAsync(segments, cancellationToken);
    }

    /// <summary>
    /// Remembers translations as made under today's glossary and engine, so that a run does not send their segments again. Words that a person
    /// answers for keep their state.
    /// </summary>
    /// <param name="segments">Segments whose <see cref="AlignedSegment.Target"/> is the translation; those without one are passed over.</param>
    /// <param name="cancellationToken">Cancels the call before anything is written.</param>
    /// <returns>A task that ends when the translations are stored.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask RememberAsync(IEnumerable<AlignedSegment> segments, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(segments);
        return loose.RememberAsync(segments, cancellationToken);
    }

    /// <summary>
    /// Translates segments as a run would and remembers what comes of it: what the memory has under today's glossary and engine is taken from
    /// it, and segments with the same source are sent once.
    /// </summary>
    /// <param name="segments">The segments.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The segments with their new translations, in the same order; the target is <see langword="null"/> where the engine gave none.</returns>
    /// <exception cref="EngineException">The service failed for all of them.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<IReadOnlyList<AlignedSegment>> TranslateAsync(IReadOnlyList<AlignedSegment> segments, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(segments);
        return loose.TranslateAsync(segments, cancellationToken);
    }

    private static TranslationRequest RequestOf(DraftSegment segment) => new() { Id = segment.Segment.Id, Source = segment.Core.Text, Terms = segment.Constraints };

    // Look-ups take turns in the order of the documents, so that it is always the first of two equal segments that is sent.
    private async Task<Prepared[]> PrepareAsync(IReadOnlyList<SourceDocument> documents, CancellationToken cancellationToken)
    {
        var prepared = new Prepared[documents.Count];
        await Parallel.ForAsync(0, documents.Count, InParallel(cancellationToken), (i, _) =>
        {
            prepared[i] = Prepare(documents[i]);
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        var sent = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < prepared.Length; i++)
        {
            if (prepared[i].Draft is { } draft)
            {
                prepared[i] = await LookUpAsync(prepared[i], draft, sent, cancellationToken).ConfigureAwait(false);
            }
        }

        return prepared;
    }

    private async Task<Prepared> LookUpAsync(Prepared prepared, Draft draft, HashSet<string> sent, CancellationToken cancellationToken)
    {
        draft = SegmentStage.Join(draft, await memory.WholeUnitsAsync(draft, cancellationToken).ConfigureAwait(false));
        if (prepared.Document.Earlier is { } earlier)
        {
            draft = await history.CompareAsync(draft, await BeforeAsync(draft, earlier, cancellationToken).ConfigureAwait(false), earlier.People, cancellationToken).ConfigureAwait(false);
        }

        return prepared with { Draft = await memory.LookUpAsync(terms.MatchWholeUnits(draft), sent, cancellationToken).ConfigureAwait(false) };
    }

    // What the document was when it was last written; most often it is the same.
    private async Task<Draft> BeforeAsync(Draft draft, WrittenDocument earlier, CancellationToken cancellationToken)
    {
        if (string.Equals(earlier.SourceText, draft.Document.Source.Text, StringComparison.Ordinal))
        {
            return draft;
        }

        try
        {
            Draft before = segments.Segment(draft.Document.Format.Extract(new SourceDocument(draft.Document.Source.Path, earlier.SourceText)));
            return SegmentStage.Join(before, await memory.WholeUnitsAsync(before, cancellationToken).ConfigureAwait(false));
        }
        catch (LocalizationException)
        {
            // It could be read once; today's reader finds nothing to compare with.
            return new Draft(draft.Document, []);
        }
    }

    private Prepared Prepare(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        try
        {
            return new Prepared(document, terms.Match(segments.Segment(FormatOf(document).Extract(document))), null);
        }
        catch (LocalizationException exception)
        {
            return new Prepared(document, null, exception);
        }
    }

    private async Task<LocalizationResult[]> FinishAsync(Prepared[] prepared, Func<Draft, Draft> translated, CancellationToken cancellationToken)
    {
        var results = new LocalizationResult[prepared.Length];
        await Parallel.ForAsync(0, prepared.Length, InParallel(cancellationToken), (i, _) =>
        {
            results[i] = Finish(prepared[i], translated);
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        return results;
    }

    private LocalizationResult Finish(Prepared prepared, Func<Draft, Draft> translated)
    {
        try
        {
            Draft draft = translated(prepared.Draft ?? throw prepared.Failure!);
            return draft.Unfinished is { } segment
                ? throw engine.Unfinished(draft, segment)
                : MergeStage.Merge(checks.Check(ConflictStage.Settle(draft)), Languages, checks, merging);
        }
        catch (LocalizationException exception)
        {
            return new LocalizationResult { Document = prepared.Document.Path, Languages = Languages, Failure = exception };
        }
    }

    private ParallelOptions InParallel(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken };

    private IDocumentFormat FormatOf(SourceDocument document) =>
        formats.FirstOrDefault(format => format.Accepts(document.Path)) ?? throw new LocalizationException(
            $"No format takes this file. Expected one of: {string.Join(", ", formats.Select(format => format.Name))}.", document.Path);

    /// <summary>A document with its draft, or why there is none.</summary>
    private sealed record Prepared(SourceDocument Document, Draft? Draft, LocalizationException? Failure);
}
