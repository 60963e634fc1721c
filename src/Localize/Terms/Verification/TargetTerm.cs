using Localize.Terms.Folding;
using Localize.Terms.Inflection;
using Localize.Terms.Matching;

namespace Localize.Terms.Verification;

/// <summary>What a spelling in a target text means for the verdict.</summary>
internal enum TargetRole
{
    Preferred,
    Admitted,
    Deprecated,
    Forbidden,
    Source,
}

/// <summary>A spelling to look for in target texts, with the forms the language allows.</summary>
internal sealed class TargetTerm
{
    private readonly WordPattern[] words;
    private readonly LanguageRules rules;
    private readonly ConceptKind kind;
    private readonly string? firstLetters;
    private readonly string core;

    public TargetTerm(string text, TargetRole role, ConceptKind kind, string language, bool inflected)
    {
        rules = LanguageRulesStore.For(language);
        Role = role;
        Text = text;
        this.kind = kind;
        Phrase = Phrase.Parse(text, language);
        words = Phrase.IsUnspaced
            ? []
            : [.. Enumerable.Range(0, Phrase.Words.Length).Select(i => Pattern(i, inflected && rules.ChangesWords))];
        firstLetters = words.Length == 0 || words[0].MayBeLastPart || rules.Before.Length > 0
            ? null
            : string.Concat(words[0].Stems.Select(s => s.Length == 0 ? ' ' : s[0]).Distinct());
        core = words.Select(Core).OrderByDescending(c => c.Length).FirstOrDefault() ?? "";
    }

    public string Text { get; }

    public TargetRole Role { get; }

    public Phrase Phrase { get; }

    public void FindAll(FoldedText text, List<TargetHit> hits)
    {
        if (Phrase.IsUnspaced)
        {
            FindCharacters(text, hits);
            return;
        }

        if (!text.Lower.Contains(core, StringComparison.Ordinal))
        {
            return;
        }

        IReadOnlyList<int> starts = text.WordStarts;
        for (int i = 0; i < starts.Count; i++)
        {
            if (firstLetters is null || firstLetters.Contains(text.Lower[starts[i]], StringComparison.Ordinal))
            {
                AtWord(text, starts[i], hits);
            }
        }
    }

    // What every form of a word has in common: most texts do not hold it, and a search for it is fast. Joined in front, an article may be swallowed.
    private string Core(WordPattern word)
    {
        string common = word.Stems.Aggregate(static (a, b) => a[..a.AsSpan().CommonPrefixLength(b)]);
        return rules.Article.Length > 0 && common.StartsWith(rules.Article, StringComparison.Ordinal) ? common[rules.Article.Length..] : common;
    }

    private WordPattern Pattern(int i, bool inflected) => inflected
        ? WordPattern.Inflected(Phrase.Word(i), rules, kind, i == Phrase.Words.Length - 1, derived: true)
        : WordPattern.Fixed(Phrase.Word(i));

    private void FindCharacters(FoldedText text, List<TargetHit> hits)
    {
        string wanted = Phrase.Text.Lower;
        for (int i = text.Lower.IndexOf(wanted, StringComparison.Ordinal); i >= 0; i = text.Lower.IndexOf(wanted, i + 1, StringComparison.Ordinal))
        {
            int end = i + wanted.Length;
            if (Edges.AreFree(text, i, end))
            {
                hits.Add(new TargetHit(i, end, this, WordFit.Form, IsCaseRight: true));
            }
        }
    }

    private void AtWord(FoldedText text, int start, List<TargetHit> hits)
    {
        ReadOnlySpan<char> word = text.Lower.AsSpan(start, text.WordEnd(start) - start);
        if (TryAt(text, start, word, hits) || rules.Before.Length == 0)
        {
            return;
        }

        bool hasArticle = words[0].Word.StartsWith(rules.Article, StringComparison.Ordinal);
        foreach (string before in rules.Before)
        {
            if (word.StartsWith(before, StringComparison.Ordinal) && TryAt(text, start + before.Length, word[before.Length..], hits))
            {
                return;
            }
        }

        foreach (string before in rules.BeforeArticle)
        {
            if (!word.StartsWith(before, StringComparison.Ordinal))
            {
                continue;
            }

            ReadOnlySpan<char> rest = word[before.Length..];
            bool fits = hasArticle
                ? rules.Contractions.Contains(before) && TryAt(text, start + before.Length, string.Concat(rules.Article, rest), hits)
                : kind is not (ConceptKind.Person or ConceptKind.Place) && TryAt(text, start + before.Length, rest, hits);
            if (fits)
            {
                return;
            }
        }
    }

    private bool TryAt(FoldedText text, int start, ReadOnlySpan<char> firstWord, List<TargetHit> hits)
    {
        if (firstWord.Length == 0 || !StandsBefore(text, start, Phrase.Lead))
        {
            return false;
        }

        var letterCase = new CaseCheck();
        WordFit fit = WordFit.Form;
        int position = start;
        for (int i = 0; i < words.Length; i++)
        {
            int end = text.WordEnd(position);
            ReadOnlySpan<char> word = i == 0 ? firstWord : text.Lower.AsSpan(position, end - position);
            WordFit wordFit = words[i].Match(word, out int stem);
            if (wordFit == WordFit.None || !TailIsPossible(i, text.Text.AsSpan(position, end - position), stem, wordFit))
            {
                return false;
            }

            fit = wordFit == WordFit.Form ? fit : wordFit;
            if (wordFit == WordFit.Form)
            {
                letterCase.Add(Phrase.CasedWord(i), text.Text.AsSpan(position, end - position), i == 0 && firstWord.Length > end - position ? 0 : stem);
            }

            string gap = i < Phrase.Gaps.Length ? Phrase.Gaps[i] : Phrase.Trail;
            if (!text.Lower.AsSpan(end).StartsWith(gap, StringComparison.Ordinal))
            {
                return false;
            }

            position = end + gap.Length;
        }

        hits.Add(new TargetHit(start - Phrase.Lead.Length, position, this, fit, letterCase.IsAsWritten || letterCase.IsAllCaps));
        return true;
    }

    private static bool StandsBefore(FoldedText text, int start, string lead) =>
        start >= lead.Length && text.Lower.AsSpan(start - lead.Length, lead.Length).SequenceEqual(lead);

    // NATO takes small endings (NATOon); a capital after it makes another word: AB and ABD, UN and UNO.
    private bool TailIsPossible(int i, ReadOnlySpan<char> word, int stem, WordFit fit)
    {
        ReadOnlySpan<char> glossary = Phrase.CasedWord(i);
        bool isAcronym = glossary.Length > 1 && !glossary.ContainsAnyInRange('a', 'z') && IsAllUpper(glossary);
        return !isAcronym || fit != WordFit.Form || word.Length <= stem || LetterCase.IsLower(word[stem]);
    }

    private static bool IsAllUpper(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (LetterCase.IsLower(c))
            {
                return false;
            }
        }

        return LetterCase.IsUpper(word[0]);
    }
}

/// <summary>A place in a folded target text where a spelling stands.</summary>
internal readonly record struct TargetHit(int Start, int End, TargetTerm Term, WordFit Fit, bool IsCaseRight)
{
    public bool Covers(TargetHit other) => Start <= other.Start && End >= other.End;

    public bool IsLongerAround(TargetHit other) => Covers(other) && End - Start > other.End - other.Start;
}
