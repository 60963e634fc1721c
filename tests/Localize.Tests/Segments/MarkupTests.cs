using CsCheck;
using Localize.Segments;
using static Localize.Tests.InlineTextTests;

namespace Localize.Tests.Segments;

/// <summary>Inline codes, placeholders, addresses and protected words: they never split and never hide an end.</summary>
public sealed class MarkupTests
{
    private static readonly SentenceSegmenter English = SentenceSegmenter.ForLanguage("en");

    private static readonly Gen<FormatHandling> Handlings =
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, (start, end, isolated) => new FormatHandling { IncludeStart = start, IncludeEnd = end, IncludeIsolated = isolated });

    private static readonly Gen<InlineText> Texts = Gen.OneOf<InlineElement>(
            Gen.String[Gen.Char["aB.!? \n,\"("], 1, 8].Select(InlineElement (t) => new TextRun(t)),
            Gen.Select(Gen.Int[1, 4], Gen.Enum<InlineCodeKind>(), InlineElement (id, kind) => new CodeRun(Code(id, kind))))
        .Array[0, 12].Select(elements => new InlineText(elements));

    [Fact]
    public void Split_AnyTextWithCodes_PiecesJoinedAreTheText() => Gen.Select(Texts, Handlings).SampleFixed(
        (text, handling) =>
        {
            List<int> ends = Ends(text, handling);
            return ends.Count == 0
                ? text.Text.Length == 0
                : InlineText.Concat(text.Split(ends, handling)).Equals(text) && ends.SequenceEqual(ends.Distinct().Order()) && ends[^1] == text.Text.Length;
        },
        iter: 3000);

    [Fact]
    public void Split_CodesBetweenSentences_StandWhereTheyAreAskedTo() => Handlings.SampleFixed(handling =>
    {
        InlineText text = Text("One.", Code(1, InlineCodeKind.Opening), " Two.", Code(1, InlineCodeKind.Closing), " Three.");
        string[] pieces = [.. text.Split(Ends(text, handling), handling).Select(p => p.ToString())];
        Assert.Equal(handling.IncludeStart, pieces[0].Contains("{1}", StringComparison.Ordinal));
        Assert.Equal(handling.IncludeEnd, pieces[1].Contains("{/1}", StringComparison.Ordinal));
        Assert.Equal(3, pieces.Length);
    });

    [Fact]
    public void Split_ByDefault_LeavesThePairWithItsSentence()
    {
        InlineText text = Text("One.", Code(1, InlineCodeKind.Opening), " Two.", Code(1, InlineCodeKind.Closing), " Three.");

        Assert.Equal(["One.", "{1} Two.{/1} ", "Three."], text.Split(Ends(text, FormatHandling.Default)).Select(p => p.ToString()));
    }

    [Fact]
    public void Split_PlaceholderAfterTheSpace_GoesWhereItIsAskedTo()
    {
        InlineText text = Text("One. ", Code(1, InlineCodeKind.Placeholder), " Two.");
        var toTheLeft = new FormatHandling { IncludeIsolated = true };

        Assert.Equal(["One. ", "{1/} Two."], text.Split(Ends(text, FormatHandling.Default)).Select(p => p.ToString()));
        Assert.Equal(["One. {1/} ", "Two."], text.Split(Ends(text, toTheLeft), toTheLeft).Select(p => p.ToString()));
    }

    [Fact]
    public void Segment_PlaceholderGluedToEachStop_HidesNoEnd() => Sentences(3).SampleFixed(sentences =>
        Cut(string.Join(' ', sentences.Select(s => s + InlineText.PlaceholderCharacter))).Count == sentences.Length);

    [Fact]
    public void Segment_PlaceholderAsTheLastWord_HidesNoEnd() => Sentences(3).SampleFixed(sentences =>
        Cut(string.Join(' ', sentences.Select(s => $"{s[..^1]} {InlineText.PlaceholderCharacter}{s[^1]}"))).Count == sentences.Length);

    [Fact]
    public void Segment_Address_IsNotCut() => Gen.Select(
            OneOf("https://", "http://www.", "www.", "mailto:", "ftp://"),
            Gen.String[Gen.Char["abcXYZ019"], 1, 8],
            OneOf("org", "co.uk", "Com", "example.net"),
            Gen.String[Gen.Char["aB1/.?=&#_-!"], 0, 20])
        .SampleFixed((scheme, host, domain, path) =>
        {
            string address = $"{scheme}{host}.{domain}/{path}x";
            string text = $"See {address} now. Then go.";
            int start = text.IndexOf(address, StringComparison.Ordinal);
            return EndsOf(text, []).TrueForAll(end => end <= start || end >= start + address.Length);
        });

    [Fact]
    public void Segment_ProtectedSpan_IsNotCut() => Gen.Select(Gen.String[Gen.Char["aB.!? \n\u2028\""], 1, 60], Gen.Int[0, 59], Gen.Int[1, 20]).SampleFixed((text, start, length) =>
    {
        var span = TextSpan.FromBounds(Math.Min(start, text.Length - 1), Math.Min(text.Length, start + length));
        return EndsOf(text, [span]).TrueForAll(end => end <= span.Start || end >= span.End);
    });

    private static Gen<string[]> Sentences(int count) => Gen.Select(
        Gen.String[Gen.Char['a', 'z'], 6, 12], OneOf('.', '!', '?'), (word, stop) => $"The bigword{word}e came{stop}").Array[count];

    private static Gen<T> OneOf<T>(params T[] values) => Gen.OneOf([.. values.Select(v => Gen.Const(v))]);

    private static List<int> Ends(InlineText text, FormatHandling handling)
    {
        var ends = new List<int>();
        English.Segment(text.Text, ends);
        CodeSides.Move(text, ends, handling);
        return ends;
    }

    private static List<int> EndsOf(string text, TextSpan[] spans)
    {
        var ends = new List<int>();
        English.Segment(text, ends, spans);
        return ends;
    }

    private static List<int> Cut(string text) => EndsOf(text, []);

    private static InlineCode Code(int id, InlineCodeKind kind) => new() { Id = id, Kind = kind, Type = InlineCodeTypes.Strong, OriginalData = "**" };
}
