using System.Text.RegularExpressions;
using Localize.Segments.Srx;

namespace Localize.Tests.Segments.Srx;

public sealed class IcuPatternTests
{
    [Theory]
    [InlineData(@"a++b", "aaab", "aaa")]
    [InlineData(@"(?:ab)*+c", "ababc", "abab")]
    [InlineData(@"a{2,3}+", "aa", "a")]
    [InlineData(@"\h", "\u00A0", "a")]
    [InlineData(@"\H", "a", "\t")]
    [InlineData(@"\v", "\u2028", " ")]
    [InlineData(@"\R", "\r\n", "x")]
    [InlineData(@"\x{2026}", "…", ".")]
    [InlineData(@"\x41\u0042\U00000043", "ABC", "AB")]
    [InlineData(@"\Q.+\E", ".+", "aa")]
    [InlineData(@"[\p{L}&&[^a-z]]", "Ä", "a")]
    [InlineData(@"[\w--[b]]", "a", "b")]
    [InlineData(@"[a[bc]d]", "c", "e")]
    [InlineData(@"[^a[bc]]", "d", "c")]
    [InlineData(@"[[:upper:]]", "Ж", "ж")]
    [InlineData(@"[\P{L}x]", "x", "y")]
    [InlineData(@"[^\P{L}x]", "y", "x")]
    [InlineData(@"\p{IsCyrillic}", "ж", "z")]
    [InlineData(@"\p{script=Greek}", "ω", "o")]
    [InlineData(@"\P{Alphabetic}", "1", "a")]
    [InlineData(@"\pL", "é", "1")]
    [InlineData(@"(?iw)dr\.", "DR.", "DR")]
    [InlineData(@"(?i:dr)x", "DRx", "DRX")]
    [InlineData(@"\_\-", "_-", "__")]
    [InlineData(@"a.c", "abc", "a\u2028c")]
    [InlineData(@"(?s)a.c", "a\nc", "ac")]
    [InlineData(@"(?<n>a)\k<n>", "aa", "ab")]
    [InlineData(@"(a)\1", "aa", "ab")]
    [InlineData(@"[.\-\]]", "]", "a")]
    [InlineData(@"[""'\u0002\p{Pe}]", ")", "(")]
    public void Translate_Pattern_MatchesWhatIcuDoes(string pattern, string match, string other)
    {
        var regex = new Regex($@"\A(?:{IcuPattern.Translate(pattern).Text})\z", RegexOptions.CultureInvariant);

        Assert.Matches(regex, match);
        Assert.DoesNotMatch(regex, other);
    }

    [Theory]
    [InlineData(@"(a+)+", true)]
    [InlineData(@"(?:a*b)*c", true)]
    [InlineData(@"(a{2,}){1,}", true)]
    [InlineData(@"(?:a++b)*", false)]
    [InlineData(@"(?>a+)+", false)]
    [InlineData(@"(?:a+b)?", false)]
    [InlineData(@"\p{L}+\.\s*", false)]
    public void Translate_RepetitionOfARepetition_IsNoticed(string pattern, bool expected) => Assert.Equal(expected, IcuPattern.Translate(pattern).IsNested);

    [Theory]
    [InlineData("(a", 0)]
    [InlineData("a)", 1)]
    [InlineData("[a", 0)]
    [InlineData(@"ab\N{X}", 2)]
    [InlineData(@"\p{Klingon}", 0)]
    [InlineData(@"a\", 1)]
    [InlineData(@"\x{1F600}", 0)]
    [InlineData("(?P<a>b)", 0)]
    [InlineData("(?q)a", 0)]
    public void Translate_WhatCannotBe_SaysWhereInThePattern(string pattern, int offset) =>
        Assert.Equal(offset, Assert.Throws<IcuPatternException>(() => IcuPattern.Translate(pattern)).Offset);

    [Fact]
    public void Translate_GroupsWithoutEnd_AreRefusedNotRecursedInto() =>
        Assert.Throws<IcuPatternException>(() => IcuPattern.Translate(new string('(', 100_000)));
}
