using Localize.Terms.Folding;
using Localize.Terms.Inflection;

namespace Localize.Terms.Verification;

/// <summary>Finds the verdict on one concept of one segment.</summary>
internal sealed class Judgement(
    TargetConcept concept, TargetText text, string source, IReadOnlyList<TermMatch> matches, string sourceLanguage)
{
    private readonly string surface = matches.Count > 0 ? matches[0].Surface : concept.Concept.Match.FirstOrDefault() ?? concept.Concept.Id;

    private readonly string? expected = (matches.Count > 0 ? matches[0].PreferredFor(concept.Entry.Locale) : null) ?? concept.Entry.Use;

    public TermVerdict Make()
    {
        List<TargetHit> hits = concept.FindAll(text.Folded);
        List<TargetHit> right = [.. hits.Where(IsRight)];
        List<TargetHit> forbidden = [.. hits.Where(h => h.Term.Role == TargetRole.Forbidden && h.IsCaseRight)];
        right.RemoveAll(h => forbidden.Any(f => f.IsLongerAround(h)) || text.IsHidden(h, concept.Concept));
        forbidden.RemoveAll(f => right.Any(h => h.Covers(f) || text.IsGloss(f, h)) || text.IsHidden(f, concept.Concept));
        if (right.Count(h => h.IsCaseRight) > 0)
        {
            forbidden = WithoutHomographs(forbidden);
        }

        if (forbidden.Count > 0)
        {
            return At(TermVerdictKind.Forbidden, forbidden[0]);
        }

        return OfRight(right) ?? WithoutRight(hits);
    }

    private static bool IsRight(TargetHit hit) => hit.Term.Role is TargetRole.Preferred or TargetRole.Admitted;

    private TermVerdict? OfRight(List<TargetHit> right)
    {
        List<TargetHit> good = [.. right.Where(h => h.IsCaseRight)];
        if (good.Count == 0)
        {
            return right.Count > 0 ? At(TermVerdictKind.WrongCase, right[0]) : null;
        }

        int best = good.FindIndex(h => h.Term.Role == TargetRole.Preferred && h.Fit == WordFit.Form);
        TargetHit hit = good[Math.Max(best, 0)];
        return IsSuffixDoubtful(hit) ? At(TermVerdictKind.Unsure, hit) : At(best >= 0 ? TermVerdictKind.Honoured : TermVerdictKind.Admitted, hit);
    }

    private bool IsSuffixDoubtful(TargetHit hit)
    {
        FoldedText folded = text.Folded;
        bool hasSuffix = LanguageRulesStore.For(concept.Entry.Locale).Harmony && hit.End < folded.Length && folded.Text[hit.End] == '\'' && folded.IsWord(hit.End + 1);
        return hasSuffix && VowelHarmony.IsBroken(folded.Lower.AsSpan(hit.End + 1, folded.WordEnd(hit.End + 1) - hit.End - 1));
    }

    private TermVerdict WithoutRight(List<TargetHit> hits)
    {
        if (hits.Exists(h => h.Term.Role == TargetRole.Deprecated))
        {
            return At(TermVerdictKind.Deprecated, hits.Find(h => h.Term.Role == TargetRole.Deprecated));
        }

        if (hits.Exists(h => h.Term.Role == TargetRole.Source && !text.IsHidden(h, concept.Concept)))
        {
            return At(TermVerdictKind.Untranslated, hits.Find(h => h.Term.Role == TargetRole.Source));
        }

        return NearMatch.Find(concept, text.Folded) is { } near
            ? At(near.IsOtherScript ? TermVerdictKind.WrongScript : TermVerdictKind.Misspelt, near.Start, near.End)
            : Say(TermVerdictKind.Missing, null);
    }

    // A word in small letters is not the name (pavo beside Turquía). Where the source has the common word too, its
    // translation may stand in the target as often as the word stands in the source.
    private List<TargetHit> WithoutHomographs(List<TargetHit> forbidden)
    {
        List<TargetHit> left = [.. forbidden.Where(f => !concept.IsName || IsSpellingOfName(f) || !LetterCase.IsLower(text.Folded.Text[f.Start]))];
        return left.Count == 0 || left.Exists(IsSpellingOfName) ? left : [.. left.Skip(CommonWordsInSource())];
    }

    private bool IsSpellingOfName(TargetHit hit) => concept.Terms.Any(t =>
        t.Role is TargetRole.Preferred or TargetRole.Admitted && NearMatch.AreClose(t.Phrase.Text.Lower, hit.Term.Phrase.Text.Lower));

    private int CommonWordsInSource()
    {
        FoldedText folded = TextFolder.Fold(source, sourceLanguage);
        var names = concept.Concept.Match.Select(TextFolder.ToKey).ToHashSet(StringComparer.Ordinal);
        int count = 0;
        for (int i = 0; i < folded.Length; i++)
        {
            if (folded.IsWord(i) && !folded.IsWord(i - 1))
            {
                string word = folded.Lower[i..folded.WordEnd(i)];
                bool common = names.Contains(word) || (word.EndsWith('s') && names.Contains(word[..^1]));
                TextSpan span = folded.ToOriginal(i, folded.WordEnd(i));
                count += common && !matches.Any(m => m.Span.Overlaps(span)) ? 1 : 0;
            }
        }

        return count;
    }

    private TermVerdict At(TermVerdictKind kind, TargetHit hit) => At(kind, hit.Start, hit.End);

    private TermVerdict At(TermVerdictKind kind, int start, int end) => Say(kind, text.Folded.ToOriginal(start, end));

    private TermVerdict Say(TermVerdictKind kind, TextSpan? span)
    {
        string? found = span is { } place ? text.Original.Substring(place.Start, place.Length) : null;
        return new TermVerdict
        {
            Concept = concept.Concept,
            Kind = kind,
            Span = span,
            Found = found,
            Expected = expected,
            IsDraft = concept.Entry.Status == EntryStatus.Draft,
            Message = VerdictMessages.For(kind, concept, surface, found, expected),
        };
    }
}
