using Localize.Terms.Folding;

namespace Localize.Terms.Matching;

/// <summary>
/// Tells without allocating that a text holds no beginning of a term. Most segments hold none, so they are never folded.
/// It may say "perhaps" where there is none; it never overlooks one.
/// </summary>
internal sealed class StartFilter
{
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    private readonly bool turkic;
    private readonly HashSet<char> characters = [];
    private readonly HashSet<uint> wordHashes = [];
    private readonly HashSet<uint> stemHashes = [];
    private bool[] words = [];
    private bool[] stems = [];
    private System.Buffers.SearchValues<char>? firstCharacters;

    public StartFilter(string language) => turkic = LetterCase.IsTurkic(language);

    public void AddWord(string word) => wordHashes.Add(Hash(word));

    public void AddStem(string stem) => stemHashes.Add(Hash(stem));

    public void AddCharacter(char first) => characters.Add(first);

    /// <summary>Ends the building.</summary>
    public void Freeze()
    {
        words = Table(wordHashes);
        stems = Table(stemHashes);
        firstCharacters = characters.Count == 0 ? null : System.Buffers.SearchValues.Create([.. characters.SelectMany(c => new[] { c, char.ToUpperInvariant(c) }).Distinct()]);
    }

    /// <summary>The end of the word at a place of a folded text in lower case, and whether a phrase may begin with it.</summary>
    public int ReadWord(string lower, int start, out bool mayBegin)
    {
        uint hash = Seed;
        int end = start;
        mayBegin = false;
        while (end < lower.Length && CharacterTable.IsSpacedWord(lower[end]))
        {
            hash = (hash ^ lower[end]) * Prime;
            mayBegin |= stemHashes.Count > 0 && stems[Index(hash, stems)] && stemHashes.Contains(hash);
            end++;
        }

        mayBegin |= IsWord(hash);
        return end;
    }

    /// <summary>Whether a phrase of a script without spaces may begin in a text.</summary>
    public bool HoldsFirstCharacter(ReadOnlySpan<char> text) => firstCharacters is not null && text.ContainsAny(firstCharacters);

    public bool MayHoldTerm(ReadOnlySpan<char> text)
    {
        if (HoldsFirstCharacter(text))
        {
            return true;
        }

        uint hash = Seed;
        bool inWord = false;
        foreach (char c in text)
        {
            if (CharacterTable.IsSpacedWord(c) && CharacterTable.IsSimple(c))
            {
                hash = (hash ^ (turkic ? LetterCase.ToLower(Characters.Unify(c), turkic: true) : CharacterTable.FoldedLower(c))) * Prime;
                inWord = true;
                if (stemHashes.Count > 0 && stems[Index(hash, stems)] && stemHashes.Contains(hash))
                {
                    return true;
                }

                continue;
            }

            if (inWord && IsWord(hash))
            {
                return true;
            }

            if (!CharacterTable.IsSimple(c) && !Characters.IsSpace(c))
            {
                return true;
            }

            (hash, inWord) = (Seed, false);
        }

        return inWord && IsWord(hash);
    }

    // The small table keeps most words away from the exact one.
    private bool IsWord(uint hash) => words[Index(hash, words)] && wordHashes.Contains(hash);

    private static bool[] Table(HashSet<uint> hashes)
    {
        int size = 1 << 12;
        while (size < hashes.Count * 16)
        {
            size <<= 1;
        }

        var table = new bool[size];
        foreach (uint hash in hashes)
        {
            table[Index(hash, table)] = true;
        }

        return table;
    }

    private static int Index(uint hash, bool[] table) => (int)((hash ^ (hash >> 15)) & (uint)(table.Length - 1));

    private static uint Hash(string folded)
    {
        uint hash = Seed;
        foreach (char c in folded)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }
}
