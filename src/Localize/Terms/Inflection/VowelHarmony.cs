namespace Localize.Terms.Inflection;

/// <summary>
/// Turkish vowel harmony among the suffixes of a name: after a back vowel comes a back one, after a front vowel a front one.
/// -ki does not change (Ankara’daki). Between a foreign name and its first suffix the sound decides, which spelling does not tell.
/// </summary>
internal static class VowelHarmony
{
    private const string Back = "aıou";
    private const string Front = "eiöü";

    /// <summary>Whether a run of suffixes, folded and in lower case, breaks the harmony.</summary>
    public static bool IsBroken(ReadOnlySpan<char> suffixes)
    {
        char before = '\0';
        for (int i = 0; i < suffixes.Length; i++)
        {
            if (!IsVowel(suffixes[i]))
            {
                continue;
            }

            bool isKi = suffixes[i] == 'i' && i > 0 && suffixes[i - 1] == 'k';
            if (before != '\0' && !isKi && IsBack(before) != IsBack(suffixes[i]))
            {
                return true;
            }

            before = suffixes[i];
        }

        return false;
    }

    private static bool IsVowel(char c) => IsBack(c) || Front.Contains(c, StringComparison.Ordinal);

    private static bool IsBack(char c) => Back.Contains(c, StringComparison.Ordinal);
}
