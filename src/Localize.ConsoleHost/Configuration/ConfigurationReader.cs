using System.Globalization;

namespace Localize.ConsoleHost.Configuration;

/// <summary>Reads <c>localize.yml</c>. A key it does not know is an error with its place and the nearest known key.</summary>
internal sealed partial class ConfigurationReader
{
    public const string DefaultName = "localize.yml";

    private readonly string path;

    private ConfigurationReader(string path) => this.path = path;

    public static LocalizeConfiguration Load(string path, string workingFolder)
    {
        string full = Path.GetFullPath(path, workingFolder);
        if (Directory.Exists(full))
        {
            full = Path.Combine(full, DefaultName);
        }

        string shown = Path.GetRelativePath(workingFolder, full);
        string yaml;
        try
        {
            yaml = File.ReadAllText(full);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new LocalizationException("There is no configuration here. Run `localize init`, or name one with --config.", shown, innerException: exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalizationException($"The configuration cannot be read: {exception.Message}", shown, innerException: exception);
        }

        return Parse(yaml, shown, Path.GetDirectoryName(full)!);
    }

    public static LocalizeConfiguration Parse(string yaml, string path, string root)
    {
        var reader = new ConfigurationReader(path);
        YamlValue value = YamlTree.Read(yaml, path);
        LocalizeConfiguration configuration = reader.Bind(value, new LocalizeConfiguration { Root = root, Path = path });
        return configuration.Targets.Count == 0
            ? throw new LocalizationException("\"targets\" is missing. Name at least one language: targets: [es]", path, new TextPosition(1, 1))
            : configuration.Documents.Count == 0
            ? throw new LocalizationException("\"documents\" is missing. Name what to localize: documents: [\"**/*.md\"]", path, new TextPosition(1, 1))
            : configuration;
    }

    private LocalizeConfiguration Bind(YamlValue value, LocalizeConfiguration configuration) => Fold(value, configuration, (current, key, item) => key.Text switch
    {
        "source" => current with { Source = Language(item) },
        "targets" => WithTargets(current, [.. Items(item).Select(Language)]),
        "documents" => current with { Documents = [.. Items(item).Select(Glob)] },
        "output" => current with { Output = OutputPattern(item) },
        "glossaries" => current with { Glossaries = [.. Items(item).Select(Text)] },
        "memory" => BindMemory(item, current),
        "engine" => current with { Engines = Engines(item) },
        "routes" => current with { Routes = BindRoutes(item) },
        "budget" => current with { Budget = BindBudget(item) },
        "workers" => current with { Workers = (int)Number(item, 1, 64) },
        "azure" => current with { Azure = BindAzure(item) },
        { } name when EngineNames.Services.ContainsKey(name) => current with { Services = new Dictionary<string, ServiceSettings>(current.Services, StringComparer.Ordinal) { [name] = BindService(name, item) } },
        "checks" => BindChecks(item, current),
        "code-comments" => current with { CodeComments = Flag(item) },
        "links" => current with { Links = BindLinks(item) },
        "writing" => current with { Writing = BindWriting(item) },
        "front-matter" => current with { FrontMatterKeys = [.. Items(item).Select(Text)] },
        "attributes" => current with { Attributes = [.. Items(item).Select(Text)] },
        "parameters" => current with { Parameters = [.. Items(item).Select(Text)] },
        "segmentation" => current with { Segmentation = BindSegmentation(item, current.Root) },
        _ => throw Unknown(key, "source", "targets", "documents", "output", "glossaries", "memory", "engine", "routes", "budget", "workers", "azure", "deepl", "libretranslate", "openai", "azure-openai", "ollama", "checks", "segmentation", "links", "writing", "front-matter", "attributes", "parameters", "code-comments"),
    });

    private static LocalizeConfiguration WithTargets(LocalizeConfiguration configuration, IReadOnlyList<string> targets) =>
        configuration with { Targets = targets, AllTargets = targets };

    private IReadOnlyDictionary<string, IReadOnlyList<string>> BindRoutes(YamlValue value) =>
        Entries(value).ToDictionary(entry => Language(entry.Key), entry => Engines(entry.Value), StringComparer.Ordinal);

    private IReadOnlyList<string> Engines(YamlValue value) => [.. Items(value).Select(item => OneOf(item, EngineNames.All))];

    private BudgetSettings BindBudget(YamlValue value) => Fold(value, new BudgetSettings(), (current, key, item) => key.Text switch
    {
        "max-characters" => current with { MaxCharacters = (long)Number(item, 0, long.MaxValue) },
        "max-cost" => current with { MaxCost = Number(item, 0, 1_000_000) },
        _ => throw Unknown(key, "max-characters", "max-cost"),
    });

    private AzureSettings BindAzure(YamlValue value) => Fold(value, new AzureSettings(), (current, key, item) => key.Text switch
    {
        "endpoint" => current with { Endpoint = Text(item) },
        "region" => current with { Region = Text(item) },
        "category" => current with { Category = Text(item) },
        "tier" => current with { CharactersPerMinute = AzureTiers.CharactersPerMinute(OneOf(item, [.. AzureTiers.Names])) },
        "price" => current with { Price = Number(item, 0, 1_000_000) },
        "key" => throw KeyInFile(key, "AZURE_TRANSLATOR_KEY"),
        _ => throw Unknown(key, "endpoint", "region", "category", "tier", "price"),
    });

    private ServiceSettings BindService(string name, YamlValue value) => Fold(value, new ServiceSettings(), (current, key, item) => key.Text switch
    {
        "endpoint" => current with { Endpoint = Text(item) },
        "model" => current with { Model = Text(item) },
        "style" => current with { Style = Text(item) },
        "price" => current with { Price = Number(item, 0, 1_000_000) },
        "key" => throw KeyInFile(key, EngineNames.Services[name] ?? "no variable; the service asks for no key"),
        _ => throw Unknown(key, "endpoint", "model", "style", "price"),
    });

    private LocalizationException KeyInFile(YamlScalar key, string variable) =>
        Error(key, $"A key does not belong in a file. Set {variable} in the environment, and change this key: it has been in a file.");

    private LocalizeConfiguration BindChecks(YamlValue value, LocalizeConfiguration configuration) => Fold(value, configuration, (current, key, item) => key.Text switch
    {
        "gate" => current with { Gate = SeverityNamed(item, "never") },
        "severity" => current with { Severities = BindSeverities(item) },
        "retry-terms" => current with { RetriesTerms = Flag(item) },
        _ => throw Unknown(key, "gate", "severity", "retry-terms"),
    });

    private IReadOnlyDictionary<string, Severity?> BindSeverities(YamlValue value) =>
        Entries(value).ToDictionary(entry => entry.Key.Text, entry => SeverityNamed(entry.Value, "off"), StringComparer.Ordinal);

    private SegmentationSettings BindSegmentation(YamlValue value, string root) => Fold(value, new SegmentationSettings(), (current, key, item) => key.Text switch
    {
        "preset" => current with { Preset = OneOf(item, SegmentationSettings.News, SegmentationSettings.GoldenRules) },
        "srx" => BindSrx(item, current, root),
        "languages" => current with { Languages = Entries(item).ToDictionary(entry => Language(entry.Key), entry => BindWords(entry.Value), StringComparer.Ordinal) },
        _ => throw Unknown(key, "preset", "srx", "languages"),
    });

    private SegmentationSettings BindSrx(YamlValue value, SegmentationSettings settings, string root)
    {
        SegmentationSettings bound = Fold(value, settings, (current, key, item) => key.Text switch
        {
            "file" => current with { SrxFile = Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.GetFullPath(Text(item), root)) },
            "mode" => current with { SrxMode = OneOf(item, "layered", "alone") == "alone" ? SrxMode.Alone : SrxMode.Layered },
            _ => throw Unknown(key, "file", "mode"),
        });
        return bound.SrxFile is null ? throw Error(value, "\"file\" is missing. Name the SRX file: srx: { file: house.srx }") : bound;
    }

