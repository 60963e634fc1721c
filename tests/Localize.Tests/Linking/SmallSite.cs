using Localize.Documents;
using Localize.Linking;

namespace Localize.Tests.Linking;

/// <summary>A tree of a few documents with their translations, in memory.</summary>
internal sealed class SmallSite(string layout = "site/{target}/{path}")
{
    private readonly List<LocalizedDocument> documents = [];
    private readonly HashSet<string> files = new(StringComparer.Ordinal);

    public LinkOptions Options { get; init; } = new();

    public IReadOnlyList<string> Languages { get; init; } = [];

    public SmallSite Add(string path, string source, string target)
    {
        documents.Add(new LocalizedDocument(path, TargetPathOf(path, "tr"), new SourceDocument(path, source), target));
        return WithFile(path).WithFile(TargetPathOf(path, "tr"));
    }

    public SmallSite WithFile(string path)
    {
        for (; path.Length > 0; path = path.LastIndexOf('/') is > 0 and int slash ? path[..slash] : "")
        {
            files.Add(path);
        }

        return this;
    }

    public string Rewrite(string path)
    {
        LinkResult result = Map().Rewrite(path);
        Assert.Empty(result.Issues);
        return result.Text;
    }

    /// <summary>The address that a link of <c>docs/guide/start.md</c> gets.</summary>
    public string Link(string url)
    {
        string text = Add("docs/guide/start.md", $"Go [there]({url}).\n", $"[Oraya]({url}) git.\n").Rewrite("docs/guide/start.md");
        return text["[Oraya](".Length..text.LastIndexOf(')')];
    }

    public LinkMap Map() => LinkMap.Create(
        new DocumentTree(documents, path => TargetPathOf(path, "tr"), files.Contains)
        {
            Languages = Languages.ToDictionary(language => language, language => (Func<string, string>)(path => language == "en" ? path : TargetPathOf(path, language))),
        },
        Options);

    private string TargetPathOf(string path, string language) =>
        layout.Replace("{target}", language, StringComparison.Ordinal).Replace("{path}", path, StringComparison.Ordinal);
}
