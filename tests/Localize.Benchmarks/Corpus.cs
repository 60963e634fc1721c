using System.Runtime.CompilerServices;
using Localize.Documents;

namespace Localize.Benchmarks;

/// <summary>The Markdown files that are measured: a folder given, or the corpora that may lie beside the repository.</summary>
internal sealed class Corpus
{
    private Corpus(IReadOnlyList<SourceDocument> documents)
    {
        Documents = documents;
        Bytes = documents.Sum(document => (long)System.Text.Encoding.UTF8.GetByteCount(document.Text));
    }

    public IReadOnlyList<SourceDocument> Documents { get; }

    public long Bytes { get; }

    public double Megabytes => Bytes / 1e6;

    public static Corpus Load(string? folder = null)
    {
        string root = folder ?? Default();
        string[] files = [.. Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories).Where(f => !f.Contains("_examples", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        return new Corpus([.. files.Select(file => SourceDocument.Load(file))]);
    }

    /// <summary>Where data that may lie beside the repository would be.</summary>
    public static string Beside(params string[] parts) => Path.Combine([Root(), "..", "shared", "data", .. parts]);

    private static string Default() => Directory.Exists(Beside("corpora")) ? Beside("corpora") : Path.Combine(Root(), "src", "Localize.ConsoleHost", "newsroom");

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
