using Localize.Terms;
using Localize.Terms.Folding;

namespace Localize.Review;

/// <summary>
/// The part of a glossary that can matter where some concepts are judged in a target language: those concepts, and all whose terms share the
/// beginning of a word with theirs, for a longer term hides a shorter one inside it. Judging with this part says the same as with the whole.
/// </summary>
internal static class RelatedConcepts
{
    private const int Beginning = 3;

    public static Glossary Of(Glossary glossary, IReadOnlySet<string> ids, IEnumerable<ConceptEntry> judged, string locale)
    {
        HashSet<string> beginnings = new(StringComparer.Ordinal);
        foreach (string text in judged.SelectMany(concept => TextsOf(concept, locale)))
        {
            string folded = TextFolder.ToKey(text);
            for (int i = 0; i < folded.Length; i++)
            {
                if (Begins(folded, i))
                {
                    beginnings.Add(BeginningAt(folded, i).ToString());
                }
            }
        }

        return Glossary.Of([.. glossary.Entries.Where(concept => ids.Contains(concept.Id) || Shares(concept, locale, beginnings.GetAlternateLookup<ReadOnlySpan<char>>()))]);
    }

    // Asked of all concepts in each language.
    private static bool Shares(ConceptEntry concept, string locale, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> beginnings)
    {
        foreach (string text in TextsOf(concept, locale))
        {
            string folded = TextFolder.ToKey(text);
            for (int i = 0; i < folded.Length; i++)
            {
                if (Begins(folded, i) && beginnings.Contains(BeginningAt(folded, i)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // What SourceVariants say of a target, one after the other and perhaps twice: nothing is made for a concept.
    private static IEnumerable<string> TextsOf(ConceptEntry concept, string locale)
    {
        LocaleEntry? own = SourceVariants.OwnEntry(concept, locale);
        LocaleEntry? entry = own ?? concept.EntryFor(locale);
        bool isKept = entry is not null && own is null;
        for (int i = 0; i < entry?.Terms.Count; i++)
        {
            if (entry.Terms[i].Status != AdministrativeStatus.Forbidden)
            {
                yield return entry.Terms[i].Text;
            }
        }

        IReadOnlyList<string>[] lists = [entry?.Forms ?? [], own?.Match ?? [], isKept || LocaleFallback.IsSame(locale, concept.SourceLanguage) ? concept.Match : [], SourceVariants.Except(concept, locale)];
        foreach (IReadOnlyList<string> list in lists)
        {
            for (int i = 0; i < list.Count; i++)
            {
                yield return list[i];
            }
        }
    }

    // A word may begin anywhere in scripts without spaces, so every character begins one there.
    private static bool Begins(string folded, int i) =>
        char.IsLetterOrDigit(folded[i]) && (i == 0 || !char.IsLetterOrDigit(folded[i - 1]) || Characters.IsUnspaced(folded[i]));

    private static ReadOnlySpan<char> BeginningAt(string folded, int i) => folded.AsSpan(i, Characters.IsUnspaced(folded[i]) ? 1 : Math.Min(Beginning, folded.Length - i));
}
