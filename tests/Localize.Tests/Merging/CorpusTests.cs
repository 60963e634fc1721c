using System.Text.Json;
using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;
using Localize.Testing;

namespace Localize.Tests.Merging;

public sealed class CorpusTests
{
    private static readonly MarkdownFormat Format = new();

    [Theory]
    [InlineData(RoundtripMode.Identity)]
    [InlineData(RoundtripMode.Pseudo)]
    [InlineData(RoundtripMode.Cjk)]
    [InlineData(RoundtripMode.RightToLeft)]
    [InlineData(RoundtripMode.Hostile)]
    public void Run_EveryExampleOfTheSpecifications_KeepsTheStructure(RoundtripMode mode)
    {
        var failures = new List<string>();
        foreach (string file in Directory.EnumerateFiles(TestPaths.SharedData("corpora/_examples"), "*.json"))
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (JsonElement example in json.RootElement.EnumerateArray())
            {
                string text = example.GetProperty("markdown").GetString()!;
                RoundtripResult result = Roundtrip.Run(new SourceDocument("example.md", text), Format, mode);
                if (!result.IsOk && (mode == RoundtripMode.Identity || result.Differences.Count > 0))
                {
                    failures.Add($"{Path.GetFileName(file)} {example.GetProperty("example")}: {string.Join("; ", result.Differences)}");
                }
            }
        }

        Assert.Empty(failures);
    }

    [Fact]
    public void Run_EveryFileOfTheCorpora_IsIdenticalByteForByte()
    {
        var failures = new List<string>();
        foreach (string file in Directory.EnumerateFiles(TestPaths.SharedData("corpora"), "*.md*", SearchOption.AllDirectories).Where(Format.Accepts))
        {
            SourceDocument document = SourceDocument.Load(file);
            RoundtripResult result = Roundtrip.Run(document, Format, RoundtripMode.Identity);
            if (!document.Encode(result.Text).AsSpan().SequenceEqual(File.ReadAllBytes(file)))
            {
                failures.Add(file);
            }
        }

        Assert.Empty(failures);
    }

    [Fact]
    public void Run_EveryFileOfTheCorporaInChineseCharacters_KeepsTheStructureWithoutFallback()
    {
        var failures = new List<string>();
        foreach (string file in Directory.EnumerateFiles(TestPaths.SharedData("corpora"), "*.md*", SearchOption.AllDirectories).Where(Format.Accepts))
        {
            RoundtripResult result = Roundtrip.Run(SourceDocument.Load(file), Format, RoundtripMode.Cjk);
            if (!result.IsOk)
            {
                failures.Add($"{file}: {string.Join("; ", result.Differences)} {string.Join("; ", result.Issues)}");
            }
        }

        Assert.Empty(failures);
    }
}
