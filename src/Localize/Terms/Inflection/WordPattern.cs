namespace Localize.Terms.Inflection;

/// <summary>How a word of a text is a form of a word of a term.</summary>
internal enum WordFit
{
    None,

    /// <summary>The word itself or an inflected form of it.</summary>
    Form,

    /// <summary>An adjective made from it.</summary>
    Adjective,

    /// <summary>A part of a compound.</summary>
    Compound,
}

/// <summary>A word of a term with all forms the rules of its language give it.</summary>
internal sealed class WordPattern
{
    private static readonly HashSet<string> Nothing = [""];

    private readonly (string Stem, IReadOnlySet<string>? Tails, WordFit Fit)[] stems;
    private readonly LanguageRules rules;
    private readonly bool compounds;

    private WordPattern(string word, LanguageRules rules, List<(string, IReadOnlySet<string>?, WordFit)> stems, bool compounds)
    {
        Word = word;
        this.rules = rules;
        this.stems = [.. stems];
        this.compounds = compounds;
        ShortestStem = this.stems.Min(s => s.Stem.Length);
    }

    /// <summary>The base form, folded, in lower case.</summary>
    public string Word { get; }

    public int ShortestStem { get; }

    /// <summary>Whether a compound may end with the word, so that any word of a text may hold it.</summary>
    public bool MayBeLastPart => compounds && rules.Compounds!.Heads;

    /// <summary>The beginnings that forms of the word have.</summary>
    public IEnumerable<string> Stems => stems.Select(s => s.Stem).Distinct(StringComparer.Ordinal);

    /// <summary>All forms, for a language without suffix chains, with the length of the part spelled as in the glossary.</summary>
    public IEnumerable<(string Form, int StemLength)> Forms => stems
        .SelectMany(s => (s.Tails ?? Nothing).Select(tail => (Form: s.Stem + tail, StemLength: CommonLength(s.Stem))))
        .DistinctBy(f => f.Form, StringComparer.Ordinal);

    /// <summary>A word that does not change.</summary>
    public static WordPattern Fixed(string word) => new(word, LanguageRules.None, [(word, Nothing, WordFit.Form)], compounds: false);

    /// <summary>A word with its regular forms; when <c>derived</c>, adjectives and compounds count too, as they do in target texts.</summary>
    public static WordPattern Inflected(string word, LanguageRules rules, ConceptKind kind, bool isLast, bool derived)
    {
        var stems = new List<(string, IReadOnlySet<string>?, WordFit)> { (word, Nothing, WordFit.Form) };
        Add(stems, word, rules.Endings, kind, isLast, WordFit.Form);
        if (derived && isLast)
        {
            Add(stems, word, rules.Adjectives, kind, isLast, WordFit.Adjective);
        }

        if (rules.Chain.Count > 0 && (derived || !rules.Apostrophe.Contains(kind)))
        {
            stems.Add((word, null, WordFit.Form));
            foreach ((string from, string to) in rules.Changes.Where(c => word.EndsWith(c.From, StringComparison.Ordinal)))
            {
                stems.Add((word[..^from.Length] + to, null, WordFit.Form));
            }
        }

        return new WordPattern(word, rules, stems, derived && isLast && rules.Compounds?.Kinds.Contains(kind) == true);
    }

    /// <summary>
    /// How a whole word of a text, folded and in lower case, fits; and the length of its beginning that is spelled as in the
    /// glossary, where letter case is checked.
    /// </summary>
    public WordFit Match(ReadOnlySpan<char> word, out int stemLength)
    {
        foreach ((string stem, IReadOnlySet<string>? tails, WordFit fit) in stems)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal) && TailFits(word[stem.Length..], tails))
            {
                stemLength = Math.Min(stem.Length, CommonLength(stem));
                return fit;
            }
        }

        stemLength = Word.Length;
        return compounds && IsCompound(word) ? WordFit.Compound : WordFit.None;
    }

    private static void Add(
        List<(string, IReadOnlySet<string>?, WordFit)> stems, string word, IReadOnlyList<EndingRule> rules, ConceptKind kind, bool isLast, WordFit fit)
    {
        EndingRule[] fitting = [.. rules.Where(r => r.Fits(word, kind, isLast))];
        int longest = fitting.Length == 0 ? 0 : fitting.Max(r => r.From.Length);
        foreach (EndingRule rule in fitting.Where(r => r.From.Length == longest))
        {
            stems.Add((word[..^rule.From.Length], rule.To, fit));
        }
    }

    private bool TailFits(ReadOnlySpan<char> tail, IReadOnlySet<string>? tails) =>
        tails is null ? tail.Length is > 0 and < 24 && ChainFits(tail, 0) : tail.Length < 16 && Contains(tails, tail);

    private static bool Contains(IReadOnlySet<string> tails, ReadOnlySpan<char> tail) =>
        ((HashSet<string>)tails).GetAlternateLookup<ReadOnlySpan<char>>().Contains(tail);

    // Each list gives at most one ending. Lists are few and endings short, so the search is small.
    private bool ChainFits(ReadOnlySpan<char> tail, int slot)
    {
        if (tail.IsEmpty)
        {
            return true;
        }

        for (int i = slot; i < rules.Chain.Count; i++)
        {
            for (int length = 1; length <= Math.Min(tail.Length, 5); length++)
            {
                if (Contains(rules.Chain[i], tail[..length]) && ChainFits(tail[length..], i + 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsCompound(ReadOnlySpan<char> word)
    {
        CompoundRule rule = rules.Compounds!;
        if (word.Length < Word.Length + CompoundRule.ShortestPart || Word.Length < 4)
        {
            return false;
        }

        if (word.StartsWith(Word, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> rest = word[Word.Length..];
            foreach (string link in rule.Links)
            {
                if (rest.StartsWith(link, StringComparison.Ordinal) && rest.Length - link.Length >= CompoundRule.ShortestPart)
                {
                    return true;
                }
            }
        }

        return rule.Heads && IsHead(word);
    }

    private bool IsHead(ReadOnlySpan<char> word)
    {
        for (int start = CompoundRule.ShortestPart; start <= word.Length - ShortestStem; start++)
        {
            foreach ((string stem, IReadOnlySet<string>? tails, WordFit fit) in stems)
            {
                if (fit == WordFit.Form && word[start..].StartsWith(stem, StringComparison.Ordinal) && TailFits(word[(start + stem.Length)..], tails))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private int CommonLength(string stem)
    {
        int length = Math.Min(stem.Length, Word.Length);
        int i = 0;
        while (i < length && stem[i] == Word[i])
        {
            i++;
        }

        return i;
    }
}
