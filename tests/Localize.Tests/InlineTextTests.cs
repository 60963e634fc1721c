namespace Localize.Tests;

public sealed class InlineTextTests
{
    private static readonly InlineCode Open = new() { Id = 1, Kind = InlineCodeKind.Opening, Type = InlineCodeTypes.Strong, OriginalData = "**" };
    private static readonly InlineCode Close = new() { Id = 1, Kind = InlineCodeKind.Closing, Type = InlineCodeTypes.Strong, OriginalData = "**" };
    private static readonly InlineCode Image = new() { Id = 2, Kind = InlineCodeKind.Placeholder, Type = InlineCodeTypes.Image, OriginalData = "![a](b)" };
    private static readonly InlineCode Break = new() { Id = 3, Kind = InlineCodeKind.Placeholder, Type = InlineCodeTypes.LineBreak, OriginalData = "  \n" };

    [Fact]
    public void Text_WithCodes_HasOnePlaceholderForEachStandaloneCodeAndNoneForPairs()
    {
        InlineText text = Text("a", Open, "b", Close, Image, Break, "c");

        Assert.Equal("ab\uFFFC\u2028c", text.Text);
        Assert.Equal("a{1}b{/1}{2/}{3/}c", text.ToString());
    }

    [Fact]
    public void Elements_OfAnyText_GiveTheSameTextAgain()
    {
        InlineText text = Text(Open, "x", Close, "y", Image, Image, "z");

        Assert.Equal(text, new InlineText(text.Elements));
    }

    [Fact]
    public void Split_CodesAtTheCut_ClosingOnesGoLeftAndOpeningOnesRight()
    {
        InlineText text = Text(Open, "One. ", Close, Open, "Two.", Close);

        IReadOnlyList<InlineText> parts = text.Split([5, 9]);

        Assert.Equal(["{1}One. {/1}", "{1}Two.{/1}"], parts.Select(p => p.ToString()));
        Assert.Equal(text, InlineText.Concat(parts));
    }

    [Fact]
    public void Split_EndsThatDoNotReachTheEnd_Throws() =>
        Assert.Throws<ArgumentException>(() => Text("abc").Split([2]));

    [Fact]
    public void Slice_WithoutEdgeCodes_LeavesThemOut()
    {
        InlineText text = Text("a", Open, "b", Close, "c");

        Assert.Equal("{1}b{/1}", text.Slice(new TextSpan(1, 1)).ToString());
        Assert.Equal("b", text.Slice(new TextSpan(1, 1), withEdgeCodes: false).ToString());
    }

    [Fact]
    public void FromText_TextThatHoldsAnObjectReplacementCharacter_StaysText()
    {
        InlineText text = InlineText.FromText("a\uFFFCb");

        Assert.False(text.HasCodes);
        Assert.Equal([new TextRun("a\uFFFCb")], text.Elements);
    }

    internal static InlineText Text(params object[] parts) =>
        new(parts.Select(part => part is InlineCode code ? (InlineElement)new CodeRun(code) : new TextRun((string)part)));
}
