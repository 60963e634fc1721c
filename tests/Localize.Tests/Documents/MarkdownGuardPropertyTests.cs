using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Fuzzing;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Localize.Tests.Documents;

/// <summary>
/// Accepted means quick and shallow, by what can be counted: no clock. Quick: what makes the parser search, delimiters times the
/// length of the block they stand in, is within the guard's limits in each block that the parser really made, and memory grows as
/// the text does. Shallow: so is the tree.
/// </summary>
public sealed class MarkdownGuardPropertyTests
{
    private const int Small = 8_192;
    private const int Large = 4 * Small;
    private const int EveryPattern = 10;

    /// <summary>Markdig nests blocks and inlines up to the limit each; a list and its item are two levels.</summary>
    private const int DeepestTree = 4 * MarkdownGuard.DeepestNesting;

    /// <summary>Four times the text may take four times the memory, with room for lists that double.</summary>
    private const double SteepestGrowth = 8;
    private static readonly MarkdownSettings Settings = MarkdownSettings.From(new MarkdownOptions());

    public static TheoryData<string, string> Pathological => MarkdownGuardTests.Pathological;

    [Theory]
    [MemberData(nameof(Pathological))]
    public void Parse_PathologicalTextThatIsAccepted_IsQuickAndShallow(string name, string text) => Assert.Null(ComplaintAbout(name, text));

    [Fact]
    public void Parse_RepeatedPatternsThatAreAccepted_AreQuickAndShallow()
    {
        string[] patterns = [.. RepeatedPatterns.OfTwo().Where(static (_, i) => i % EveryPattern == 0)];

        string[] complaints = [.. patterns.Select(static pattern => ComplaintAbout(pattern, RepeatedPatterns.Repeat(pattern, Large))).OfType<string>()];

        Assert.Empty(complaints);
        Assert.True(patterns.Length > 100);
    }

    [Fact]
    public void Extract_RepeatedPatternsThatAreAccepted_TakeMemoryAsTheyGrow()
    {
        string[] steep =
        [
            .. from pattern in RepeatedPatterns.OfTwo().Where(static (_, i) => i % EveryPattern == 1)
               let small = AllocatedBy(RepeatedPatterns.Repeat(pattern, Small))
               let large = AllocatedBy(RepeatedPatterns.Repeat(pattern, Large))
               where small > 0 && large > SteepestGrowth * small
               select $"{pattern}: {small:N0} bytes, then {large:N0}",
        ];

        Assert.Empty(steep);
    }

    private static string? ComplaintAbout(string name, string text)
    {
        ParsedMarkdown parsed;
        try
        {
            parsed = ParsedMarkdown.Parse(new SourceDocument("a.md", text), Settings);
        }
        catch (LocalizationException)
        {
            return null;
        }

        int depth = DepthOf(parsed.Tree);
        long work = parsed.Tree.Descendants().OfType<Block>().Where(static block => block is LeafBlock or Table).Select(block => WorkIn(parsed.Mask.Text, block)).DefaultIfEmpty().Max();
        return depth > DeepestTree ? $"{name}: {depth} levels" : work > MarkdownGuard.MostDelimiterWork ? $"{name}: {work:N0} steps" : null;
    }

    private static long WorkIn(string text, Block block)
    {
        if (block is FencedCodeBlock or CodeBlock or HtmlBlock || block.Span.Length <= 0)
        {
            return 0;
        }

        ReadOnlySpan<char> span = text.AsSpan(block.Span.Start, Math.Min(block.Span.Length, text.Length - block.Span.Start));
        int runs = span.Count('[') + span.Count('<') + span.Count("`") - span.Count("``");
        return (long)runs * span.Length;
    }

    /// <summary>Counted without recursion, so that a deep tree is a finding and not a crash.</summary>
    private static int DepthOf(MarkdownDocument tree)
    {
        int deepest = 0;
        var open = new Stack<(MarkdownObject Node, int Depth)>([(tree, 1)]);
        while (open.TryPop(out (MarkdownObject Node, int Depth) next))
        {
            deepest = Math.Max(deepest, next.Depth);
            IEnumerable<MarkdownObject> children = next.Node switch
            {
                ContainerBlock container => container,
                LeafBlock { Inline: { } inline } => [inline],
                ContainerInline inlines => inlines,
                _ => [],
            };
            foreach (MarkdownObject child in children)
            {
                open.Push((child, next.Depth + 1));
            }
        }

        return deepest;
    }

    private static long AllocatedBy(string text)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            new MarkdownFormat().Extract(new SourceDocument("a.md", text));
        }
        catch (LocalizationException)
        {
            return 0;
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
