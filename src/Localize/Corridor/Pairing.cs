namespace Localize.Corridor;

/// <summary>How a list of texts came of another.</summary>
/// <param name="Earlier">For each text the index of the one it came of, or -1.</param>
/// <param name="IsMoved">For each text whether it is the same but stands at another place among the others.</param>
internal sealed record Pairing(int[] Earlier, bool[] IsMoved)
{
    private const double LeastSimilarity = 0.5;
    private const int MostCells = 4_000_000;
    private const int LargestGap = 100;

    /// <summary>Pairs equal texts first, in order where possible, then those in the same gap that are similar, or alone in it.</summary>
    public static Pairing Of(IReadOnlyList<string> before, IReadOnlyList<string> after, Func<string, string, double, double> similarity)
    {
        int[] earlier = InOrder(before, after);
        int[] anchors = [.. earlier];
        bool[] moved = new bool[after.Count];
        var unused = Enumerable.Range(0, before.Count).Except(earlier).GroupBy(i => before[i], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<int>(group), StringComparer.Ordinal);
        for (int i = 0; i < after.Count; i++)
        {
            if (earlier[i] < 0 && unused.TryGetValue(after[i], out Queue<int>? places) && places.TryDequeue(out int place))
            {
                (earlier[i], moved[i]) = (place, true);
            }
        }

        PairGaps(before, after, anchors, earlier, similarity);
        return new Pairing(earlier, moved);
    }

    private static void PairGaps(IReadOnlyList<string> before, IReadOnlyList<string> after, int[] anchors, int[] earlier, Func<string, string, double, double> similarity)
    {
        HashSet<int> taken = [.. earlier];
        for (int i = 0, from = 0; i <= after.Count;)
        {
            int end = i;
            while (end < after.Count && anchors[end] < 0)
            {
                end++;
            }

            int to = end < after.Count ? anchors[end] : before.Count;
            int[] old = [.. Enumerable.Range(from, Math.Max(0, to - from)).Where(o => !taken.Contains(o))];
            int[] now = [.. Enumerable.Range(i, end - i).Where(n => earlier[n] < 0)];
            foreach ((int o, int n) in Similar(before, after, old, now, similarity))
            {
                earlier[n] = o;
            }

            (i, from) = (end + 1, to + 1);
        }
    }

    // One text in the place of one is its successor, however little of it is left.
    private static IEnumerable<(int Old, int New)> Similar(IReadOnlyList<string> before, IReadOnlyList<string> after, int[] old, int[] now, Func<string, string, double, double> similarity)
    {
        if (old.Length == 1 && now.Length == 1)
        {
            return [(old[0], now[0])];
        }

        if (old.Length > LargestGap || now.Length > LargestGap)
        {
            return [];
        }

        var pairs = new List<(int, int)>();
        foreach ((int o, int n, _) in old.SelectMany(o => now.Select(n => (o, n, Score: similarity(before[o], after[n], LeastSimilarity))))
            .Where(p => p.Score >= LeastSimilarity).OrderByDescending(p => p.Score).ThenBy(p => p.o).ThenBy(p => p.n))
        {
            if (!pairs.Exists(pair => pair.Item1 == o || pair.Item2 == n))
            {
                pairs.Add((o, n));
            }
        }

        return pairs;
    }

    // The longest common subsequence between what begins and what ends equally.
    private static int[] InOrder(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        int[] earlier = [.. Enumerable.Repeat(-1, after.Count)];
        int head = 0;
        while (head < before.Count && head < after.Count && before[head] == after[head])
        {
            earlier[head] = head;
            head++;
        }

        int tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && before[before.Count - 1 - tail] == after[after.Count - 1 - tail])
        {
            tail++;
            earlier[after.Count - tail] = before.Count - tail;
        }

        (int rows, int columns) = (before.Count - head - tail, after.Count - head - tail);
        if (rows > 0 && columns > 0 && (long)rows * columns <= MostCells)
        {
            Align(before, after, head, new int[rows + 1, columns + 1], earlier);
        }

        return earlier;
    }

    private static void Align(IReadOnlyList<string> before, IReadOnlyList<string> after, int head, int[,] longest, int[] earlier)
    {
        (int rows, int columns) = (longest.GetLength(0) - 1, longest.GetLength(1) - 1);
        for (int row = rows - 1; row >= 0; row--)
        {
            for (int column = columns - 1; column >= 0; column--)
            {
                longest[row, column] = before[head + row] == after[head + column]
                    ? longest[row + 1, column + 1] + 1
                    : Math.Max(longest[row + 1, column], longest[row, column + 1]);
            }
        }

        for (int row = 0, column = 0; row < rows && column < columns;)
        {
            if (before[head + row] == after[head + column])
            {
                earlier[head + column++] = head + row++;
            }
            else if (longest[row + 1, column] >= longest[row, column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }
}
