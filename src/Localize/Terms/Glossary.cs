using System.Collections.Concurrent;
using Localize.Terms.Caching;
using Localize.Terms.Reading;

namespace Localize.Terms;

/// <summary>The concepts of one or several glossary files as one view. The schema is described in <c>glossaries/README.md</c>.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed class Glossary
{
    private readonly Dictionary<string, ConceptEntry> byId;
    private readonly ConcurrentDictionary<string, Lazy<TermMatcher>> matchers = new(StringComparer.Ordinal);

    private Glossary(IReadOnlyList<ConceptEntry> entries)
    {
        Entries = entries;
        byId = entries.ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    /// <summary>A glossary without concepts.</summary>
    public static Glossary Empty { get; } = new([]);

    /// <summary>The concepts in the order of the files.</summary>
    public IReadOnlyList<ConceptEntry> Entries { get; }

    /// <summary>The language of the source terms, as a canonical BCP 47 tag; <c>en</c> for a glossary without concepts.</summary>
    public string SourceLanguage => Entries.Count > 0 ? Entries[0].SourceLanguage : "en";

    /// <summary>Reads files, and those they include, into one view.</summary>
    /// <param name="paths">YAML files in UTF-8, at most 1 MiB each.</param>
    /// <returns>The glossary.</returns>
    /// <exception cref="GlossaryException">A file cannot be read or is not as it must be; every problem is listed.</exception>
    public static Glossary Load(params string[] paths) => Load(GlossaryOptions.Default, paths);

    /// <summary>Reads files into one view under limits of the caller's choice.</summary>
    /// <param name="options">The limits.</param>
    /// <param name="paths">YAML files in UTF-8.</param>
    /// <returns>The glossary.</returns>
    /// <exception cref="GlossaryException">A file cannot be read or is not as it must be; every problem is listed.</exception>
    public static Glossary Load(GlossaryOptions options, params string[] paths)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(paths);
        return Merge(GlossaryFiles.Read(paths, options));
    }

    /// <summary>
    /// Reads files as <see cref="Load(GlossaryOptions, string[])"/> does, but from a compiled cache when it was made by this build
    /// of the library from files with the same content (SHA-256), those included too; else reads the files and writes the cache.
    /// A damaged or foreign cache is made anew; a cache that cannot be written is no error.
    /// </summary>
    /// <param name="cachePath">The cache; keep it out of version control, for example in <c>.localize/</c>.</param>
    /// <param name="options">The limits.</param>
    /// <param name="paths">YAML files in UTF-8.</param>
    /// <returns>The glossary.</returns>
    /// <exception cref="GlossaryException">A file cannot be read or is not as it must be; every problem is listed.</exception>
    public static Glossary LoadCached(string cachePath, GlossaryOptions options, params string[] paths)
    {
        ArgumentException.ThrowIfNullOrEmpty(cachePath);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(paths);
        if (GlossaryCache.Read(cachePath, options, paths) is { } known)
        {
            return known;
        }

        IReadOnlyList<GlossaryFile> files = GlossaryFiles.Read(paths, options);
        Glossary glossary = Merge(files);
        GlossaryCache.Write(cachePath, options, paths, files, glossary.Entries);
        return glossary;
    }

    /// <summary>Reads one file's text.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="path">The name that findings carry.</param>
    /// <returns>The glossary.</returns>
    /// <exception cref="GlossaryException">The text is not as it must be; every problem is listed.</exception>
    public static Glossary Parse(string yaml, string path)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(path);
        return Merge([GlossaryFiles.WithoutIncludes(GlossaryFile.Parse(yaml, path, GlossaryOptions.Default))]);
    }

    /// <summary>Finds a concept by its id.</summary>
    /// <param name="id">The id: <c>place.kyiv</c>.</param>
    /// <returns>The concept, or <see langword="null"/>.</returns>
    public ConceptEntry? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The matcher for texts of a language. Whoever works with the glossary shares it: it takes time to build, and room.</summary>
    internal TermMatcher MatcherFor(string language) => matchers.GetOrAdd(language, tag => new Lazy<TermMatcher>(() => new TermMatcher(this, tag))).Value;

    /// <summary>A glossary of concepts that were not read from our files; their ids are distinct.</summary>
    internal static Glossary Of(IReadOnlyList<ConceptEntry> entries) => new(entries);

    internal static Glossary Merge(IReadOnlyList<GlossaryFile> files)
    {
        List<QualityIssue> problems = [.. files.SelectMany(f => f.Problems), .. GlossaryFile.DuplicateIds(files)];
        return problems.Count == 0
            ? new Glossary([.. files.SelectMany(f => f.Entries)])
            : throw new GlossaryException(problems);
    }
}
