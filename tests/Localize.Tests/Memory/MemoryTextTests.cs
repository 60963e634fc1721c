using Localize.Memory;
using static Localize.Tests.InlineTextTests;

namespace Localize.Tests.Memory;

public sealed class MemoryTextTests
{
    private static readonly InlineCode Open = new() { Id = 7, Kind = InlineCodeKind.Opening, Type = InlineCodeTypes.Link, OriginalData = "[" };
    private static readonly InlineCode Close = new() { Id = 7, Kind = InlineCodeKind.Closing, Type = InlineCodeTypes.Link, OriginalData = "](x)" };
    private static readonly InlineCode Code = new() { Id = 9, Kind = InlineCodeKind.Placeholder, Type = InlineCodeTypes.Code, OriginalData = "`x`" };

    [Fact]
    public void FromSource_CodesAndReservedCharacters_AreNumberedAndEscaped() =>
        Assert.Equal("R&amp;D &lt;1> <1>here</1> <2/>", MemoryText.FromSource(Text("R&D <1> ", Open, "here", Close, " ", Code)));

    [Fact]
    public void FromSource_SoftBreaksAndRunsOfSpaces_BecomeOneSpace() =>
        Assert.Equal("one two", MemoryText.FromSource(Text("one  \n two")));

    [Fact]
    public void TryRead_WrittenTarget_TakesTheCodesOfTheSource()
    {
        InlineText source = Text("See ", Open, "this", Close, " and ", Code);

        Assert.True(MemoryText.TryRead("<2/> ve <1>bu</1> &amp; &lt;", source, out InlineText? target));
        Assert.Equal(Text(Code, " ve ", Open, "bu", Close, " & <"), target);
    }

    [Theory]
    [InlineData("no codes at all")]
    [InlineData("<1>bu</1>")]
    [InlineData("<1>bu</1> <2/> <2/>")]
    [InlineData("<1>bu</1> <2/> <3/>")]
    [InlineData("<1>bu</1> <2/> & b")]
    [InlineData("<1>bu</1> <2/> <")]
    public void TryRead_CodesThatAreNotTheSources_IsFalse(string written) =>
        Assert.False(MemoryText.TryRead(written, Text("See ", Open, "this", Close, " and ", Code), out _));

    [Fact]
    public void FromTarget_ForeignCode_Throws() =>
        Assert.Throws<ArgumentException>(() => MemoryText.FromTarget(Text(Code), Text("plain")));
}
