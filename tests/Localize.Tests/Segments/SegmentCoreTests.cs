using Localize.Segments;
using static Localize.Tests.InlineTextTests;

namespace Localize.Tests.Segments;

public sealed class SegmentCoreTests
{
    private static readonly InlineCode Note = new() { Id = 5, Kind = InlineCodeKind.Placeholder, Type = InlineCodeTypes.FootnoteReference, OriginalData = "[^1]" };
    private static readonly InlineCode Command = new() { Id = 6, Kind = InlineCodeKind.Placeholder, Type = InlineCodeTypes.Code, OriginalData = "`ls`" };

    [Fact]
    public void From_PairAroundTheSentence_IsNotInTheCore() =>
        Assert.Equal("All of it.", SegmentCore.From(Text(Strong(1), "All of it.", Strong(-1), " ")).Text.ToString());

    [Fact]
    public void From_FootnoteMarkAtTheEnd_IsNotInTheCore() =>
        Assert.Equal("A fact.", SegmentCore.From(Text("A fact.", Note, " ")).Text.ToString());

    [Fact]
    public void From_CodeSpanAtTheStart_IsAWordOfTheCore() =>
        Assert.Equal("{1/} lists files.", SegmentCore.From(Text(Command, " lists files.")).Text.ToString());

    [Fact]
    public void From_HalfOfAPairInTheMiddle_StandsAsAPlaceholder()
    {
        SegmentCore core = SegmentCore.From(Text("He said ", Strong(1), "this."));

        Assert.Equal("He said {1/}this.", core.Text.ToString());
    }

    [Fact]
    public void Restore_CoreItself_GivesTheSegmentBack()
    {
        foreach (InlineText segment in new[]
        {
            Text(Strong(1), "All of it.", Strong(-1), " "),
            Text("A fact.", Note, "\n"),
            Text("He said ", Strong(1), "this. "),
            Text("that ", Command, " too.", Strong(-1)),
            Text("  "),
            Text(Note),
        })
        {
            SegmentCore core = SegmentCore.From(segment);
            Assert.Equal(segment, core.Restore(core.Text));
        }
    }

    [Theory]
    [InlineData("12.5 %", false)]
    [InlineData("— … —", false)]
    [InlineData("a", true)]
    [InlineData("基", true)]
    public void IsTranslatable_Text_HasALetter(string text, bool expected) =>
        Assert.Equal(expected, SegmentCore.From(InlineText.FromText(text)).IsTranslatable);

    private static InlineCode Strong(int side) => new()
    {
        Id = 1, Kind = side > 0 ? InlineCodeKind.Opening : InlineCodeKind.Closing, Type = InlineCodeTypes.Strong, OriginalData = "**",
    };
}
