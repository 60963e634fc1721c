using Localize.ConsoleHost.Configuration;
using Localize.Engines.Scheduling;
using Localize.Memory;
using Localize.PostgreSql;
using Localize.Sqlite;

namespace Localize.ConsoleHost;

/// <summary>Opens the memory and the ledger that <c>memory:</c> names.</summary>
internal sealed class Stores(LocalizeConfiguration configuration, HostEnvironment environment)
{
    /// <summary>What the memory lies in, for people; never a connection string.</summary>
    public string Description => configuration switch
    {
        { Sqlite: { } path } => $"sqlite {path}",
        { PostgreSqlVariable: { } variable } => $"postgresql by {variable}",
        _ => $"journal {configuration.Journal}",
    };

    /// <summary>The memory of a language pair with what it has for some sources, only to be read; databases look up what they are asked.</summary>
    public (ITranslationMemory Memory, IReadOnlyList<IDisposable> Opened, IReadOnlyList<QualityIssue> Issues) OpenMemory(LanguagePair languages, IReadOnlySet<string> sources)
    {
        if (configuration is not { Sqlite: null, PostgreSqlVariable: null })
        {
            return OpenMemory(languages, readOnly: true);
        }

        JournalMemory some = JournalMemory.ReadFor(sources, configuration.References.Append(configuration.Journal).Select(path => MemoryPath(path, languages)).Where(File.Exists));
        return (some, [some], some.Issues);
    }

    /// <summary>The memory of a language pair, what is to be disposed with it, and what is wrong with its files.</summary>
    public (ITranslationMemory Memory, IReadOnlyList<IDisposable> Opened, IReadOnlyList<QualityIssue> Issues) OpenMemory(LanguagePair languages, bool readOnly)
    {
        string[] references = [.. configuration.References.Select(path => MemoryPath(path, languages)).Where(File.Exists)];
        if (configuration.Sqlite is null && configuration.PostgreSqlVariable is null)
        {
            JournalMemory journal = OpenJournal(MemoryPath(configuration.Journal, languages), references, readOnly);
            return (journal, [journal], journal.Issues);
        }

        JournalMemory read = JournalMemory.Read(references);
        if (OpenDatabase(languages, readOnly) is not { } database)
        {
            return (read, [read], read.Issues);
        }

        return (new LayeredMemory(database, read), [(IDisposable)database, read], read.Issues);
    }

    /// <summary>The book of paid work.</summary>
    public ITranslationLedger OpenLedger() => configuration switch
    {
        { Sqlite: { } path } => SqliteLedger.Open(Below(path)),
        { PostgreSqlVariable: { } variable } => PostgresLedger.Open(ConnectionString(variable)),
        _ => JournalLedger.Open(Below(configuration.Ledger)),
    };

    /// <summary>Opens the store for writing and closes it: whether it can be reached, written and has a version that is known.</summary>
    public void Probe()
    {
        if (configuration is not { Sqlite: null, PostgreSqlVariable: null } && (configuration.Sqlite is null || File.Exists(Below(configuration.Sqlite))))
        {
            (OpenLedger() as IDisposable)?.Dispose();
        }
    }

    /// <summary>A path of the configuration, as short as this process can have it: findings carry it.</summary>
    public static string Shortest(string fullPath) => Path.GetRelativePath(Directory.GetCurrentDirectory(), fullPath);

    private static JournalMemory OpenJournal(string journal, string[] references, bool readOnly) => readOnly
        ? JournalMemory.Read([.. references, .. File.Exists(journal) ? new[] { journal } : []])
        : JournalMemory.Open(journal, references);

    // Who only reads makes no file.
    private ITranslationMemory? OpenDatabase(LanguagePair languages, bool readOnly) => configuration switch
    {
        { Sqlite: { } path } => readOnly && !File.Exists(Below(path)) ? null : SqliteMemory.Open(Below(path), languages),
        _ => PostgresMemory.Open(ConnectionString(configuration.PostgreSqlVariable!), languages),
    };

    private string ConnectionString(string variable) => environment.Variable(variable) is { Length: > 0 } connection
        ? connection
        : throw new LocalizationException($"The environment variable {variable} is not set. Put the connection string of the PostgreSQL database there.", configuration.Path);

    private string MemoryPath(string pattern, LanguagePair languages) => Below(
        pattern.Replace("{source}", languages.Source, StringComparison.Ordinal).Replace("{target}", languages.Target, StringComparison.Ordinal));

    private string Below(string path) => Shortest(PathRules.Below(configuration.Root, path));
}
