using Localize.Terms.Inflection;

namespace Localize.Terms.Matching;

/// <summary>The words of all terms. A word of a text may be several of them when words change in the language.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> fixedWords = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Word, ConceptKind Kind, bool IsLast), int> inflectedIds = [];
    private readonly Dictionary<string, List<(WordPattern Pattern, int Id)>> byStem = new(StringComparer.Ordinal);
    private int shortestStem = int.MaxValue;
    private int count;

    /// <summary>Whether no word changes, so that a word of a text is one word of the vocabulary at most.</summary>
    public bool IsFixed => byStem.Count == 0;

    public bool TryFixed(ReadOnlySpan<char> word, out int id) => fixedWords.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out id);

    public int AddFixed(string word)
    {
        if (!fixedWords.TryGetValue(word, out int id))
        {
            fixedWords[word] = id = ++count;
        }

        return id;
    }

    /// <summary>Adds a word that changes; where it begins a phrase the filter learns how its forms begin.</summary>
    public int AddInflected(string word, LanguageRules rules, ConceptKind kind, bool isLast, StartFilter? filter)
    {
        foreach (string stem in filter is null ? [] : WordPattern.Inflected(word, rules, kind, isLast, derived: false).Stems)
        {
            filter!.AddStem(stem);
        }

        if (inflectedIds.TryGetValue((word, kind, isLast), out int id))
        {
            return id;
        }

        inflectedIds[(word, kind, isLast)] = id = ++count;
        WordPattern pattern = WordPattern.Inflected(word, rules, kind, isLast, derived: false);
        foreach (string stem in pattern.Stems)
        {
            shortestStem = Math.Min(shortestStem, stem.Length);
            if (!byStem.TryGetValue(stem, out List<(WordPattern, int)>? list))
            {
                byStem[stem] = list = [];
            }

            list.Add((pattern, id));
        }

        return id;
    }

    /// <summary>Adds the ids of all words that a word of a text may be, with the length of the part that is spelled as in the glossary.</summary>
    public void Find(ReadOnlySpan<char> word, List<(int Id, int StemLength)> result)
    {
        if (fixedWords.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int id))
        {
            result.Add((id, word.Length));
        }

        if (byStem.Count == 0)
        {
            return;
        }

        var stems = byStem.GetAlternateLookup<ReadOnlySpan<char>>();
        int first = result.Count;
        for (int length = Math.Min(word.Length, 64); length >= shortestStem; length--)
        {
            if (stems.TryGetValue(word[..length], out List<(WordPattern Pattern, int Id)>? candidates))
            {
                AddFitting(word, candidates, result, first);
            }
        }
    }

    private static void AddFitting(
        ReadOnlySpan<char> word, List<(WordPattern Pattern, int Id)> candidates, List<(int Id, int StemLength)> result, int first)
    {
        foreach ((WordPattern pattern, int id) in candidates)
        {
            bool known = false;
            for (int i = first; i < result.Count; i++)
            {
                known |= result[i].Id == id;
            }

            if (!known && pattern.Match(word, out int stemLength) == WordFit.Form)
            {
                result.Add((id, stemLength));
            }
        }
    }
}
