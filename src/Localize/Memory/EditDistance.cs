using System.Buffers;

namespace Localize.Memory;

/// <summary>The Levenshtein distance between two sequences, as far as it matters.</summary>
internal static class EditDistance
{
    private const int MostOnStack = 256;

    /// <summary>The distance, or <paramref name="most"/> + 1 when it is greater. Only cells near the diagonal are looked at, and only where the two differ.</summary>
    public static int Within<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int most)
        where T : IEquatable<T>
    {
        int start = a.CommonPrefixLength(b);
        int end = 0;
        while (end < Math.Min(a.Length, b.Length) - start && a[^(end + 1)].Equals(b[^(end + 1)]))
        {
            end++;
        }

        a = a[start..^end];
        b = b[start..^end];
        int longer = Math.Max(a.Length, b.Length);
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return most + 1;
        }

        return a.IsEmpty || b.IsEmpty ? longer : InBand(a, b, Math.Min(most, longer), most + 1);
    }

    private static int InBand<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int most, int far)
        where T : IEquatable<T>
    {
        int[]? rented = b.Length < MostOnStack ? null : ArrayPool<int>.Shared.Rent(b.Length + 1);
        Span<int> row = rented is null ? stackalloc int[b.Length + 1] : rented.AsSpan(0, b.Length + 1);
        for (int j = 0; j < row.Length; j++)
        {
            row[j] = j <= most ? j : far;
        }

        bool isNear = true;
        for (int i = 1; i <= a.Length && isNear; i++)
        {
            isNear = NextRow(a[i - 1], b, row, i, most, far) <= most;
        }

        int distance = isNear ? Math.Min(row[^1], far) : far;
        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }

        return distance;
    }

    // Cells outside the band hold "far": the first of a row is set here, the last was never written.
    private static int NextRow<T>(T item, ReadOnlySpan<T> b, Span<int> row, int i, int most, int far)
        where T : IEquatable<T>
    {
        int first = Math.Max(1, i - most);
        int last = Math.Min(b.Length, i + most);
        int diagonal = row[first - 1];
        int left = row[first - 1] = first == 1 && i <= most ? i : far;
        int best = left;
        for (int j = first; j <= last; j++)
        {
            int above = row[j];
            left = Math.Min(diagonal + (item.Equals(b[j - 1]) ? 0 : 1), Math.Min(above, left) + 1);
            row[j] = left;
            diagonal = above;
            best = Math.Min(best, left);
        }

        return best;
    }
}
