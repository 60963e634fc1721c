namespace Localize.Linking;

/// <summary>The documents of a run into one language, where they go, and which other files exist beside them.</summary>
/// <remarks>Immutable; as safe to share between threads as the functions that it is given.</remarks>
public sealed class DocumentTree
{
    private readonly Dictionary<string, LocalizedDocument> documents;

    /// <summary>Creates a tree.</summary>
    /// <param name="documents">The documents that are localized into the language, those of earlier runs too.</param>
    /// <param name="targetPathOf">Where the localized form of a file goes, relative to the root; asked for images and other files.</param>
    /// <param name="exists">Whether a file or folder exists, relative to the root.</param>
    /// <exception cref="ArgumentException">Two documents have one path.</exception>
    public DocumentTree(IEnumerable<LocalizedDocument> documents, Func<string, string> targetPathOf, Func<string, bool> exists)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(targetPathOf);
        ArgumentNullException.ThrowIfNull(exists);
        this.documents = documents.ToDictionary(static document => document.Path, StringComparer.Ordinal);
        TargetPathOf = targetPathOf;
        Exists = exists;
    }

    /// <summary>The documents.</summary>
    public IReadOnlyCollection<LocalizedDocument> Documents => documents.Values;

    /// <summary>Languages of the site and the path of a source document in each, for <see cref="LanguageAlternates"/>. Empty by default.</summary>
    public IReadOnlyDictionary<string, Func<string, string>> Languages { get; init; } = new Dictionary<string, Func<string, string>>();

    internal Func<string, string> TargetPathOf { get; }

    internal Func<string, bool> Exists { get; }

    internal LocalizedDocument? Find(string path) => documents.GetValueOrDefault(path);
}
