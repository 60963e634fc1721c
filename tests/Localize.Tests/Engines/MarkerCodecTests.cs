using Localize.Engines;
using Localize.Terms;
using Localize.Testing;

namespace Localize.Tests.Engines;

public sealed class MarkerCodecTests
{
    private static readonly MarkerCodec Codec = new();

    [Theory]
    [InlineData("C ⟦2⟧ a ⟦1⟧", "C {c2/} a {c1/}")]
    [InlineData("C ⟦ 2 ⟧ a ⟦\u200F1\u200E⟧", "C {c2/} a {c1/}")]
    [InlineData("C ⟦２⟧ a ⟦١⟧'nin", "C {c2/} a {c1/}'nin")]
    public void Decode_MarksThatChangedALittle_AreRead(string answer, string expected)
    {
        DecodedSegment decoded = Codec.Decode(Codec.Encode(InlineTextReader.Read("A {c1/} b {c2/}"), []), answer);

        Assert.Equal(InlineTextReader.Read(expected), decoded.Target);
    }

    [Theory]
    [InlineData("C ⟦2 a ⟦1⟧")]
    [InlineData("C ⟦2⟧ a ⟦3⟧")]
    [InlineData("exteriores⟧ del ⟦1 cumplen")]
    public void Decode_DamagedMarks_AreAnError(string answer) =>
        Assert.NotEmpty(Codec.Decode(Codec.Encode(InlineTextReader.Read("A {c1/} b {c2/}"), []), answer).Error!);

    [Fact]
    public void Encode_TextHoldsTheBrackets_TakesOthers()
    {
        EncodedSegment encoded = Codec.Encode(InlineTextReader.Read("A ⟦1⟧ {c1/}"), []);

        Assert.Equal("A ⟦1⟧ ⟪1⟫", encoded.Text);
        Assert.Equal(InlineTextReader.Read("A ⟦1⟧ {c1/}"), Codec.Decode(encoded, encoded.Text).Target);
    }

    [Fact]
    public void Decode_Term_BecomesItsTarget()
    {
        TranslationRequest request = Requests.Of("1", "In Kiev now", ("Kiev", "Kyiv", ConceptKind.Place));

        Assert.Equal("Ahora en Kyiv", Codec.Decode(Codec.Encode(request.Source, request.Terms), "Ahora en ⟦1⟧").Target?.Text);
    }
}
