using Localize.Linking;

namespace Localize.Tests.SecondReaders;

public sealed class SlugsSecondReaderTests
{
    private static readonly string[] Alphabets = ["abcXYZ 019-_.,!?()'’&/`", "абвЖЩ ѣ–—", "日本語の（見出）", "ŞİıĞÇöü 1", "ΑΣςσ Ωά", "اللغة، العربية", "हिन्दी क़", "ไทย๑", "한국어", "\uD83D\uDE80 a\u200Db", "²½Ⅷ№"];

    [Fact]
    public void Next_ThousandHeadingsOfDocusaurus_AreThoseOfGithubSlugger()
    {
        var random = new Random(7);
        string[] documents = [.. Enumerable.Range(0, 100).Select(_ => string.Join('\n', Enumerable.Range(0, 10).Select(_ => Heading(random))))];

        IEnumerable<string[]> expected = NodeReaders.Read("slugs", documents).Select(slugs => slugs!.AsArray().Select(slug => (string)slug!).ToArray());

        Assert.Empty(documents.Zip(expected).SelectMany(pair => Differences(pair.First.Split('\n'), pair.Second)));
    }

    private static IEnumerable<string> Differences(string[] headings, string[] expected)
    {
        var slugs = new Slugs(MarkdownFlavour.Docusaurus);
        return headings.Select((heading, i) => (heading, Expected: expected[i], Found: slugs.Next(heading))).Where(slug => slug.Expected != slug.Found).Select(slug => $"{slug.heading}: {slug.Expected}, not {slug.Found}").ToArray();
    }

    private static string Heading(Random random)
    {
        string alphabet = Alphabets[random.Next(Alphabets.Length)];
        return random.Next(4) == 0 ? "again" : string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => alphabet[random.Next(alphabet.Length)])).Replace("\uD83D", "", StringComparison.Ordinal).Replace("\uDE80", "", StringComparison.Ordinal).Trim();
    }
}
