using Localize.Engines;
using Localize.Memory;
using Localize.Segments;
using Localize.Terms;

namespace Localize;

/// <summary>Puts a <see cref="LocalizationPipeline"/> together. Each part has a default; after <see cref="Build"/> nothing can be changed.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class LocalizationPipelineBuilder
{
    private readonly LanguagePair languages;
    private readonly LocalizationPipelineOptions options = new();
    private Glossary glossary = Glossary.Empty;
    private ITranslationMemory? memory;
    private ITranslationEngine engine = new PseudoEngine();
    private ISegmenter? segmenter;
    private bool built;

    /// <summary>Begins a pipeline between two languages.</summary>
    /// <param name="languages">The languages.</param>
    public LocalizationPipelineBuilder(LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        this.languages = languages;
    }

    /// <summary>Enforces and checks the terms of a glossary. Default: none.</summary>
    /// <param name="value">The glossary.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">The pipeline is already built.</exception>
    public LocalizationPipelineBuilder UseGlossary(Glossary value) => Set(() => glossary = NotNull(value));

    /// <summary>Looks translations up and stores new ones. Default: a memory that lasts as long as the pipeline.</summary>
    /// <param name="value">The memory; the caller disposes it.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">The pipeline is already built.</exception>
    public LocalizationPipelineBuilder UseMemory(ITranslationMemory value) => Set(() => memory = NotNull(value));

    /// <summary>Translates what the memory does not have. Default: <see cref="PseudoEngine"/>, whose output is marked and not for readers.</summary>
    /// <param name="value">
    /// The engine. A <see cref="Engines.Scheduling.TranslationScheduler"/> with its defaults is put before it, unless it is one already
    /// (to share quota, budget and ledger between pipelines), and its inline codes are validated and repaired by a <see cref="RepairingEngine"/>.
    /// </param>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">The pipeline is already built.</exception>
    public LocalizationPipelineBuilder UseEngine(ITranslationEngine value) => Set(() => engine = NotNull(value));

    /// <summary>Cuts units into segments. Default: <see cref="SentenceSegmenter"/> of the source language.</summary>
    /// <param name="value">The segmenter.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">The pipeline is already built.</exception>
    public LocalizationPipelineBuilder UseSegmenter(ISegmenter value) => Set(() => segmenter = NotNull(value));

    /// <summary>Changes other settings.</summary>
    /// <param name="change">Receives the settings.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">The pipeline is already built.</exception>
    public LocalizationPipelineBuilder Configure(Action<LocalizationPipelineOptions> change) => Set(() => NotNull(change)(options));

    /// <summary>Builds the pipeline and closes the builder.</summary>
    /// <returns>The pipeline.</returns>
    /// <exception cref="InvalidOperationException">It was built before.</exception>
    /// <exception cref="ArgumentException">A setting is out of its range, or the engine does not translate between the languages.</exception>
    public LocalizationPipeline Build()
    {
        Set(options.Validate);
        if (!engine.Supports(languages))
        {
            throw new ArgumentException($"The engine {engine.Capabilities.Name} does not translate {languages}. Choose another engine or language.");
        }

        built = true;
        return new LocalizationPipeline(
            languages, options, glossary, memory ?? JournalMemory.Read(), engine, segmenter ?? SentenceSegmenter.ForLanguage(languages.Source));
    }

    private static T NotNull<T>(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }

    private LocalizationPipelineBuilder Set(Action change)
    {
        if (built)
        {
            throw new InvalidOperationException("The pipeline is already built. Begin a new builder.");
        }

        change();
        return this;
    }
}
