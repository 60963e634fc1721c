namespace Localize.Terms.Folding;

/// <summary>
/// A text in the form in which terms are compared, with the way back: for each folded character the place it came from.
/// </summary>
internal sealed class FoldedText
{
    private readonly int[]? starts;
    private readonly int[]? ends;
    private readonly bool turkic;
    private int[]? wordStarts;
    private string? lower;

    /// <summary>Without offsets each character stands for the one at its own place.</summary>
    internal FoldedText(string text, bool turkic, int[]? starts = null, int[]? ends = null)
    {
        Text = text;
        this.turkic = turkic;
        this.starts = starts;
        this.ends = ends;
    }

    /// <summary>The folded text with its letter case.</summary>
    public string Text { get; }

    /// <summary>The folded text in lower case; as long as <see cref="Text"/>. Made when first asked for.</summary>
    public string Lower => lower ??= MakeLower(Text, turkic);

    public int Length => Text.Length;

    /// <summary>The span of the original text, in UTF-16 code units, that a stretch of the folded text stands for.</summary>
    public TextSpan ToOriginal(int start, int end) =>
        starts is null || ends is null ? TextSpan.FromBounds(start, end) : TextSpan.FromBounds(starts[start], ends[end - 1]);

    /// <summary>Whether the character may be part of a word of a script that sets spaces between words.</summary>
    public bool IsWord(int i) => (uint)i < (uint)Text.Length && CharacterTable.IsSpacedWord(Text[i]);

    /// <summary>Where words of scripts with spaces begin, ascending.</summary>
    public IReadOnlyList<int> WordStarts => wordStarts ??= FindWordStarts();

    /// <summary>Offset just after the word that begins at <paramref name="start"/>.</summary>
    public int WordEnd(int start)
    {
        int end = start;
        while (IsWord(end))
        {
            end++;
        }

        return end;
    }

    private static string MakeLower(string text, bool turkic) => string.Create(text.Length, (text, turkic), static (span, state) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = state.turkic ? LetterCase.ToLower(state.text[i], turkic: true) : CharacterTable.FoldedLower(state.text[i]);
        }
    });

    private int[] FindWordStarts()
    {
        var found = new List<int>(Text.Length / 4);
        for (int i = 0; i < Text.Length; i++)
        {
            if (IsWord(i) && !IsWord(i - 1))
            {
                found.Add(i);
            }
        }

        return [.. found];
    }
}
