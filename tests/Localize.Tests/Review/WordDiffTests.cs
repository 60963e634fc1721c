using Localize.Review;

namespace Localize.Tests.Review;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("Kiev’de patlama", "Kyiv’de patlama", "[-Kiev’de-]{+Kyiv’de+} patlama")]
    [InlineData("мер Киева сказав", "мер Києва сказав", "мер [-Киева-]{+Києва+} сказав")]
    [InlineData("キエフで爆発", "キーウで爆発", "キ[-エフ-]{+ーウ+}で爆発")]
    [InlineData("普丁抵达。", "普京抵达。", "普[-丁-]{+京+}抵达。")]
    [InlineData("one two three", "one three", "one [-two -]three")]
    [InlineData("", "new", "{+new+}")]
    [InlineData("old", "", "[-old-]")]
    [InlineData("same", "same", "same")]
    [InlineData("a 👩‍👩‍👧 b", "a 👨‍👩‍👧 b", "a [-👩‍👩‍👧-]{+👨‍👩‍👧+} b")]
    [InlineData("e\u0301te", "ete", "[-e\u0301te-]{+ete+}")]
    public void Between_Texts_MarksWholeWords(string before, string after, string expected) => Assert.Equal(expected, Marked(WordDiff.Between(before, after)));

    [Fact]
    public void Between_AnyTexts_GivesBothBack()
    {
        var random = new Random(7);
        const string Letters = "aé’- \n漢カ👩\u200D\u0301Ж\uFFFC.";
        for (int i = 0; i < 500; i++)
        {
            string before = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Letters[random.Next(Letters.Length)]));
            string after = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Letters[random.Next(Letters.Length)]));

            IReadOnlyList<DiffPiece> pieces = WordDiff.Between(before, after);

            Assert.Equal(before, string.Concat(pieces.Where(p => p.Operation != DiffOperation.Inserted).Select(p => p.Text)));
            Assert.Equal(after, string.Concat(pieces.Where(p => p.Operation != DiffOperation.Deleted).Select(p => p.Text)));
        }
    }

    private static string Marked(IEnumerable<DiffPiece> pieces) => string.Concat(pieces.Select(piece => piece.Operation switch
    {
        DiffOperation.Deleted => $"[-{piece.Text}-]",
        DiffOperation.Inserted => $"{{+{piece.Text}+}}",
        _ => piece.Text,
    }));
}
