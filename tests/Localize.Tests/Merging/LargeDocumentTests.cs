using System.Globalization;
using System.Text;
using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;

namespace Localize.Tests.Merging;

/// <summary>Documents so large that their tree is let go after extraction and parsed again when the proof needs it.</summary>
public sealed class LargeDocumentTests
{
    private const int Length = 300_000;
    private static readonly MarkdownFormat Format = new();
    private static readonly SourceDocument Document = Make();

    [Theory]
    [InlineData(RoundtripMode.Identity)]
    [InlineData(RoundtripMode.Pseudo)]
    [InlineData(RoundtripMode.Cjk)]
    [InlineData(RoundtripMode.Hostile)]
    public void Run_ALargeDocument_KeepsTheStructure(RoundtripMode mode)
    {
        RoundtripResult result = Roundtrip.Run(Document, Format, mode);

        Assert.Empty(result.Differences);
        Assert.True(result.IsOk);
        Assert.Equal(0, result.LettersMissed);
    }

    [Fact]
    public void Merge_ATranslationThatWouldBeMarkup_IsProvedByTheTreeParsedAgain()
    {
        // Given a large document whose first unit becomes text that looks like a list and a heading
        ExtractedDocument extracted = Format.Extract(Document);
        var targets = new Dictionary<string, InlineText>(StringComparer.Ordinal) { [extracted.Units[1].Id] = extracted.Units[1].Source };
        targets[extracted.Units[0].Id] = InlineText.FromText("# 1. *not* a [list](x)");

        // When it is merged
        MergeResult merged = DocumentMerger.Merge(extracted, targets, "tr");

        // Then the structure is the source's and the translation is written
        Assert.Empty(merged.FallbackUnitIds);
        Assert.Empty(StructureProof.Compare(Document, new SourceDocument(Document.Path, merged.Text), Format));
    }

    [Fact]
    public void Merge_ATranslationThatIsProvedByItsBlock_DoesNotParseTheTreeAgain()
    {
        // Given a large document whose tree was let go, and a translation with a mark that is proved by a parse
        ExtractedDocument extracted = Format.Extract(Document);
        var tree = (ParsedMarkdown)extracted.Skeleton.Tree!;
        var targets = new Dictionary<string, InlineText>(StringComparer.Ordinal) { [extracted.Units[0].Id] = InlineText.FromText("Words * and > words_") };

        // When it is merged
        MergeResult merged = DocumentMerger.Merge(extracted, targets, "tr");

        // Then only its block was parsed, and the structure is the source's
        Assert.False(tree.HasTree);
        Assert.Empty(merged.FallbackUnitIds);
        Assert.NotEqual(Document.Text, merged.Text);
        Assert.Empty(StructureProof.Compare(Document, new SourceDocument(Document.Path, merged.Text), Format));
    }

    [Fact]
    public void Extract_ADocumentOfManyParts_HasTheUnitsOfItsParts()
    {
        // Given parts with something of everything, and a document so large that it is read with deferred inlines
        string[] parts = [.. Enumerable.Range(0, 600).Select(PartOf)];
        string whole = string.Concat(parts);
        Assert.True(ParsedMarkdown.Parse(new SourceDocument("a.md", whole), Format.Settings).IsLarge);

        // When the whole is read, and each part alone
        string[] found = LinesOf(whole, 0);
        int offset = 0;
        string[] expected =
        [
            .. parts.SelectMany(part =>
            {
                string[] lines = LinesOf(part, offset);
                offset += part.Length;
                return lines;
            }),
        ];

        // Then the units are the same
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Compare_LargeDocumentsOfWhichOneLostAnEmphasisAndALink_SaysSo()
    {
        string changed = Document.Text.Replace("*plain* prose with a [link](page-7.md)", "plain prose with a link", StringComparison.Ordinal);

        StructureDifference difference = Assert.Single(StructureProof.Compare(Document, new SourceDocument(Document.Path, changed), Format));

        Assert.Contains("link", difference.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DestinationsOfALargeDocument_FindsEveryLink()
    {
        int links = Document.Text.Split("](page-").Length - 1;

        Assert.Equal(links, DestinationReader.Read(ParsedMarkdown.Parse(Document, Format.Settings)).Count);
    }

    private static string[] LinesOf(string text, int offset) =>
    [
        .. Format.Extract(new SourceDocument("a.md", text)).Units.OrderBy(static unit => unit.Span.Start).Select(unit => string.Create(
            CultureInfo.InvariantCulture,
            $"{unit.Kind} {offset + unit.Span.Start} {unit.Span.Length} {unit.Path} {HeadingsOf(unit)} \"{unit.Source.Text}\" {string.Join(' ', unit.Source.Codes.Select(static c => $"{c.Position} {c.Code.Type} {c.Code.OriginalData}"))}")),
    ];

    /// <summary>Footnotes and definitions stand at an end of the tree and have the headings there; a heading has those before it.</summary>
    private static string HeadingsOf(Unit unit) =>
        unit.Kind is UnitKind.Paragraph or UnitKind.ListItem or UnitKind.TableCell ? string.Join(" > ", unit.Headings) : "";

    private static string PartOf(int number) =>
        $"""
        # Part {number}

        Plain words: one & two.
        A second line.

        - [ ] a task
        - [x] *done* https://a.b/c and www.a.b and tel:1
          - nested plain

        > quoted words
        lazy **words**

        | a | b |
        | - | - |
        | c | `d` |

        Heading below
        ---

        Note[^{number}] and [text](u "title") and [ref{number}] ![alt](i.png).

        [^{number}]: The *note*

            ends plainly.

        Term
        : a definition
        : another: plain

        [ref{number}]: /u 'T'

        <p title="t">text <b>bold</b></p>

        Hard  
        break\
        and ~~gone~~ &copy; a@b.c.


        """;

    private static SourceDocument Make()
    {
        var text = new StringBuilder();
        for (int i = 0; text.Length < Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## Part {i}\n\nSome *plain* prose with a [link](page-{i}.md) and `code`.\n\n| a | b |\n| - | - |\n| cell {i} | **text** |\n\n");
        }

        return new SourceDocument("large.md", text.ToString());
    }
}
