using Localize.Engines;
using Localize.Terms;
using Localize.Testing;

namespace Localize.Tests.Engines;

public sealed class HtmlCodecTests
{
    private static readonly HtmlCodec Codec = new();

    [Fact]
    public void Encode_CodesTermsAndText_IsWellFormedHtml()
    {
        TranslationRequest request = Requests.Of("1", "A & {b1}b{/b1} <c> {c2/} Kiev", ("Kiev", "K\"yiv", ConceptKind.Place));

        Assert.Equal(
            "A &amp; <b id=\"1\">b</b> &lt;c&gt; <span class=\"notranslate\" id=\"2\">⟦2⟧</span> <span class=\"notranslate\" id=\"3\">K&quot;yiv</span>",
            Codec.Encode(request.Source, request.Terms).Text);
    }

    [Theory]
    [InlineData("A {b1}b{/b1} c", "C <b id=\"1\">b</b> a", "C {b1}b{/b1} a")]
    [InlineData("A {b1}b{/b1} c", "C <B ID='1' style=\"x>y\">b</B> a", "C {b1}b{/b1} a")]
    [InlineData("A {b1}b{/b1} c", "C <strong id=1 dir=rtl>b</strong> a", "C {b1}b{/b1} a")]
    [InlineData("A {c1/} c", "C <span class=notranslate id=\"1\">⟦ 1 ⟧ x</span> a", "C {c1/} a")]
    [InlineData("A {c1/} c", "C <span id=\"1\"/> a", "C {c1/} a")]
    [InlineData("A &lt; b", "B &amp;lt; a", "B &lt; a")]
    [InlineData("It's", "It&#39;s &quot;&nbsp;é", "It's \"\u00A0é")]
    public void Decode_GoodAnswer_IsReadOnce(string source, string answer, string expected)
    {
        DecodedSegment decoded = Codec.Decode(Codec.Encode(InlineTextReader.Read(source), []), answer);

        Assert.Equal(InlineTextReader.Read(expected), decoded.Target);
    }

    [Theory]
    [InlineData("C <b id=\"1\">b a")]
    [InlineData("C </b>b<b id=\"1\"> a")]
    [InlineData("C <b id=\"1\">b</i> a")]
    [InlineData("C <b id=\"7\">b</b> a")]
    [InlineData("C <b id=\"1\">b</b> <script>alert(1)</script>")]
    [InlineData("C <b id=\"1\">b</b> <img src=x onerror=alert(1)>")]
    [InlineData("C <b id=\"1\">b</b> <!-- x -->")]
    [InlineData("C <b id=\"1\">b</b> <mstrans:dictionary translation=\"x\">y</mstrans:dictionary>")]
    public void Decode_BadAnswer_IsAnError(string answer)
    {
        DecodedSegment decoded = Codec.Decode(Codec.Encode(InlineTextReader.Read("A {b1}b{/b1} c"), []), answer);

        Assert.Null(decoded.Target);
        Assert.NotEmpty(decoded.Error!);
    }

    [Fact]
    public void Decode_TermLost_IsAnError()
    {
        TranslationRequest request = Requests.Of("1", "In Kiev", ("Kiev", "Kyiv", ConceptKind.Place));

        Assert.Contains("Kyiv", Codec.Decode(Codec.Encode(request.Source, request.Terms), "En").Error, StringComparison.Ordinal);
    }
}
