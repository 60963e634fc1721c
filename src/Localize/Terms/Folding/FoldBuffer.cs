using System.Runtime.InteropServices;

namespace Localize.Terms.Folding;

/// <summary>A folded text with its way back to the original, in memory that is used again for the next text.</summary>
/// <remarks>Not thread-safe: one for each thread.</remarks>
internal sealed class FoldBuffer
{
    private readonly List<char> text = [];
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];

    /// <summary>The folded text; valid until the next one is folded.</summary>
    public ReadOnlySpan<char> Text => CollectionsMarshal.AsSpan(text);

    public int Length => text.Count;

    public char Last => text[^1];

    public void Clear()
    {
        text.Clear();
        starts.Clear();
        ends.Clear();
    }

    public void Add(char c, int start, int end)
    {
        text.Add(c);
        starts.Add(start);
        ends.Add(end);
    }

    /// <summary>The span of the original text, in UTF-16 code units, that a stretch of the folded text stands for.</summary>
    public TextSpan ToOriginal(int start, int end) => TextSpan.FromBounds(starts[start], ends[end - 1]);

    /// <summary>A copy that stays.</summary>
    public FoldedText ToText(bool turkic) => new(Text.ToString(), turkic, [.. starts], [.. ends]);
}
