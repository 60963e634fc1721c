using System.Text.RegularExpressions;
using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;
using Localize.Tests.Documents;

namespace Localize.Tests.Merging;

public sealed partial class MergeCaseTests
{
    // What a site with components and shortcodes of its own would name.
    private static readonly MarkdownFormat Format = new(new MarkdownOptions { Attributes = { "label", "caption" }, Parameters = { "title", "caption", "alt-text" } });

    public static TheoryData<string> Names => [.. CaseFile.Read("merging.txt").Select(static c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Merge_Case_WritesTheText(string name)
    {
        CaseFile example = CaseFile.Read("merging.txt").Single(c => c.Name == name);
        var source = new SourceDocument("case.md", example.Input);
        ExtractedDocument document = Format.Extract(source);

        MergeResult result = DocumentMerger.Merge(document, Targets(example.Parts["targets"], document), "de");

        Assert.Equal(example.Parts["merged"], result.Text);
        Assert.Empty(StructureProof.Compare(source, new SourceDocument("case.md", result.Text), Format));
    }

    private static Dictionary<string, InlineText> Targets(string lines, ExtractedDocument document)
    {
        var targets = new Dictionary<string, InlineText>();
        foreach (string line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string id = line[..line.IndexOf(':', StringComparison.Ordinal)];
            Unit unit = document.Units.Single(unit => unit.Id == id);
            targets.Add(id, Parse(line[(id.Length + 2)..].Replace('⏎', '\n'), unit.Source));
        }

        return targets;
    }

    private static InlineText Parse(string text, InlineText source)
    {
        var builder = new InlineTextBuilder();
        int at = 0;
        foreach (Match match in Marker().Matches(text))
        {
            InlineCode? code = source.Codes.Select(static c => c.Code).FirstOrDefault(code => code.ToString() == match.Value);
            if (code is not null)
            {
                builder.Append(text.AsSpan(at, match.Index - at)).Append(code);
                at = match.Index + match.Length;
            }
        }

        return builder.Append(text.AsSpan(at)).ToInlineText();
    }

    [GeneratedRegex(@"\{/?[0-9]+/?\}", RegexOptions.None, 1000)]
    private static partial Regex Marker();
}
