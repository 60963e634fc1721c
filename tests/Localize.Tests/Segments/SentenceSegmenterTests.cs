using System.Text;
using CsCheck;
using Localize.Segments;
using Localize.Testing;

namespace Localize.Tests.Segments;

public sealed class SentenceSegmenterTests
{
    public static TheoryData<string> Languages => [.. Directory.GetFiles(TestPaths.BesideThisFile("../Data/Segments"), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Segment_CasesOfALanguage_AreCutAsWritten(string language)
    {
        var failures = new StringBuilder();
        foreach ((string text, string[] expected) in CasesOf(language))
        {
            string[] found = [.. Cut(language, text).Select(s => s.Trim())];
            if (!expected.SequenceEqual(found))
            {
                failures.AppendLine(text).AppendLine("  expected: " + string.Join(" | ", expected)).AppendLine("  found:    " + string.Join(" | ", found));
            }
        }

        Assert.True(failures.Length == 0, failures.ToString());
    }

    [Theory]
    [InlineData("en"), InlineData("tr"), InlineData("uk"), InlineData("ru"), InlineData("de"), InlineData("es"), InlineData("fr"), InlineData("ar"), InlineData("zh"), InlineData("ja")]
    public void CasesOf_LanguageOfTheFirstTen_AreThere(string language) => Assert.NotEmpty(CasesOf(language));

    [Fact]
    public void Segment_AnyText_PiecesJoinedAreTheText() =>
        Gen.Select(Gen.OneOf([.. new[] { "en", "tr", "de", "zh", "ja", "ar", "xx" }.Select(l => Gen.Const(l))]), Gen.String[Gen.OneOf(Gen.Char, Gen.Char[".!?。 \n\u2028\uFFFC“”()aB1"]), 0, 80])
            .Sample((language, text) => string.Concat(Cut(language, text)) == text && !Cut(language, text).Contains(""));

    [Fact]
    public void Segment_HardBreak_EndsASegmentAndASoftOneDoesNot() =>
        Assert.Equal(["one\u2028", "two\nthree"], Cut("en", "one\u2028two\nthree"));

    [Fact]
    public void Segment_EndInsideAProtectedSpan_IsNotUsed()
    {
        const string Text = "Ask Yahoo! News. Then go.";
        var ends = new List<int>();

        SentenceSegmenter.ForLanguage("en").Segment(Text, ends, [new TextSpan(4, 11)]);

        Assert.Equal([17, Text.Length], ends);
    }

    [Fact]
    public void Segment_EmptyText_HasNoSegment() => Assert.Empty(Cut("en", ""));

    [Fact]
    public void ForLanguage_NotATag_Throws() => Assert.Throws<ArgumentException>(() => SentenceSegmenter.ForLanguage("not a tag"));

    private static List<string> Cut(string language, string text)
    {
        var ends = new List<int>();
        SentenceSegmenter.ForLanguage(language).Segment(text, ends);
        return [.. ends.Select((end, i) => text[(i == 0 ? 0 : ends[i - 1])..end])];
    }

    private static IEnumerable<(string Text, string[] Expected)> CasesOf(string language) =>
        File.ReadAllText(TestPaths.BesideThisFile($"../Data/Segments/{language}.txt"))
            .Split("\n===\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(c => c.Split("\n---\n"))
            .Select(c => (c[0], c[1].Split('\n')));
}
