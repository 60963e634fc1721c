using System.Globalization;
using System.Text.Json;
using CsCheck;
using Localize.Documents.Markdown;
using Localize.Testing;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Localize.Tests.Documents;

/// <summary>Addresses are found where Markdig's own parser finds them.</summary>
public sealed class AddressParserTests
{
    private static readonly Gen<string> Fragment = Gen.OneOf<string>(
        "http", "https", "ftp", "mailto", "tel", "www", ":", "://", "//", "/", ".", "a", "a.b", "b", "w", "h", "t", " ", "  ", "\n", "  \n", "\t", "(", ")", "[", "]", "](", "<", ">", "*", "**", "_", "~", "~~", "`", "\\", "&", "&amp;", "\"", "'", "!", "?", ",", ";", "-", "- ", "# ", "| ", "|-|\n",
        "http://a.b", "https://a.b/c?d=e", "https://", "http://", "http://localhost", "www.a.b", "www.", "wwww.a.b", "ftp://a.b", "mailto:a@b.c", "mailto:", "tel:123", "tel:", "hotel:1", "xhttp://a.b", "httphttp://a.b", "<a href='x'>", "</a>", "[a](http://b.c)", "[http://a.b](c)", "[", "\u0000", "語", "é", "\uD83D\uDE00");

    private static readonly Gen<string> Document = Fragment.Array[0, 16].Select(string.Concat);

    private static readonly MarkdownPipeline Original = PipelineOf(static builder => builder.UseAutoLinks());

    private static readonly MarkdownPipeline Ours = PipelineOf(static builder => builder.InlineParsers.Insert(0, new AddressParser()));

    [Theory]
    [InlineData("http://a.b and https://c.d/e_f_g, www.h.i. mailto:j@k.l tel:1 ftp://m.n")]
    [InlineData("*http://a.b* **https://c.d** _www.e.f_ ~~ftp://g.h~~ (http://i.j) \"http://k.l\"")]
    [InlineData("[http://a.b](c) [x http://a.b] <a href='x'>http://a.b</a> http://a.b\n# www.a.b\n- tel:1\n\n| http://a.b |\n|-|\n| www.c.d |\n")]
    [InlineData("hotel:1 xhttp://a.b httphttp://a.b wwww.a.b http:// www. \\http://a.b \\www.a.b &amp;http://a.b")]
    public void Parse_Addresses_IsWhatMarkdigFinds(string text) => Assert.Equal(LinesOf(text, Original), LinesOf(text, Ours));

    [Fact]
    public void Parse_RandomText_IsWhatMarkdigFinds()
    {
        int addresses = 0;
        Document.SampleFixed(
            text =>
            {
                string found = LinesOf(text, Ours);
                addresses += found.Contains("address", StringComparison.Ordinal) ? 1 : 0;
                Assert.True(LinesOf(text, Original) == found, $"{JsonSerializer.Serialize(text)}\nexpected\n{LinesOf(text, Original)}\nfound\n{found}");
            },
            iter: 40_000);
        Assert.True(addresses > 4_000, $"Only {addresses} texts had an address.");
    }

    [Fact]
    public void Parse_EveryFileOfTheCorpora_IsWhatMarkdigFinds()
    {
        IEnumerable<string> texts = Directory.EnumerateFiles(TestPaths.SharedData("corpora"), "*.md", SearchOption.AllDirectories).Select(File.ReadAllText);

        Assert.All(texts.Where(static text => text.Length < 100_000), static text => Assert.Equal(LinesOf(text, Original), LinesOf(text, Ours)));
    }

    private static MarkdownPipeline PipelineOf(Action<MarkdownPipelineBuilder> addAddresses)
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseTaskLists().UseFootnotes();
        builder.InlineParsers.FindExact<EmphasisInlineParser>()!.EmphasisDescriptors.Add(new EmphasisDescriptor('~', 1, 2, enableWithinWord: true));
        addAddresses(builder);
        return builder.Build();
    }

    private static string LinesOf(string text, MarkdownPipeline pipeline) => string.Join('\n', Markdown.Parse(text, pipeline).Descendants().Select(static node => string.Create(
        CultureInfo.InvariantCulture,
        $"{node.GetType().Name} {(node.Span.IsEmpty ? "" : node.Span.ToString())} {node.Line}:{node.Column} {(node is LinkInline { IsAutoLink: true } ? "address" : "")} {(node as LinkInline)?.Url} {(node as LiteralInline)?.Content} {(node as CodeInline)?.Content}")));
}
