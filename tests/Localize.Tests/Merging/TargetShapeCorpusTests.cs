using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;
using Localize.Testing;

namespace Localize.Tests.Merging;

/// <summary>Isolates and new line ends in whole repositories, one of them wrapped by hand.</summary>
public sealed class TargetShapeCorpusTests
{
    private static readonly MarkdownFormat Format = new(new MarkdownOptions { CodeComments = true });

    [Theory]
    [InlineData("rust-book", RoundtripMode.RightToLeft, "ar")]
    [InlineData("rust-book", RoundtripMode.Pseudo, "tr")]
    [InlineData("rust-book", RoundtripMode.Cjk, "zh-Hans")]
    [InlineData("cmark-gfm", RoundtripMode.Pseudo, "tr")]
    [InlineData("hugoDocs", RoundtripMode.RightToLeft, "fa")]
    public void Merge_ARepositoryInAnotherShape_KeepsTheStructure(string repository, RoundtripMode mode, string language)
    {
        var failures = new List<string>();
        int shaped = 0;
        foreach (string file in Directory.EnumerateFiles(TestPaths.SharedData($"corpora/{repository}"), "*.md", SearchOption.AllDirectories))
        {
            ExtractedDocument document = Format.Extract(SourceDocument.Load(file));
            Dictionary<string, InlineText> targets = document.Units.ToDictionary(unit => unit.Id, unit => InventedText.Of(unit.Source, mode));
            MergeResult plain = DocumentMerger.Merge(document, targets, language);
            MergeResult result = DocumentMerger.Merge(document, targets, language, new MergeOptions { IsolateLeftToRight = true, Wrap = LineWrap.Source });
            shaped += plain.Text == result.Text ? 0 : 1;
            failures.AddRange(result.FallbackUnitIds.Except(plain.FallbackUnitIds).Select(id => $"{file}: {id} fell back"));
            failures.AddRange(StructureProof.Compare(document.Source, new SourceDocument(file, result.Text), Format).Select(difference => $"{file}: {difference}"));
        }

        Assert.Empty(failures);
        Assert.True(shaped > 0);
    }
}
