namespace Localize.Engines.Apertium;

/// <summary>Puts each pair around the words that carry its number. Words that were torn apart, or pairs that would cross, are an error.</summary>
internal static class WordRanges
{
    private readonly record struct Range(int Number, int First, int Last);

    internal static DecodedSegment Join(ApertiumSegment segment, IReadOnlyList<WordAtom> atoms)
    {
        var ranges = new List<Range>();
        for (int number = 1; number <= segment.Pairs.Count; number++)
        {
            if (Find(atoms, number) is not { } range)
            {
                return new DecodedSegment(null, $"The words of code {segment.Pairs[number - 1].Opening} were lost or torn apart.");
            }

            ranges.Add(range);
        }

        return Crosses(ranges) ? new DecodedSegment(null, "Two pairs of codes would cross.") : new DecodedSegment(Write(segment, atoms, ranges), null);
    }

    private static Range? Find(IReadOnlyList<WordAtom> atoms, int number)
    {
        int first = -1;
        int last = -1;
        for (int i = 0; i < atoms.Count; i++)
        {
            if (atoms[i].Pairs.Contains(number))
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        if (first < 0)
        {
            return null;
        }

        for (int i = first; i < last; i++)
        {
            bool belongs = atoms[i].Pairs.Contains(number) || atoms[i].IsNeutral || atoms[i].IsSmall || atoms[i].Content.HasCodes;
            if (!belongs)
            {
                return null;
            }
        }

        return new Range(number, first, last);
    }

    private static bool Crosses(List<Range> ranges) => ranges.Any(a => ranges.Any(b => a.First < b.First && b.First <= a.Last && a.Last < b.Last));

    private static InlineText Write(ApertiumSegment segment, IReadOnlyList<WordAtom> atoms, List<Range> ranges)
    {
        var result = new InlineTextBuilder();
        for (int i = 0; i < atoms.Count; i++)
        {
            foreach (Range range in ranges.Where(r => r.First == i).OrderByDescending(r => r.Last).ThenBy(r => r.Number))
            {
                result.Append(segment.Pairs[range.Number - 1].Opening);
            }

            result.Append(atoms[i].Content);
            foreach (Range range in ranges.Where(r => r.Last == i).OrderByDescending(r => r.First).ThenByDescending(r => r.Number))
            {
                result.Append(segment.Pairs[range.Number - 1].Closing);
            }
        }

        return result.ToInlineText();
    }
}
