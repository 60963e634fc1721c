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

    private static string Default([CallerFilePath] string here = "")
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
        string beside = Path.Combine(root, "..", "shared", "data", "corpora");
        return Directory.Exists(beside) ? beside : Path.Combine(root, "src", "Localize.ConsoleHost", "newsroom");
    }
}
