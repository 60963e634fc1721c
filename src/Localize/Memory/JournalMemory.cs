using System.Text;

namespace Localize.Memory;

/// <summary>
/// A translation memory in a text file: JSON lines, one segment a line. New translations are appended and flushed to disk;
/// <see cref="Dispose"/> sorts the file so that two runs over the same articles give the same file and a version-control diff
/// shows only what changed. Reference files are read and never written.
/// </summary>
/// <remarks>Thread-safe. One process at a time holds a journal, by a lock file beside it.</remarks>
public sealed class JournalMemory : ITranslationMemory, IFuzzyMemory, IReadableMemory, IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<TranslationUnit>> bySource = new(StringComparer.Ordinal);
    private readonly JournalFile? journal;
    private readonly List<string> sources = [];
    private readonly SegmentIndex similar = new();

    private JournalMemory(JournalFile? journal) => this.journal = journal;

    /// <summary>Lines of the files that are not translations, which are kept where they are; and a journal on a network file system.</summary>
    public IReadOnlyList<QualityIssue> Issues { get; private set; } = [];

    /// <summary>Number of translations held.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return bySource.Values.Sum(units => units.Count);
            }
        }
    }

    /// <summary>Opens a journal and reads the reference files beside it.</summary>
    /// <param name="path">The journal; it and its folder are made when the first translation is stored.</param>
    /// <param name="references">Files of the same form that are only read. One that does not exist is an error.</param>
    /// <returns>The memory. Dispose it to sort the journal and to release its lock.</returns>
    /// <exception cref="LocalizationException">A file cannot be read, or another process holds the journal.</exception>
    public static JournalMemory Open(string path, params IEnumerable<string> references)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Open(path, MountTable.OfSystem(), references);
    }

    internal static JournalMemory Open(string path, MountTable mounts, IEnumerable<string> references)
    {
        JournalMemory memory = Open(JournalFile.Open(path), references);
        if (NetworkFolder.FormatOf(Path.GetDirectoryName(Path.GetFullPath(path))!, mounts) is { } format)
        {
            memory.Issues = [OnNetwork(path, format), .. memory.Issues];
        }

        return memory;
    }

    /// <summary>Reads memory files without opening any for writing; what is stored is forgotten with the object.</summary>
    /// <param name="references">Files of the journal's form.</param>
    /// <returns>The memory.</returns>
    /// <exception cref="LocalizationException">A file cannot be read.</exception>
    public static JournalMemory Read(params IEnumerable<string> references) => Open(journal: null, references);

    /// <summary>Reads of memory files the translations of some sources only: of a large memory in little time and room.</summary>
    /// <param name="sources">The sources in the form of <see cref="MemoryText"/>.</param>
    /// <param name="references">Files of the journal's form.</param>
    /// <returns>The memory. What it finds for other sources may be little or nothing.</returns>
    /// <exception cref="LocalizationException">A file cannot be read.</exception>
    public static JournalMemory ReadFor(IEnumerable<string> sources, params IEnumerable<string> references)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(references);
        var memory = new JournalMemory(journal: null);
        var wanted = new JournalSources(sources);
        JournalContent[] contents = [.. references.Select(reference => JournalFile.ReadSome(reference, wanted.MayHold))];
        memory.RememberAll(contents.SelectMany(content => content.Units));
        memory.Issues = [.. contents.SelectMany(content => content.Issues)];
        return memory;
    }

    /// <inheritdoc/>
    public ValueTask<MemoryMatch?> FindAsync(MemoryQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return ValueTask.FromResult(bySource.TryGetValue(MemoryText.WellFormed(query.Source), out List<TranslationUnit>? units) ? MemoryMatch.Best(units, query) : null);
        }
    }

    /// <inheritdoc/>
    /// <remarks>The index of words is made on the first call.</remarks>
    public ValueTask<IReadOnlyList<FuzzyMatch>> FindSimilarAsync(string source, int count, double threshold, CancellationToken cancellationToken = default)
    {
        FuzzyMatch.Validate(source, count, threshold);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            IndexNew();
            var search = new SimilarSearch(similar, MemoryText.WellFormed(source), count, threshold);
            while (search.Next() is { Count: > 0 } segments)
            {
                foreach (long segment in segments)
                {
                    search.Add(bySource[sources[(int)segment]]);
                }
            }

            return ValueTask.FromResult(search.Best);
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<TranslationUnit> ReadAllAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return sources.SelectMany(source => bySource[source]).ToArray().ToAsyncEnumerable();
        }
    }

    /// <inheritdoc/>
    public ValueTask StoreAsync(IReadOnlyCollection<TranslationUnit> units, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(units);
        cancellationToken.ThrowIfCancellationRequested();
        TranslationUnit[] wellFormed = [.. units.Select(unit => unit.WellFormed())];
        lock (gate)
        {
            journal?.Append(wellFormed);
            CrashPoint.Reach("units-stored");
            RememberAll(wellFormed);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Sorts the journal, replaces the file in one step, and releases the lock.</summary>
    public void Dispose() => journal?.Dispose();

    private static JournalMemory Open(JournalFile? journal, IEnumerable<string> references)
    {
        var memory = new JournalMemory(journal);
        var issues = new List<QualityIssue>();
        foreach (string reference in references)
        {
            JournalContent content = JournalFile.Read(reference, mustExist: true);
            memory.RememberAll(content.Units);
            issues.AddRange(content.Issues);
        }

        if (journal is not null)
        {
            memory.RememberAll(journal.Content.Units);
            issues.AddRange(journal.Content.Issues);
        }

        memory.Issues = issues;
        return memory;
    }

    private static QualityIssue OnNetwork(string path, string format) => new()
    {
        Type = QualityIssueType.Other,
        Severity = Severity.Warning,
        Rule = "memory.network",
        Message = $"The memory lies on a network file system ({format}), where its lock may not keep a second run on another machine out.",
        Suggestion = "Run on one machine at a time, name a path on a local disk, or use PostgreSQL.",
        Document = path,
    };

    private void IndexNew()
    {
        for (int next = (int)similar.Last + 1; next < sources.Count; next++)
        {
            similar.Add(next, sources[next]);
        }
    }

    private void RememberAll(IEnumerable<TranslationUnit> units)
    {
        foreach (TranslationUnit unit in units)
        {
            Remember(unit);
        }
    }

    private void Remember(TranslationUnit unit)
    {
        if (!bySource.TryGetValue(unit.Source, out List<TranslationUnit>? units))
        {
            bySource[unit.Source] = units = [];
            sources.Add(unit.Source);
        }

        // The last is the newest.
        units.RemoveAll(u => JournalFile.IsSameEntry(u, unit));
        units.Add(unit);
    }
}
