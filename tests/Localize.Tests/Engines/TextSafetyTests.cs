using CsCheck;
using Localize.Engines;

namespace Localize.Tests.Engines;

public sealed class TextSafetyTests
{
    [Fact]
    public void Clean_AnyUtf16_IsWellFormedAndStable() =>
        Gen.Char.Array[0, 40].Select(chars => new string(chars)).SampleFixed(text =>
        {
            string clean = TextSafety.Clean(text);
            return new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(clean) >= 0 && TextSafety.Clean(clean) == clean;
        });

    [Fact]
    public void Clean_Controls_AreTakenOut() =>
        Assert.Equal("a\tb\nc\uFFFDd e👍", TextSafety.Clean("a\tb\n\0\u001Bc\uD800d\u202E\u2066\uFFFC\u2028e👍\u0085"));

    [Theory]
    [InlineData("See it.", "Ver <b>eso</b>.", "<b")]
    [InlineData("See it.", "Ver https://evil.example/x.", "https://evil.example/x")]
    [InlineData("See it.", "Ver www.evil.example", "www.evil.example")]
    [InlineData("See it.", "Ver javascript:alert(1)", "javascript:alert(1")]
    [InlineData("See https://good.example/a.", "Ver https://good.example/a.", null)]
    [InlineData("5 < 6", "5 < 6", null)]
    [InlineData("A <b> tag", "Una etiqueta <b>", null)]
    [InlineData("Data: none", "Datos: data: nada", null)]
    public void FindInvented_Target_IsComparedWithItsSource(string source, string target, string? expected) =>
        Assert.Equal(expected, TextSafety.FindInvented(InlineText.FromText(source), InlineText.FromText(target)));
}
