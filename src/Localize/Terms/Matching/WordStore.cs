namespace Localize.Terms.Matching;

/// <summary>Folded words in one run of characters, found by open addressing. Filled once, then only read.</summary>
internal sealed class WordStore
{
    public const uint Seed = 2166136261;
    public const uint Prime = 16777619;

    private const int NumberBits = 24;
    private const int NumberMask = (1 << NumberBits) - 1;

    private char[] characters = new char[1024];
    private int[] ends = new int[256];
    private int[] slots = new int[512];

    /// <summary>How many words there are; they are numbered from one.</summary>
    public int Count { get; private set; }

    /// <summary>The first character of a word, folded.</summary>
    public char FirstCharacter(int number) => characters[ends[number - 1]];

    /// <summary>The number of a word, added if it is new.</summary>
    public int Add(ReadOnlySpan<char> folded)
    {
        uint hash = Hash(folded);
        int known = Find(folded, hash, fold: null);
        if (known > 0)
        {
            return known;
        }

        if ((Count + 2) * 2 > slots.Length)
        {
            Grow();
        }

        int start = ends[Count];
        Reserve(ref characters, start + folded.Length);
        Reserve(ref ends, Count + 2);
        folded.CopyTo(characters.AsSpan(start));
        ends[++Count] = start + folded.Length;
        Place(hash, Count);
        return Count;
    }

    /// <summary>The number of a word of a text, or zero; its characters are folded as they are compared.</summary>
    public int Find(ReadOnlySpan<char> word, uint hash, char[]? fold)
    {
        int[] table = slots;
        int mask = table.Length - 1;
        int tag = Tag(hash);
        for (int i = Slot(hash, mask); table[i] is var slot and not 0; i = (i + 1) & mask)
        {
            if ((slot & ~NumberMask) == tag && IsSame(slot & NumberMask, word, fold))
            {
                return slot & NumberMask;
            }
        }

        return 0;
    }

    private static uint Hash(ReadOnlySpan<char> folded)
    {
        uint hash = Seed;
        foreach (char c in folded)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    private static int Slot(uint hash, int mask) => (int)(hash ^ (hash >> 15)) & mask;

    private static int Tag(uint hash) => (int)(hash & ~(uint)NumberMask);

    private static void Reserve<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            Array.Resize(ref array, Math.Max(length, array.Length + (array.Length / 2)));
        }
    }

    private bool IsSame(int number, ReadOnlySpan<char> word, char[]? fold)
    {
        ReadOnlySpan<char> stored = characters.AsSpan(ends[number - 1], ends[number] - ends[number - 1]);
        if (fold is null || stored.Length != word.Length)
        {
            return stored.SequenceEqual(word);
        }

        for (int i = 0; i < stored.Length; i++)
        {
            if (stored[i] != fold[word[i]])
            {
                return false;
            }
        }

        return true;
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        for (int number = 1; number <= Count; number++)
        {
            Place(Hash(characters.AsSpan(ends[number - 1], ends[number] - ends[number - 1])), number);
        }
    }

    private void Place(uint hash, int number)
    {
        int mask = slots.Length - 1;
        int i = Slot(hash, mask);
        while (slots[i] != 0)
        {
            i = (i + 1) & mask;
        }

        slots[i] = Tag(hash) | number;
    }
}
