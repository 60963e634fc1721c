using Localize.Terms.Folding;

namespace Localize.Terms.Matching;

/// <summary>For each character that may stand in a word its folded lower case, for all others zero: one look-up a character.</summary>
internal static class FoldTable
{
    private static readonly Lazy<char[]> Plain = new(() => Build(turkic: false));
    private static readonly Lazy<char[]> Turkic = new(() => Build(turkic: true));

    public static char[] For(string language) => (LetterCase.IsTurkic(language) ? Turkic : Plain).Value;

    private static char[] Build(bool turkic)
    {
        var table = new char[char.MaxValue + 1];
        for (int i = 0; i <= char.MaxValue; i++)
        {
            char c = (char)i;
            table[i] = CharacterTable.IsSpacedWord(c) ? LetterCase.ToLower(Characters.Unify(c), turkic) : '\0';
        }

        return table;
    }
}
