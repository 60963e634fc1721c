using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;

namespace Localize.Tests.Merging;

public sealed class BidiIsolatesTests
{
    /// <summary>The isolates are shown as <c>‹</c> and <c>›</c>.</summary>
    [Theory]
    [InlineData("قال حلف NATO إن", "قال حلف ‹NATO› إن")]
    [InlineData("لغة C++ سريعة", "لغة ‹C++› سريعة")]
    [InlineData("Visual Studio Code 2.0 جديد", "‹Visual Studio Code 2.0› جديد")]
    [InlineData("بلغت -5 درجات و 30 يوما", "بلغت ‹-5› درجات و 30 يوما")]
    [InlineData("رقم +90 212 555", "رقم ‹+90 212 555›")]
    [InlineData("نحو 50% منهم", "نحو ‹50%› منهم")]
    [InlineData("(NATO).", "(‹NATO›).")]
    [InlineData("النسخة Code (OSS) هنا", "النسخة ‹Code (OSS)› هنا")]
    [InlineData("ב-NATO ‏אמרו", "ב-NATO ‏אמרו")]
    [InlineData("ב-NATO אמרו", "ב-‹NATO› אמרו")]
    [InlineData("نص عربي فقط، 2024.", "نص عربي فقط، 2024.")]
    [InlineData("سطر NATO\nEU سطر", "سطر ‹NATO›\n‹EU› سطر")]
    [InlineData("", "")]
    public void Apply_LeftToRightRuns_AreIsolated(string text, string expected) =>
        Assert.Equal(expected, BidiIsolates.Apply(InlineText.FromText(text)).Text.Replace('\u2066', '‹').Replace('\u2069', '›'));

    [Theory]
    [InlineData("ar", "شغل **‹Node.js›** ثم ‹`npm -v`› أو [‹Deno›](x.md) https://example.org و*‹Bun›*\n")]
    [InlineData("tr", "شغل **Node.js** ثم `npm -v` أو [Deno](x.md) https://example.org و*Bun*\n")]
    public void Merge_WithIsolates_KeepsTheStructure(string language, string expected)
    {
        ExtractedDocument document = new MarkdownFormat().Extract(new SourceDocument("a.md", "Run **Node.js** then `npm -v` or [Deno](x.md) https://example.org and *Bun*\n"));
        InlineText source = document.Units[0].Source;
        string[] arabic = ["شغل ", "Node.js", " ثم ", " أو ", "Deno", " ", " و", "Bun"];
        int next = 0;
        var target = new InlineText(source.Elements.Select(element => element is TextRun ? new TextRun(arabic[next++]) : element));

        MergeResult result = DocumentMerger.Merge(document, new Dictionary<string, InlineText> { ["u1"] = target }, language, new MergeOptions { IsolateLeftToRight = true });

        Assert.Empty(result.FallbackUnitIds);
        Assert.Equal(expected, result.Text.Replace('\u2066', '‹').Replace('\u2069', '›'));
    }
}
