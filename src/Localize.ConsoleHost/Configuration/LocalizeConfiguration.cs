using Localize.Linking;
using Localize.Merging;

namespace Localize.ConsoleHost.Configuration;

/// <summary>The settings of a run, from <c>localize.yml</c>.</summary>
internal sealed record LocalizeConfiguration
{
    /// <summary>The folder that holds the file; documents and outputs lie below it.</summary>
    public required string Root { get; init; }

    /// <summary>The file as the user named it.</summary>
    public required string Path { get; init; }

    public string Source { get; init; } = "en";

    /// <summary>The languages of this run.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>All languages that the file names, whichever of them this run is for.</summary>
    public IReadOnlyList<string> AllTargets { get; init; } = [];

    /// <summary>Globs relative to <see cref="Root"/>; one that begins with <c>!</c> excludes.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Where a localized document goes, relative to <see cref="Root"/>; see <see cref="OutputPattern"/>.</summary>
    public string Output { get; init; } = "localized/{target}/{path}";

    public IReadOnlyList<string> Glossaries { get; init; } = [];

    public string Journal { get; init; } = ".localize/memory/{source}-{target}.jsonl";

    /// <summary>The SQLite file that takes the place of journal and ledger, relative to <see cref="Root"/>, or null.</summary>
    public string? Sqlite { get; init; }

    /// <summary>The environment variable with the connection string of the PostgreSQL database that takes the place of journal and ledger, or null.</summary>
    public string? PostgreSqlVariable { get; init; }

    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The book of paid work, relative to <see cref="Root"/>.</summary>
    public string Ledger { get; init; } = ".localize/ledger.jsonl";

    /// <summary>Engines in order of preference: the next one takes over when the service of the one before fails.</summary>
    public IReadOnlyList<string> Engines { get; init; } = ["auto"];

    /// <summary>Engines for single target languages, in place of <see cref="Engines"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Routes { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public BudgetSettings Budget { get; init; } = new();

    /// <summary>Documents worked on and calls made at the same time, or null for what the machine and the engine bear.</summary>
    public int? Workers { get; init; }

    public AzureSettings Azure { get; init; } = new();

    /// <summary>Settings of the other services by the engine's name.</summary>
    public IReadOnlyDictionary<string, ServiceSettings> Services { get; init; } = new Dictionary<string, ServiceSettings>();

    /// <summary>Findings of this severity or above make the run end with exit code 1; <see langword="null"/> never does.</summary>
    public Severity? Gate { get; init; }

    /// <summary>Severities that replace a rule's own; <see langword="null"/> switches the rule off.</summary>
    public IReadOnlyDictionary<string, Severity?> Severities { get; init; } = new Dictionary<string, Severity?>();

    /// <summary>Whether a machine's translation that breaks the glossary is asked for once more with stronger terms.</summary>
    public bool RetriesTerms { get; init; } = true;

    public SegmentationSettings Segmentation { get; init; } = new();

    /// <summary>Front-matter keys whose values are translated.</summary>
    public IReadOnlyList<string> FrontMatterKeys { get; init; } = ["title", "description"];

    /// <summary>Attributes of tags whose values are translated.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = ["alt", "title", "aria-label", "placeholder"];

    /// <summary>Parameters of templates whose values are translated.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>Whether comments in code blocks are translated.</summary>
    public bool CodeComments { get; init; }

    /// <summary>How links are rewritten for the localized tree; <see langword="null"/> leaves them as they are.</summary>
    public LinkOptions? Links { get; init; }

    /// <summary>Line ends and isolates of localized documents.</summary>
    public MergeOptions Writing { get; init; } = new();
}

/// <summary>Settings of Azure Translator that are no secrets. Keys come from the environment only.</summary>
internal sealed record AzureSettings
{
    public string? Endpoint { get; init; }

    public string? Region { get; init; }

    public string? Category { get; init; }

    /// <summary>Characters a minute of the pricing tier, or null when the tier is not named.</summary>
    public int? CharactersPerMinute { get; init; }

    /// <summary>Dollars a million characters, or null when unknown.</summary>
    public decimal? Price { get; init; }
}

/// <summary>Settings of a service that are no secrets.</summary>
internal sealed record ServiceSettings(string? Endpoint = null, string? Model = null, string? Style = null, decimal? Price = null);

/// <summary>How much a run may spend; null is no limit.</summary>
internal sealed record BudgetSettings(long? MaxCharacters = null, decimal? MaxCost = null);
