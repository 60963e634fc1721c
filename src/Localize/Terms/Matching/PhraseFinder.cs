using Localize.Terms.Folding;
using Localize.Terms.Inflection;

namespace Localize.Terms.Matching;

/// <summary>
/// The phrases of one language and the way to find them: an index of written-out forms where words have few, a trie with rules
/// where they have many, and a trie of characters for scripts without spaces. Filled once, then only read.
/// </summary>
internal sealed class PhraseFinder
{
    private const int MostWords = 60;

    private readonly string language;
    private readonly LanguageRules rules;
    private readonly StartFilter filter;
    private readonly PhraseIndex? index;
    private readonly TokenTrie? tokens;
    private readonly CharacterTrie characters = new();

    public PhraseFinder(string language)
    {
        this.language = language;
        rules = LanguageRulesStore.For(language);
        filter = new StartFilter(language);
        index = PhraseIndex.Suits(rules) ? new PhraseIndex(language, rules) : null;
        tokens = index is null ? new TokenTrie(rules, filter) : null;
    }

    public LanguageRules Rules => rules;

    public void Add(ConceptEntry concept, string text, bool isExcept, bool inflected)
    {
        if (index is not null && IsPlain(text))
        {
            index.Add(new Terminal(concept, isExcept, text, language), text, inflected);
            return;
        }

        Phrase phrase = Phrase.Parse(text, language);
        if (phrase.Text.Length == 0 || phrase.Words.Length > MostWords)
        {
            return;
        }

        var terminal = new Terminal(concept, isExcept, text, language) { HasEdges = phrase.Lead.Length + phrase.Trail.Length > 0 };
        if (phrase.IsUnspaced)
        {
            characters.Add(terminal);
            filter.AddCharacter(phrase.Text.Lower[0]);
        }
        else if (index is not null)
        {
            index.Add(terminal, phrase.Text.Text, inflected);
        }
        else
        {
            tokens!.Add(terminal, inflected);
        }
    }

    /// <summary>Ends the building.</summary>
    public void Freeze()
    {
        filter.Freeze();
        index?.Freeze();
    }

    /// <summary>Whether <see cref="Search(ReadOnlySpan{char}, TermContext, List{Found})"/> finds all phrases of a text.</summary>
    public bool SuitsSpans(string text) => index is not null && !filter.HoldsFirstCharacter(text);

    /// <summary>Adds all phrases in a folded text without letters of scripts without spaces; never allocates but for what it finds.</summary>
    public void Search(ReadOnlySpan<char> folded, TermContext context, List<Found> found) => new PhraseSearch(index!, folded, context).Run(0, found);

    /// <summary>Where the first phrase of a text, not yet folded, may begin, or a negative number if none does; never allocates.</summary>
    public int FirstPlace(string text)
    {
        if (index is null)
        {
            return rules.Before.Length > 0 || filter.MayHoldTerm(text) ? 0 : -1;
        }

        if (filter.HoldsFirstCharacter(text))
        {
            return 0;
        }

        int place = new PhraseSearch(index, text, TermContext.Unknown).NextStart(0, stopAtOdd: true);
        return place < text.Length ? place : -1;
    }

    /// <summary>Adds all phrases in a folded text, except-phrases included, ascending and disjoint. None begins before a place known.</summary>
    public void Search(FoldedText text, int from, TermContext context, List<Found> found)
    {
        if (index is not null)
        {
            new PhraseSearch(index, text.Text, context).Run(from, found);
        }
        else
        {
            new TokenSearch(tokens!, rules, filter, text, context).Run(found);
        }

        if (!characters.IsEmpty)
        {
            characters.Search(text, context, found);
            KeepDisjoint(found);
        }
    }

    // Printable ASCII between two letters or digits, no two spaces together: it folds to itself and is short enough.
    private static bool IsPlain(string text) =>
        text.Length is > 0 and <= 2 * MostWords && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1])
        && !text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains('`') && !text.Contains("  ", StringComparison.Ordinal);

    private static void KeepDisjoint(List<Found> found)
    {
        Found[] all = [.. found.OrderBy(f => f.Start).ThenByDescending(f => f.Length)];
        found.Clear();
        foreach (Found next in all)
        {
            if (found.Count == 0 || next.Start >= found[^1].End)
            {
                found.Add(next);
            }
        }
    }
}