    private SegmentationWords BindWords(YamlValue value) => Fold(value, new SegmentationWords(), (current, key, item) => key.Text switch
    {
        "abbreviations" => current with { Abbreviations = [.. Items(item).Select(Text)] },
        "no-break" => current with { NoBreak = [.. Items(item).Select(Text)] },
        _ => throw Unknown(key, "abbreviations", "no-break"),
    });

    private T Fold<T>(YamlValue value, T start, Func<T, YamlScalar, YamlValue, T> bind) =>
        Entries(value).Aggregate(start, (current, entry) => bind(current, entry.Key, entry.Value));

    private IReadOnlyList<KeyValuePair<YamlScalar, YamlValue>> Entries(YamlValue value) => value switch
    {
        YamlMap map => map.Entries,
        YamlScalar { Text: "" } => [],
        _ => throw Error(value, "Found a list or text; expected keys with values."),
    };

    private IReadOnlyList<YamlValue> Items(YamlValue value) => value switch
    {
        YamlList list => list.Items,
        YamlScalar { Text.Length: > 0 } scalar => [scalar],
        _ => throw Error(value, "Found keys; expected a list such as [a, b]."),
    };

    private string Text(YamlValue value) =>
        value is YamlScalar { Text.Length: > 0 } scalar ? scalar.Text : throw Error(value, "Found nothing or a list; expected one text.");

    private decimal Number(YamlValue value, decimal min, decimal max) =>
        decimal.TryParse(Text(value), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) && number >= min && number <= max
            ? number
            : throw Error(value, $"\"{Text(value)}\" is not a number from {min:0} to {max:0}.");

    private string Language(YamlValue value) => LanguageTag.TryCanonicalize(Text(value), out string? tag)
        ? tag
        : throw Error(value, $"\"{Text(value)}\" is not a language tag. Expected BCP 47 such as en, pt-BR or zh-Hans.");

    private string Glob(YamlValue value)
    {
        string glob = Text(value);
        return PathRules.StaysBelow(glob.TrimStart('!')) ? glob : throw Error(value, $"\"{glob}\" leaves the folder of the configuration. Use a path below it, with / and without ..");
    }

    private string OutputPattern(YamlValue value)
    {
        string pattern = Text(value);
        if (!PathRules.StaysBelow(pattern))
        {
            throw Error(value, $"The output \"{pattern}\" leaves the folder of the configuration. Use a path below it, with / and without ..");
        }

        return pattern.Contains("{target}", StringComparison.Ordinal)
            ? pattern
            : throw Error(value, $"The output \"{pattern}\" has no {{target}}: every language would be written to one file.");
    }

    private string OneOf(YamlValue value, params string[] allowed) => allowed.Contains(Text(value), StringComparer.Ordinal)
        ? Text(value)
        : throw Error(value, $"\"{Text(value)}\" is not one of {string.Join(", ", allowed)}.{Suggestion.For(Text(value), allowed)}");

    private Severity? SeverityNamed(YamlValue value, string none) => OneOf(value, "note", "warning", "error", none) switch
    {
        "note" => Severity.Note,
        "warning" => Severity.Warning,
        "error" => Severity.Error,
        _ => null,
    };

    private LocalizationException Unknown(YamlScalar key, params string[] known) =>
        Error(key, $"\"{key.Text}\" is not a setting.{Suggestion.For(key.Text, known)} Known here: {string.Join(", ", known)}.");

    private LocalizationException Error(YamlValue value, string message) => new(message, path, value.Position);
}
