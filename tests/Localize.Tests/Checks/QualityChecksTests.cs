using CsCheck;
using Localize.Checks;
using Localize.Testing;

namespace Localize.Tests.Checks;

/// <summary>Each row names a source, a target and the rules that must report, in order; an empty list means that nothing may.</summary>
public sealed class QualityChecksTests
{
    [Theory]
    [InlineData("Read {b1}this{/b1}.", "{b1}Bunu{/b1} oku.", "")]
    [InlineData("Read {b1}this{/b1}.", "Bunu oku.", "codes.lost codes.lost")]
    [InlineData("Read this.", "{b1}Bunu{/b1} oku.", "codes.added codes.added")]
    [InlineData("Read {b1}this{/b1}.", "{/b1}Bunu{b1} oku.", "codes.nesting")]
    [InlineData("{b1}a{/b1} {i2}b{/i2}", "{b1}a {i2}b{/b1}{/i2}", "codes.nesting")]
    [InlineData("A line.", "Bir <script>alert(1)</script> satır.", "markup.added markup.added numbers.added")]
    [InlineData("A <b> tag.", "Bir <b> etiketi.", "")]
    [InlineData("A link.", "Bir [bağ](http://evil.example).", "markup.added urls.added")]
    [InlineData("See https://a.example/x?y=1.", "Bkz. https://a.example/x?y=1.", "")]
    [InlineData("See https://a.example/x.", "Bkz. https://a.example/y.", "urls.added urls.missing")]
    [InlineData("See this.", "Bkz. javascript:alert(1) bunu.", "urls.added numbers.added")]
    [InlineData("It costs 1,234.5 dollars.", "1.234,5 dolar tutuyor.", "")]
    [InlineData("It costs 1,234.5 dollars.", "١٬٢٣٤٫٥ دولار هو الثمن.", "")]
    [InlineData("It has 12 rooms.", "13 odası var.", "numbers.missing numbers.added")]
    [InlineData("In 2024, 5 came.", "2024'te 5 kişi geldi.", "")]
    [InlineData("Nobody changes to the train today.", "Nobody changes to the train today.", "untranslated")]
    [InlineData("Kyiv, Gaza and Muscat", "Kyiv, Gaza and Muscat", "")]
    [InlineData("A sentence that is long enough to be weighed.", "Kısa.", "length.ratio")]
    [InlineData("A sentence that is long enough.", "一个足够长的句子在这里。", "")]
    [InlineData("Text", "Met\u202Ein", "characters.control")]
    [InlineData("Text", "Met\u0007in", "characters.control")]
    [InlineData("Text here", "Metin  burada", "whitespace.doubled")]
    [InlineData("Text ", "Metin", "whitespace.edges")]
    public void Check_SourceAndTarget_ReportsTheseRules(string source, string target, string expected)
    {
        string[] found = [.. Run(source, target).Select(issue => issue.Rule)];

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), found);
    }

    [Fact]
    public void Check_LoneSurrogate_IsReported() =>
        Assert.Equal("characters.control", Assert.Single(Run("Text", "Met\uD800in")).Rule);

    [Fact]
    public void Check_AnyFinding_NamesPlaceSeverityAndAdvice()
    {
        QualityIssue issue = Assert.Single(Run("It has 12 rooms.", "Odaları var."));

        Assert.Equal("story.md:7:3: warning numbers.missing: The number 12 of the source is not in the target. Compare the figures; a number written as a word is fine.", issue.ToString());
        Assert.Equal(("u1", "u1.1"), (issue.UnitId, issue.SegmentId));
    }

    [Fact]
    public void Rejects_DamageToTheOutput_IsTold() =>
        Assert.Equal(
            [true, true, true, false, false],
            new[] { "codes.lost", "markup.added", "urls.added", "numbers.missing", "terms.missing" }.Select(rule =>
                QualityChecks.Rejects(new QualityIssue { Rule = rule, Message = "", Severity = Severity.Error, Type = QualityIssueType.Other })));

    [Fact]
    public void Check_AnyText_NeverThrows() =>
        Gen.Select(Gen.String, Gen.String).SampleFixed((source, target) => Run(source, target).Count() >= 0);

    private static IEnumerable<QualityIssue> Run(string source, string target)
    {
        var segment = new CheckedSegment
        {
            Languages = new LanguagePair("en", "tr"),
            Unit = new Unit { Id = "u1", Kind = UnitKind.Paragraph, Source = InlineText.FromText(source), Position = new TextPosition(7, 3), Span = new TextSpan(0, source.Length) },
            SegmentId = "u1.1",
            Document = "story.md",
            Source = InlineTextReader.Read(source),
            Target = InlineTextReader.Read(target),
        };
        return QualityChecks.All.SelectMany(check => check.Check(segment));
    }
}
