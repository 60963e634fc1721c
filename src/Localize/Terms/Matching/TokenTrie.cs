using Localize.Terms.Inflection;

namespace Localize.Terms.Matching;

/// <summary>Phrases of scripts with spaces, word by word. Filled once, then only read.</summary>
internal sealed class TokenTrie(LanguageRules rules, StartFilter filter)
{
    private const int Root = 0;
    private const int Space = 1;

    private readonly Vocabulary words = new();
    private readonly Dictionary<string, int> gaps = new(StringComparer.Ordinal) { [" "] = Space };
    private readonly Dictionary<ulong, int> edges = [];
    private readonly List<List<Terminal>?> terminals = [null];
    private int nodes;

    public Vocabulary Words => words;

    public void Add(Terminal terminal, bool inflected)
    {
        Phrase phrase = terminal.Phrase;
        int node = Root;
        if (!inflected)
        {
            filter.AddWord(phrase.Word(0));
        }

        for (int i = 0; i < phrase.Words.Length; i++)
        {
            int gap = i == 0 ? 0 : GapId(phrase.Gaps[i - 1]);
            bool isLast = i == phrase.Words.Length - 1;
            ConceptKind kind = terminal.Concept.Plural ? ConceptKind.Concept : terminal.Concept.Kind;
            int word = inflected ? words.AddInflected(phrase.Word(i), rules, kind, isLast, i == 0 ? filter : null) : words.AddFixed(phrase.Word(i));
            if (!edges.TryGetValue(Key(node, gap, word), out int next))
            {
                edges[Key(node, gap, word)] = next = ++nodes;
                terminals.Add(null);
            }

            node = next;
        }

        (terminals[node] ??= []).Add(terminal);
    }

    public bool TryStep(int node, int gap, int word, out int next) => edges.TryGetValue(Key(node, gap, word), out next);

    public bool TryGap(ReadOnlySpan<char> gap, out int id)
    {
        id = Space;
        return gap is " " || gaps.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(gap, out id);
    }

    public List<Terminal>? Terminals(int node) => terminals[node];

    // 24 bits of node, 14 of gap, 26 of word: 16 million nodes are more than any file of the allowed size makes.
    private static ulong Key(int node, int gap, int word) => ((ulong)node << 40) | ((ulong)gap << 26) | (uint)word;

    private int GapId(string gap)
    {
        if (!gaps.TryGetValue(gap, out int id))
        {
            gaps[gap] = id = gaps.Count + 1;
        }

        return id;
    }
}
