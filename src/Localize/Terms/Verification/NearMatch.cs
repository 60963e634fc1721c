using System.Globalization;
using System.Text;
using Localize.Terms.Folding;

namespace Localize.Terms.Verification;

/// <summary>Finds what looks like a term and is not spelled as one.</summary>
internal static class NearMatch
{
    private const string Latin = "aceiopxyhkmtb";
    private const string Lookalikes = "асеіорхуһкмтв";

    /// <summary>The first word that is a term in letters of another script, or one or two letters away from it.</summary>
    public static (int Start, int End, bool IsOtherScript)? Find(TargetConcept concept, FoldedText text)
    {
        foreach (TargetTerm term in concept.Terms.Where(t => t.Role is TargetRole.Preferred or TargetRole.Admitted && t.Phrase.Words.Length > 0))
        {
            for (int i = 0; i < text.Length; i++)
            {
                if (text.IsWord(i) && !text.IsWord(i - 1) && Compare(term, text, i) is { } near)
                {
                    return near;
                }
            }
        }

        return null;
    }

    /// <summary>Whether two spellings are of one name: the same without diacritics, or a few letters apart for their length.</summary>
    public static bool AreClose(string left, string right)
    {
        string a = WithoutDiacritics(left);
        string b = WithoutDiacritics(right);
        int limit = Math.Max(1, Math.Min(a.Length, b.Length) / 3);
        return EditDistance.Between(a, b, limit) <= limit;
    }

    private static (int Start, int End, bool IsOtherScript)? Compare(TargetTerm term, FoldedText text, int start)
    {
        int end = text.WordEnd(start);
        string word = text.Lower[start..end];
        string wanted = term.Phrase.Word(term.Phrase.Words.Length - 1);
        if (!string.Equals(word, wanted, StringComparison.Ordinal) && string.Equals(Skeleton(word), Skeleton(wanted), StringComparison.Ordinal))
        {
            return (start, end, true);
        }

        int limit = wanted.Length < 5 ? 0 : wanted.Length < 8 ? 1 : 2;
        ReadOnlySpan<char> beginning = word.AsSpan(0, Math.Min(word.Length, wanted.Length));
        bool near = limit > 0 && (string.Equals(WithoutDiacritics(word), WithoutDiacritics(wanted), StringComparison.Ordinal)
            || EditDistance.Between(word, wanted, limit) <= limit
            || (word.Length > wanted.Length + 1 && EditDistance.Between(beginning, wanted, 1) <= 1));
        return near ? (start, end, false) : null;
    }

    private static string Skeleton(string word) => string.Create(word.Length, word, static (span, w) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            int at = Lookalikes.IndexOf(w[i], StringComparison.Ordinal);
            span[i] = at < 0 ? w[i] : Latin[at];
        }
    });

    private static string WithoutDiacritics(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word;
        }

        var plain = new StringBuilder(word.Length);
        foreach (char c in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(c == 'ı' ? 'i' : c);
            }
        }

        return plain.ToString();
    }
}
