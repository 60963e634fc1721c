namespace Localize.Tests;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("EN", "en")]
    [InlineData("en-us", "en-US")]
    [InlineData("zh_hans", "zh-Hans")]
    [InlineData("sr-latn-rs", "sr-Latn-RS")]
    public void Canonicalize_WellFormedTag_HasCanonicalCase(string tag, string expected) =>
        Assert.Equal(expected, LanguageTag.Canonicalize(tag));

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("english")]
    [InlineData("en-")]
    [InlineData("../en")]
    [InlineData("en/tr")]
    public void Canonicalize_OtherText_Throws(string tag) =>
        Assert.Throws<ArgumentException>(() => LanguageTag.Canonicalize(tag));

    [Fact]
    public void FallbackChain_TagWithThreeSubtags_GoesFromCloseToFar() =>
        Assert.Equal(["zh-Hans-SG", "zh-Hans", "zh"], LanguageTag.FallbackChain("zh-Hans-SG"));
}
