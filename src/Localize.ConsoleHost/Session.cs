using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Engines;
using Localize.ConsoleHost.Output;
using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Engines;
using Localize.Engines.Scheduling;
using Localize.Memory;
using Localize.Terms;

namespace Localize.ConsoleHost;

/// <summary>What the verbs that work on documents share: configuration, glossary, documents, and a pipeline for each language.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> opened = [];
    private readonly HostEnvironment environment;
    private readonly PathsBelow paths;
    private EngineRack? engines;
    private ITranslationLedger? ledger;

    private Session(HostEnvironment environment, LocalizeConfiguration configuration, Glossary glossary, IReadOnlyList<string> documents)
    {
        this.environment = environment;
        Glossary = glossary;
        Configuration = configuration;
        Documents = documents;
        Stores = new Stores(configuration, environment);
        paths = new PathsBelow(configuration.Root);
        Site = new SourceSite(this);
    }

    /// <summary>The site generator of the documents.</summary>
    public SourceSite Site { get; }

    /// <summary>Where translations and paid work are written down.</summary>
    public Stores Stores { get; }

    public LocalizeConfiguration Configuration { get; }

    public Glossary Glossary { get; }

    /// <summary>Paths relative to the configuration's folder.</summary>
    public IReadOnlyList<string> Documents { get; }

    /// <param name="environment">The host's surroundings.</param>
    /// <param name="configuration">The configuration.</param>
    /// <param name="only">Only these documents; empty: all.</param>
    /// <param name="instead">In place of the configuration's glossaries, or null.</param>
    public static Session Open(HostEnvironment environment, LocalizeConfiguration configuration, IReadOnlyList<string> only, Glossary? instead = null)
    {
        Glossary glossary = instead ?? (configuration.Glossaries.Count == 0
            ? Glossary.Empty
            : Load([.. configuration.Glossaries.Select(path => Stores.Shortest(Path.GetFullPath(path, configuration.Root)))], configuration.Root));
        return new Session(environment, configuration, glossary, Select(DocumentFinder.Find(configuration), environment, configuration, only));
    }

    // The compiled cache lies in our own folder once a run has made that; reading alone makes none.
    private static Glossary Load(string[] paths, string root)
    {
        string folder = Path.Combine(root, ".localize");
        return Directory.Exists(folder) ? Glossary.LoadCached(Path.Combine(folder, "glossary.cache"), GlossaryOptions.Default, paths) : Glossary.Load(paths);
    }

    /// <summary>A session of its own for one of the languages: what it opens is closed with it.</summary>
    public Session For(string target) => new(environment, Configuration with { Targets = [target] }, Glossary, Documents);

    /// <summary>A pipeline that reads sources as those of the session do, and has neither their memory nor their engine.</summary>
    public LocalizationPipeline WithoutMemory() =>
        Build(new LanguagePair(Configuration.Source, Configuration.Targets[0]), Glossary, JournalMemory.Read(), new EngineChoice(new PseudoEngine(), ""));

    /// <summary>A pipeline into a language, and the engine it got with the reason.</summary>
    public (LocalizationPipeline Pipeline, EngineChoice Engine) PipelineInto(string target, bool readOnly, Messages messages)
    {
        (LanguagePair languages, ITranslationMemory memory, EngineChoice choice) = OpenInto(target, languages => Stores.OpenMemory(languages, readOnly), messages);
        return (Build(languages, Glossary, readOnly ? new LayeredMemory(JournalMemory.Read(), memory) : memory, choice), choice);
    }

    /// <summary>
    /// Pipelines into a language under the session's glossary and under another one. They read what one memory has for some sources; what they
    /// store is forgotten.
    /// </summary>
    public (LocalizationPipeline Pipeline, LocalizationPipeline Other, EngineChoice Engine) PipelinesInto(string target, Glossary other, IReadOnlySet<string> sources, Messages messages)
    {
        (LanguagePair languages, ITranslationMemory memory, EngineChoice choice) = OpenInto(target, languages => Stores.OpenMemory(languages, sources), messages);
        memory = new LayeredMemory(JournalMemory.Read(), memory);
        return (Build(languages, Glossary, memory, choice), Build(languages, other, memory, choice), choice);
    }

    /// <summary>What the memory into a language holds, its references included; nothing is written to it.</summary>
    /// <exception cref="LocalizationException">It cannot be read.</exception>
    public LayeredMemory MemoryOf(string target)
    {
        (ITranslationMemory memory, IReadOnlyList<IDisposable> files, _) = Stores.OpenMemory(new LanguagePair(Configuration.Source, target), readOnly: true);
        opened.AddRange(files.Select(file => new Closing(file)));
        return new LayeredMemory(JournalMemory.Read(), memory);
    }

    /// <summary>The memory into a language, open for writing until the session ends.</summary>
    /// <exception cref="LocalizationException">It cannot be read or written, or another process holds it.</exception>
    public ITranslationMemory MemoryInto(string target)
    {
        (ITranslationMemory memory, IReadOnlyList<IDisposable> files, _) = Stores.OpenMemory(new LanguagePair(Configuration.Source, target), readOnly: false);
        opened.AddRange(files.Select(file => new Closing(file)));
        return memory;
    }

    /// <summary>What the engines' services billed beyond what was counted.</summary>
    public IEnumerable<string> Overruns => engines?.Overruns ?? [];

    /// <summary>Opens the book of paid work, before anything is paid; a second run on the same journal ends here.</summary>
    public ITranslationLedger OpenLedger() => ledger = Stores.OpenLedger();

    /// <summary>Takes away what killed runs left beside the files that this one writes.</summary>
    public void DeleteLeftovers()
    {
        IEnumerable<string> written = Configuration.Targets.SelectMany(target => Documents.Select(document => Path.GetDirectoryName(OutputPath(document, target))!));
        string own = Path.Combine(Configuration.Root, ".localize");
        IEnumerable<string> records = Directory.Exists(own) ? Directory.EnumerateDirectories(own, "*", SearchOption.AllDirectories) : [];
        foreach (string folder in written.Append(own).Concat(records).Distinct(StringComparer.Ordinal))
        {
            SafeFile.DeleteLeftoversIn(folder);
        }
    }

    /// <summary>Reads a document of the session.</summary>
    /// <exception cref="LocalizationException">It cannot be read; the message names it.</exception>
    public SourceDocument Load(string document)
    {
        return SourceDocument.Load(Path.Combine(Configuration.Root, document), NameOf(document));
    }

    /// <summary>A document's name in findings: its path from where the host was started.</summary>
    public string NameOf(string document) => Path.GetRelativePath(environment.WorkingFolder, Path.Combine(Configuration.Root, document));

    /// <summary>A document as every pipeline of the session extracts it.</summary>
    /// <exception cref="LocalizationException">It cannot be read as its format.</exception>
    public ExtractedDocument Extract(SourceDocument document)
    {
        var options = new LocalizationPipelineOptions();
        Configure(options);
        return options.Formats.First(format => format.Accepts(document.Path)).Extract(document);
    }

    /// <summary>Where a document's localization goes.</summary>
    /// <exception cref="LocalizationException">It would lie outside the configuration's folder.</exception>
    public string OutputPath(string document, string target) =>
        paths.Of(new OutputPattern(Configuration).PathOf(document, target));

    /// <summary>Markdown as the configuration wants it read.</summary>
    public MarkdownFormat MarkdownFormat()
    {
        var options = new MarkdownOptions { CodeComments = Configuration.CodeComments };
        Replace(options.FrontMatterKeys, Configuration.FrontMatterKeys);
        Replace(options.Attributes, Configuration.Attributes);
        Replace(options.Parameters, Configuration.Parameters);
        return new MarkdownFormat(options);
    }

    /// <summary>Closes the memories that were opened so far, and lets go of what they hold; pipelines over them are done.</summary>
    public async ValueTask CloseMemoriesAsync()
    {
        foreach (IAsyncDisposable disposable in opened)
        {
            await disposable.DisposeAsync();
        }

        opened.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseMemoriesAsync();
        if (engines is not null)
        {
            await engines.DisposeAsync();
        }

        (ledger as IDisposable)?.Dispose();
    }

    private static void Replace(IList<string> names, IReadOnlyList<string> wanted)
    {
        names.Clear();
        foreach (string name in wanted)
        {
            names.Add(name);
        }
    }

    private static IReadOnlyList<string> Select(IReadOnlyList<string> found, HostEnvironment environment, LocalizeConfiguration configuration, IReadOnlyList<string> only)
    {
        if (only.Count == 0)
        {
            return found.Count > 0 ? found : throw new LocalizationException("\"documents\" matches no file. Mend the patterns; they are relative to this file's folder.", configuration.Path);
        }

        return [.. only.Select(path =>
        {
            string full = Path.GetFullPath(path, environment.WorkingFolder);
            string relative = Path.GetRelativePath(configuration.Root, full).Replace(Path.DirectorySeparatorChar, '/');
            return PathRules.StaysBelow(relative) ? relative : throw new LocalizationException("The document does not lie below the configuration's folder.", path);
        })];
    }

    private (LanguagePair Languages, ITranslationMemory Memory, EngineChoice Engine) OpenInto(
        string target, Func<LanguagePair, (ITranslationMemory Memory, IReadOnlyList<IDisposable> Opened, IReadOnlyList<QualityIssue> Issues)> open, Messages messages)
    {
        var languages = new LanguagePair(Configuration.Source, target);
        engines ??= new EngineRack(Configuration, environment, ledger);
        EngineChoice choice = engines.Choose(languages);
        (ITranslationMemory memory, IReadOnlyList<IDisposable> files, IReadOnlyList<QualityIssue> issues) = open(languages);
        opened.AddRange(files.Select(file => new Closing(file)));
        foreach (QualityIssue issue in issues)
        {
            messages.Issue(issue);
        }

        return (languages, memory, choice);
    }

    private LocalizationPipeline Build(LanguagePair languages, Glossary glossary, ITranslationMemory memory, EngineChoice choice) => new LocalizationPipelineBuilder(languages)
        .UseGlossary(glossary)
        .UseMemory(memory)
        .UseEngine(choice.Engine)
        .UseSegmenter(Configuration.Segmentation.SegmenterFor(languages.Source))
        .Configure(Configure)
        .Build();

    private void Configure(LocalizationPipelineOptions options)
    {
        foreach ((string rule, Severity? severity) in Configuration.Severities)
        {
            options.Severities[rule] = severity;
        }

        options.Merge = Configuration.Writing;
        options.RetriesTerms = Configuration.RetriesTerms;
        options.Formats[0] = MarkdownFormat();
        options.MaxDegreeOfParallelism = Configuration.Workers ?? options.MaxDegreeOfParallelism;
    }

    private sealed class Closing(IDisposable inner) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            inner.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
