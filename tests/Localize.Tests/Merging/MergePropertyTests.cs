using CsCheck;
using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;

namespace Localize.Tests.Merging;

public sealed class MergePropertyTests
{
    private static readonly MarkdownFormat Format = new();

    private static readonly Gen<string> Fragment = Gen.OneOf<string>(
        "a", "word", " ", "  ", "\n", "\n\n", "\r\n", "\t", "*", "**", "_", "__", "~~", "`", "```\n", "[", "]", "(", ")", "![", "](u)", "[x]: u\n", "<b>", "</b>",
        "<div>", "<!--", "-->", "# ", "> ", "- ", "1. ", "|", "|-|\n", "---\n", "&amp;", "\\", "{{", "}}", "{%", "%}", "$", ":::", "!!! ", "[^1]", "[^1]: ", "title: x\n", "https://a.b", "a@b.c", "é", "語", "\uD83D\uDE00");

    private static readonly Gen<string> Document = Fragment.Array[0, 40].Select(string.Concat);

    [Fact]
    public void Merge_UntouchedRandomDocument_IsTheSource() =>
        Document.SampleFixed(
            text => TryExtract(text) is not { } document
                || DocumentMerger.Merge(document, new Dictionary<string, InlineText>(), "de").Text == text,
            iter: 3000);

    [Fact]
    public void Merge_HostileTextInRandomDocument_KeepsTheStructureOrSaysWhyNot() =>
        Gen.Select(Document, Document).SampleFixed(
            (text, hostile) =>
            {
                if (TryExtract(text) is not { } document)
                {
                    return true;
                }

                Dictionary<string, InlineText> targets = document.Units.ToDictionary(static unit => unit.Id, unit => Replace(unit.Source, hostile));
                MergeResult result = DocumentMerger.Merge(document, targets, "de");
                return StructureProof.Compare(document.Source, new SourceDocument("a.md", result.Text), Format).Count == 0
                    && result.FallbackUnitIds.Count == result.Issues.Count;
            },
            iter: 3000);

    private static ExtractedDocument? TryExtract(string text)
    {
        try
        {
            return Format.Extract(new SourceDocument("a.md", text));
        }
        catch (LocalizationException)
        {
            return null;
        }
    }

    private static InlineText Replace(InlineText source, string text) =>
        new(source.Elements.Select(element => element is TextRun ? new TextRun(text) : element));
}
