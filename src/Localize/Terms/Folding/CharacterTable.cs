namespace Localize.Terms.Folding;

/// <summary>What each character of the Basic Multilingual Plane is, looked up instead of computed: matching asks for every character of every text.</summary>
internal static class CharacterTable
{
    private const byte Word = 1;
    private const byte Unspaced = 2;
    private const byte Simple = 4;

    private static readonly byte[] Flags = BuildFlags();
    private static readonly char[] Lower = BuildLower();

    public static bool IsSpacedWord(char c) => (Flags[c] & Word) != 0;

    public static bool IsUnspaced(char c) => (Flags[c] & Unspaced) != 0;

    /// <summary>Whether folding turns the character into exactly one, whatever stands around it.</summary>
    public static bool IsSimple(char c) => (Flags[c] & Simple) != 0;

    /// <summary>The character unified and in lower case, in languages with one letter i.</summary>
    public static char FoldedLower(char c) => Lower[c];

    private static byte[] BuildFlags()
    {
        var flags = new byte[char.MaxValue + 1];
        for (int i = 0; i <= char.MaxValue; i++)
        {
            char c = (char)i;
            flags[i] = (byte)((Characters.ComputeIsSpacedWord(Characters.Unify(c)) ? Word : 0) | (Characters.ComputeIsUnspaced(c) ? Unspaced : 0) | (ComputeIsSimple(c) ? Simple : 0));
        }

        return flags;
    }

    // A space or line break is simple when no other follows; the caller looks at that. Dashes change only beside katakana, which is not simple.
    private static bool ComputeIsSimple(char c) =>
        c is ' ' or '\u00A0' or '\n' || !(Characters.IsSpace(c) || Characters.IsIgnorable(c) || Characters.IsCombining(c) || Characters.IsHalfWidthMark(c)
            || Characters.IsCompatibility(c) || c is 'ß' or 'ẞ' || Characters.IsKatakana(c)
            || c is >= '\u1100' and <= '\u11FF');

    private static char[] BuildLower()
    {
        var lower = new char[char.MaxValue + 1];
        for (int i = 0; i <= char.MaxValue; i++)
        {
            lower[i] = LetterCase.ToLower(Characters.Unify((char)i), turkic: false);
        }

        return lower;
    }
}
