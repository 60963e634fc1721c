using Localize.Memory;

namespace Localize.Tests.Memory;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("abcdef", "bcdefa", 2)]
    [InlineData("aaaa", "aa", 2)]
    public void Within_KnownPairs_IsTheirDistance(string a, string b, int expected)
    {
        Assert.Equal(expected, EditDistance.Within(a.AsSpan(), b.AsSpan(), 10));
        Assert.Equal(expected, EditDistance.Within(b.AsSpan(), a.AsSpan(), expected));
        Assert.True(expected == 0 || EditDistance.Within(a.AsSpan(), b.AsSpan(), expected - 1) == expected);
    }

    [Fact]
    public void Within_RandomPairsAndBounds_IsWhatTheWholeMatrixSays()
    {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++)
        {
            int[] a = Sequence(random), b = random.Next(2) == 0 ? Sequence(random) : Changed(a, random);
            int most = random.Next(0, 12);

            int expected = Math.Min(WholeMatrix(a, b), most + 1);

            Assert.Equal(expected, EditDistance.Within<int>(a, b, most));
        }
    }

    private static int[] Sequence(Random random) => [.. Enumerable.Range(0, random.Next(0, 15)).Select(_ => random.Next(5))];

    private static int[] Changed(int[] sequence, Random random)
    {
        var changed = sequence.ToList();
        for (int edits = random.Next(4); edits > 0; edits--)
        {
            changed.Insert(random.Next(changed.Count + 1), random.Next(5));
            changed.RemoveAt(random.Next(changed.Count));
        }

        return [.. changed];
    }

    // The textbook's recurrence, every cell.
    private static int WholeMatrix(int[] a, int[] b)
    {
        int[,] cells = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                cells[i, j] = i == 0 ? j : j == 0 ? i
                    : Math.Min(Math.Min(cells[i - 1, j], cells[i, j - 1]) + 1, cells[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }
        }

        return cells[a.Length, b.Length];
    }
}
