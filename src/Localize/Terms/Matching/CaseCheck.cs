using Localize.Terms.Folding;

namespace Localize.Terms.Matching;

/// <summary>Compares letter case word by word.</summary>
internal ref struct CaseCheck
{
    private bool asWritten = true;
    private bool allCaps = true;
    private bool titleOnlyFirst = true;
    private int capitals;
    private int words;

    public CaseCheck()
    {
    }

    /// <summary>Every capital of the glossary is one in the text; a small letter may be a capital at the start of a word.</summary>
    public readonly bool IsAsWritten => asWritten;

    /// <summary>As written, and only the first word may begin with a capital of its own.</summary>
    public readonly bool IsExact => asWritten && titleOnlyFirst;

    /// <summary>All letters are capitals, two at least.</summary>
    public readonly bool IsAllCaps => allCaps && capitals > 1;

    /// <summary>All letters are capitals but there are so few that the word may be another: XI, MAY.</summary>
    public readonly bool IsShortAllCaps => IsAllCaps && capitals < 4;

    /// <summary>Whether the case is right under a policy for the words added, which stand at a place of a folded text.</summary>
    public readonly bool Agrees(CasePolicy policy, ReadOnlySpan<char> text, int start, int end)
    {
        bool agrees = policy == CasePolicy.Initial ? IsAsWritten : IsExact;
        return agrees || (IsAllCaps && (!IsShortAllCaps || IsCapitalWord(text, start - 2, -1) || IsCapitalWord(text, end + 1, 1)));
    }

    /// <summary>Adds a word; only the characters both have are compared, endings are not.</summary>
    public void Add(ReadOnlySpan<char> glossary, ReadOnlySpan<char> text, int length)
    {
        length = Math.Min(length, Math.Min(glossary.Length, text.Length));
        for (int i = 0; i < length; i++)
        {
            bool upper = LetterCase.IsUpper(text[i]);
            bool lower = LetterCase.IsLower(text[i]);
            capitals += upper ? 1 : 0;
            allCaps &= !lower;
            if (LetterCase.IsUpper(glossary[i]) && lower)
            {
                asWritten = false;
            }
            else if (LetterCase.IsLower(glossary[i]) && upper)
            {
                asWritten &= i == 0;
                titleOnlyFirst &= words == 0;
            }
        }

        words++;
    }

    // XI is a numeral and MAY a verb: a short word in capitals is a name only in a line of capitals.
    private static bool IsCapitalWord(ReadOnlySpan<char> text, int i, int step)
    {
        int capitals = 0;
        for (; (uint)i < (uint)text.Length && CharacterTable.IsSpacedWord(text[i]); i += step)
        {
            if (LetterCase.IsLower(text[i]))
            {
                return false;
            }

            capitals += LetterCase.IsUpper(text[i]) ? 1 : 0;
        }

        return capitals > 1;
    }
}
