namespace Localize.Documents.Markdown;

/// <summary>Which stretches of two texts are the same, in order, so that what is hidden in one can be sought in the other.</summary>
internal sealed class MaskAlignment(int sourceHead, int targetHead)
{
    private readonly List<(int Source, int Target, int Length)> copies = [];
    private readonly List<(TextSpan Source, TextSpan Target)> free = [];

    public void AddCopy(int source, int target, int length)
    {
        if (length > 0)
        {
            copies.Add((source, target, length));
        }
    }

    /// <summary>Adds stretches that are judged elsewhere.</summary>
    public void AddFree(TextSpan source, TextSpan target) => free.Add((source, target));

    /// <summary>Whether the two masks hide the same stretches in the same way and have their titles at the same places.</summary>
    public bool Holds(DialectMask source, DialectMask target) => HasSameSpans(source, target) && HasSameTitles(source, target);

    private bool HasSameSpans(DialectMask source, DialectMask target)
    {
        int found = NextJudged(target.Spans, 0, isTarget: true);
        for (int i = NextJudged(source.Spans, 0, isTarget: false); i < source.Spans.Count; i = NextJudged(source.Spans, i + 1, isTarget: false))
        {
            MaskedSpan expected = source.Spans[i];
            if (found >= target.Spans.Count || !(expected with { Span = InTarget(expected.Span) }).Equals(target.Spans[found]))
            {
                return false;
            }

            found = NextJudged(target.Spans, found + 1, isTarget: true);
        }

        return found >= target.Spans.Count;
    }

    /// <summary>The next hidden stretch that begins after the head and in no stretch that is judged elsewhere.</summary>
    private int NextJudged(IReadOnlyList<MaskedSpan> spans, int from, bool isTarget)
    {
        int head = isTarget ? targetHead : sourceHead;
        while (from < spans.Count && (spans[from].Span.End <= head || IsFree(spans[from].Span.Start, isTarget)))
        {
            from++;
        }

        return from;
    }

    private bool HasSameTitles(DialectMask source, DialectMask target)
    {
        bool isSame = source.Titles.Count == target.Titles.Count;
        for (int i = 0; i < source.Titles.Count && isSame; i++)
        {
            MaskedTitle title = source.Titles[i];
            isSame = !IsFree(title.Span.Start, isTarget: false) && (title with { Span = InTarget(title.Span) }).Equals(target.Titles[i]);
        }

        return isSame;
    }

    private bool IsFree(int offset, bool isTarget)
    {
        (int low, int high) = (0, free.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            TextSpan span = isTarget ? free[middle].Target : free[middle].Source;
            (low, high) = span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && (isTarget ? free[low - 1].Target : free[low - 1].Source).End > offset;
    }

    /// <summary>The place of a stretch in the target; an edge inside text that was replaced is its edge.</summary>
    private TextSpan InTarget(TextSpan span)
    {
        int first = LastFrom(span.Start);
        int last = LastFrom(span.End - 1);
        int start = first < 0 ? -1 : span.Start - copies[first].Source <= copies[first].Length ? span.Start - copies[first].Source + copies[first].Target : -1;
        int end = last < 0 ? -1 : EndInTarget(last, span.End);
        return start < 0 || end < start ? new TextSpan(0, 0) : TextSpan.FromBounds(start, end);
    }

    private int EndInTarget(int copy, int end)
    {
        (int source, int target, int length) = copies[copy];
        if (end <= source + length)
        {
            return end - source + target;
        }

        return copy + 1 < copies.Count && copies[copy + 1].Source == end ? copies[copy + 1].Target : -1;
    }

    /// <summary>The last copied stretch that begins at or before an offset.</summary>
    private int LastFrom(int offset)
    {
        (int low, int high) = (0, copies.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = copies[middle].Source <= offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
