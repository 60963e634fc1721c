using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Linking;
using Localize.Merging;
using Localize.Testing;

namespace Localize.Tests.Linking;

/// <summary>Whole repositories with translated headings, judged by resolving addresses as a browser does.</summary>
public sealed class LinkMapCorpusTests
{
    private static readonly MarkdownFormat Format = new();

    [Theory]
    [InlineData("opensource.guide", MarkdownFlavour.GitHub)]
    [InlineData("fastapi", MarkdownFlavour.MkDocs)]
    [InlineData("hugoDocs", MarkdownFlavour.Hugo)]
    [InlineData("rust-book", MarkdownFlavour.MdBook)]
    [InlineData("vite", MarkdownFlavour.VitePress)]
    [InlineData("vite", MarkdownFlavour.GitHub)]
    [InlineData("prettier", MarkdownFlavour.Docusaurus)]
    public void Rewrite_EveryFileOfARepository_KeepsEveryLinkThatWorked(string repository, MarkdownFlavour flavour)
    {
        string root = TestPaths.SharedData($"corpora/{repository}");
        LocalizedDocument[] documents = [.. Directory.EnumerateFiles(root, "*.md*", SearchOption.AllDirectories).Where(Format.Accepts).Select(file => Translate(root, file))];
        Dictionary<string, LocalizedDocument> byPath = documents.ToDictionary(document => document.Path);
        LinkMap map = LinkMap.Create(
            new DocumentTree(documents, path => $"site/tr/{path}", path => Path.Exists(Path.Combine(root, path))), new LinkOptions { Flavour = flavour }, Format);

        var failures = new List<string>();
        var rewritten = documents.ToDictionary(document => document.TargetPath, document => map.Rewrite(document.Path));
        var anchors = rewritten.ToDictionary(entry => entry.Key, entry => AnchorsOf(entry.Value.Text, flavour));
        int judged = 0;
        foreach (LocalizedDocument document in documents)
        {
            LinkResult result = rewritten[document.TargetPath];
            failures.AddRange(result.Issues.Select(issue => $"{document.Path}: {issue.Message}"));
            string[] before = DestinationsOf(document.TargetText);
            string[] after = DestinationsOf(result.Text);
            for (int i = 0; i < before.Length && result.Issues.Count == 0; i++)
            {
                (string path, string fragment) = Browse(document.Path, before[i]);
                (string newPath, string newFragment) = Browse(document.TargetPath, after[i]);
                if (!byPath.TryGetValue(path, out LocalizedDocument? goal))
                {
                    continue;
                }

                judged++;
                bool leadsThere = newPath == goal.TargetPath;
                bool hadAnchor = fragment.Length > 0 && AnchorsOf(goal.Source.Text, flavour).Contains(fragment);
                if (!leadsThere || (hadAnchor && !anchors[newPath].Contains(newFragment)))
                {
                    failures.Add($"{document.Path}: {before[i]} became {after[i]}");
                }
            }
        }

        Assert.Empty(failures);
        TestContext.Current.TestOutputHelper?.WriteLine($"{documents.Length} documents, {judged} links between them");
    }

    private static LocalizedDocument Translate(string root, string file)
    {
        string path = Path.GetRelativePath(root, file).Replace('\\', '/');
        SourceDocument source = SourceDocument.Load(file);
        return new LocalizedDocument(path, $"site/tr/{path}", source, Roundtrip.Run(source, Format, RoundtripMode.Pseudo).Text);
    }

    private static string[] DestinationsOf(string text) => [.. DestinationReader.Read(ParsedMarkdown.Parse(new SourceDocument("a.md", text), Format.Settings)).Select(destination => destination.Url)];

    private static HashSet<string> AnchorsOf(string text, MarkdownFlavour flavour)
    {
        var slugs = new Slugs(flavour);
        return [.. HeadingReader.Read(ParsedMarkdown.Parse(new SourceDocument("a.md", text), Format.Settings)).Select(heading => heading.ExplicitId ?? slugs.Next(heading.Text))];
    }

    private static (string Path, string Fragment) Browse(string document, string url) =>
        Uri.TryCreate(new Uri("http://root/" + document), url, out Uri? address) && address.Host == "root"
            ? (Uri.UnescapeDataString(address.AbsolutePath[1..]), Uri.UnescapeDataString(address.Fragment.TrimStart('#')))
            : ("", "");
}
