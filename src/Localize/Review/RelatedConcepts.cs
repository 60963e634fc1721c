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
            AddBeginnings(text, beginnings);
        }

        var own = new HashSet<string>(StringComparer.Ordinal);
        return Glossary.Of([.. glossary.Entries.Where(concept => ids.Contains(concept.Id) || TextsOf(concept, locale).Any(text => Shares(text, beginnings, own)))]);
    }

    private static bool Shares(string text, HashSet<string> beginnings, HashSet<string> own)
    {
        own.Clear();
        AddBeginnings(text, own);
        return own.Overlaps(beginnings);
    }

    private static IEnumerable<string> TextsOf(ConceptEntry concept, string locale) =>
        SourceVariants.ForTarget(concept, locale).Concat(concept.EntryFor(locale)?.Forms ?? []).Concat(SourceVariants.Except(concept, locale));

    // A word may begin anywhere in scripts without spaces, so every character begins one there.
    private static void AddBeginnings(string text, HashSet<string> beginnings)
    {
        string folded = TextFolder.ToKey(text);
        for (int i = 0; i < folded.Length; i++)
        {
            bool begins = char.IsLetterOrDigit(folded[i]) && (i == 0 || !char.IsLetterOrDigit(folded[i - 1]) || Characters.IsUnspaced(folded[i]));
            if (begins)
            {
                int length = Characters.IsUnspaced(folded[i]) ? 1 : Math.Min(Beginning, folded.Length - i);
                beginnings.Add(folded.Substring(i, length));
            }
        }
    }
}
