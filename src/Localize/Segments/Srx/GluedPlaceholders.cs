namespace Localize.Segments.Srx;

/// <summary>A text without the placeholders glued to punctuation: rules are written for text, not for codes, and <c>One.¹ Two</c> ends at the stop.</summary>
internal sealed class GluedPlaceholders
{
    private readonly string original;
    private readonly int[] places;

    private GluedPlaceholders(string original, string text, int[] places)
    {
        this.original = original;
        Text = text;
        this.places = places;
    }

    /// <summary>The text without them.</summary>
    public string Text { get; }

    /// <summary>The view of a text, or <see langword="null"/> when no placeholder is glued to punctuation in it.</summary>
    public static GluedPlaceholders? In(ReadOnlySpan<char> text)
    {
        if (!text.Contains(InlineText.PlaceholderCharacter))
        {
            return null;
        }

        var kept = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != InlineText.PlaceholderCharacter || kept.Count == 0 || !char.IsPunctuation(text[kept[^1]]))
            {
                kept.Add(i);
            }
        }

        string original = text.ToString();
        string shorter = string.Concat(kept.Select(i => original[i]));
        kept.Add(text.Length);
        return shorter.Length == text.Length ? null : new GluedPlaceholders(original, shorter, [.. kept]);
    }

    /// <summary>The decisions about the text as decisions about the original.</summary>
    public SortedDictionary<int, SegmentationDecision> InOriginal(SortedDictionary<int, SegmentationDecision> decided, bool toTheLeft)
    {
        var result = new SortedDictionary<int, SegmentationDecision>();
        foreach ((int end, SegmentationDecision decision) in decided)
        {
            int place = toTheLeft ? places[end] : BeforePlaceholder(end);
            result[place] = decision with { Position = places[decision.Position], End = decision.IsBoundary ? place : 0 };
        }

        return result;
    }

    private int BeforePlaceholder(int end)
    {
        int stop = end;
        while (stop > 1 && char.IsWhiteSpace(Text[stop - 1]))
        {
            stop--;
        }

        int behind = places[stop - 1] + 1;
        return original[behind] == InlineText.PlaceholderCharacter ? behind : places[end];
    }
}
