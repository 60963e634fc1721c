using Localize.Terms.Folding;

namespace Localize.Terms.Matching;

/// <summary>A term or phrase of the glossary cut into words and what stands between them.</summary>
internal sealed class Phrase
{
    private Phrase(FoldedText text, List<(int Start, int End)> words)
    {
        Text = text;
        Words = [.. words];
        Lead = words.Count == 0 ? "" : text.Lower[..words[0].Start];
        Trail = words.Count == 0 ? "" : text.Lower[words[^1].End..];
        Gaps = new string[Math.Max(0, words.Count - 1)];
        for (int i = 0; i < Gaps.Length; i++)
        {
            Gaps[i] = text.Lower[words[i].End..words[i + 1].Start];
        }
    }

    public FoldedText Text { get; }

    public (int Start, int End)[] Words { get; }

    /// <summary>What stands before the first word, between the words and after the last: <c>.</c> of <c>U.N.</c></summary>
    public string Lead { get; }

    public string[] Gaps { get; }

    public string Trail { get; }

    /// <summary>Whether it is found by its characters, for it has letters of a script without spaces or no letters at all.</summary>
    public bool IsUnspaced => Words.Length == 0 || Characters.IsUnspaced(Text.Text);

    public static Phrase Parse(string text, string language)
    {
        FoldedText folded = TextFolder.Fold(text.Trim(), language);
        var words = new List<(int, int)>();
        for (int i = 0; i < folded.Length; i++)
        {
            if (folded.IsWord(i))
            {
                int end = folded.WordEnd(i);
                words.Add((i, end));
                i = end;
            }
        }

        return new Phrase(folded, words);
    }

    /// <summary>The phrase from its first word to its last, with its letter case.</summary>
    public ReadOnlySpan<char> Core => Words.Length == 0 ? Text.Text : Text.Text.AsSpan(Words[0].Start, Words[^1].End - Words[0].Start);

    public string Word(int i) => Text.Lower[Words[i].Start..Words[i].End];

    public ReadOnlySpan<char> CasedWord(int i) => Text.Text.AsSpan(Words[i].Start, Words[i].End - Words[i].Start);
}
