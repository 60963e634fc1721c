using Localize.Exchange.Bilingual;
using Localize.Exchange.Po;

namespace Localize.Tests.Exchange;

public sealed class PoTests
{
    [Fact]
    public async Task Read_WhatWasWritten_HoldsTheSame()
    {
        BilingualFile file = (await HandOffSamples.TranslatedAsync()).With(s => s with { Target = new InlineText([new TextRun("\"q\" \\ \t <1> &lt; & \u0001\n"), .. s.Source.Elements]) });

        (IReadOnlyList<BilingualFile> files, IReadOnlyList<QualityIssue> notRead) = PoFile.Read(PoFile.Write(file).Text, "a.po");

        Assert.Empty(notRead);
        Assert.Equal(("en", "tr", "news/a b.md"), (files[0].SourceLanguage, files[0].TargetLanguage, files[0].Original));
        Assert.Equal(file.Contents(), Assert.Single(files).Contents());
    }

    [Fact]
    public async Task Write_States_AreFuzzyOrNot()
    {
        BilingualFile file = (await HandOffSamples.TranslatedAsync("One. Two. Three.\n")).With(s => s.Id switch
        {
            "u1.1" => s with { State = SegmentState.Reviewed },
            "u1.2" => s with { State = SegmentState.Initial, Target = null },
            _ => s,
        });

        string text = PoFile.Write(file).Text;

        Assert.Single(text.Split('\n'), line => line == "#, fuzzy");
        Assert.Equal([SegmentState.Reviewed, SegmentState.Initial, SegmentState.Translated], PoFile.Read(text, "a.po").Files[0].Segments().Select(s => s.State));
    }

    [Fact]
    public void Read_FileOfAnotherTool_TakesEntriesAndReportsTheRest()
    {
        const string Foreign = """
            # comment
            msgid ""
            msgstr "Language: pt_BR\nContent-Type: text/plain; charset=utf-8\n"

            #. note
            #, c-format, fuzzy
            #| msgid "old"
            msgctxt "docs/a.md#u1.1"
            msgid ""
            "wrapped \x41\102 "
            "<1>code</1>\n"
            msgstr "em\t\"linhas\""
            msgctxt "docs/a.md#u1.2"
            msgid "second"
            msgstr ""

            msgid "one"
            msgid_plural "many"
            msgstr[0] "um"
            msgstr[1] "muitos"

            #~ msgid "gone"
            #~ msgstr "foi"
            """;

        (IReadOnlyList<BilingualFile> files, IReadOnlyList<QualityIssue> notRead) = PoFile.Read(Foreign.ReplaceLineEndings("\r\n"), "a.po");

        BilingualSegment[] segments = [.. Assert.Single(files).Segments()];
        Assert.Equal(("pt-BR", "docs/a.md"), (files[0].TargetLanguage, files[0].Original));
        Assert.Equal(["wrapped AB {1}code{/1}\n", "second"], segments.Select(s => s.Source.ToString()));
        Assert.Equal(("em\t\"linhas\"", SegmentState.Translated), (segments[0].Target!.Text, segments[0].State));
        Assert.Null(segments[1].Target);
        Assert.Equal(2, notRead.Count);
        Assert.Contains(notRead, n => n.Message.Contains("obsolete", StringComparison.Ordinal) && n.Position!.Value.Line > 18);
    }

    [Theory]
    [InlineData("msgid \"a\nmsgstr \"b\"")]
    [InlineData("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"")]
    [InlineData("<xml/>")]
    [InlineData("\"loose\"")]
    [InlineData("msgid \"\\q\"")]
    [InlineData("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"")]
    public void Read_BadText_Throws(string text) =>
        Assert.StartsWith("bad.po:", Assert.Throws<LocalizationException>(() => PoFile.Read(text, "bad.po")).Message, StringComparison.Ordinal);
}
