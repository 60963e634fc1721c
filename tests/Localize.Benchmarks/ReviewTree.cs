using System.Globalization;
using System.Text;

namespace Localize.Benchmarks;

/// <summary>
/// Writes the sample of a review as a newsroom: articles, glossaries as they are and, under <c>old</c>, as they were, and a configuration. A run
/// with the old glossaries localizes it; then <c>localize glossary diff --against old</c> is the whole command that is measured.
/// </summary>
internal static class ReviewTree
{
    private const int SentencesOfAParagraph = 5;
    private const int ParagraphsOfADocument = 5;
    private const int TermsOfAFile = 1_000;

    public static void Write(string folder)
    {
        const int size = SentencesOfAParagraph * ParagraphsOfADocument;
        for (int document = 0; document < ReviewSample.Segments / size; document++)
        {
            string path = Path.Combine(folder, "articles", (document / 100).ToString("D2", CultureInfo.InvariantCulture), FormattableString.Invariant($"story-{document:D4}.md"));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Document(document * size));
        }

        WriteGlossaries(Path.Combine(folder, "old"), changed: false);
        string names = string.Join(", ", WriteGlossaries(Path.Combine(folder, "terms"), changed: true).Select(path => $"terms/{Path.GetFileName(path)}"));
        string configuration = $"targets: [{string.Join(", ", ReviewSample.Locales)}]\ndocuments: [\"articles/**/*.md\"]\nglossaries: [{names}]\nengine: pseudo\n";
        File.WriteAllText(Path.Combine(folder, "localize.yml"), configuration);
        File.WriteAllText(Path.Combine(folder, "before.yml"), configuration.Replace("terms/", "old/", StringComparison.Ordinal));
    }

    private static string Document(int first)
    {
        var text = new StringBuilder();
        for (int paragraph = 0; paragraph < ParagraphsOfADocument; paragraph++)
        {
            int from = first + (paragraph * SentencesOfAParagraph);
            text.Append(paragraph == 0 ? "# " : "").AppendJoin(paragraph == 0 ? "\n\n" : " ", Enumerable.Range(from, SentencesOfAParagraph).Select(ReviewSample.Sentence)).Append("\n\n");
        }

        return text.ToString();
    }

    /// <summary>Writes the glossary in files of the size that is read, and gives their paths.</summary>
    public static IReadOnlyList<string> WriteGlossaries(string folder, bool changed)
    {
        Directory.CreateDirectory(folder);
        string[] paths = [.. Enumerable.Range(0, ReviewSample.Terms / TermsOfAFile).Select(file => Path.Combine(folder, FormattableString.Invariant($"g{file}.yml")))];
        foreach ((int file, string path) in paths.Index())
        {
            File.WriteAllText(path, ReviewSample.Glossary(changed, file * TermsOfAFile, TermsOfAFile));
        }

        return paths;
    }
}
