using System.Buffers;
using Localize.Terms.Folding;
using Localize.Terms.Inflection;

namespace Localize.Terms.Matching;

/// <summary>
/// Phrases of a language whose words have few forms, all written out: a vocabulary, the steps between its words, and what ends
/// where. The flat arrays keep a hundred thousand terms in the processor's caches. Filled once, then only read.
/// </summary>
internal sealed class PhraseIndex(string language, LanguageRules rules)
{
    private const int MostForms = 8;
    private const byte Nowhere = 0;
    private const byte AtCapital = 1;
    private const byte Anywhere = 2;

    private readonly WordStore words = new();
    private readonly Transitions transitions = new();
    private readonly Dictionary<string, int> gaps = new(StringComparer.Ordinal) { [" "] = 1 };
    private readonly Dictionary<(int Word, ConceptKind Kind, bool IsLast), int> inflected = [];
    private readonly Dictionary<int, List<Reading>> readings = [];
    private Terminal?[] terminals = new Terminal?[256];
    private int[] roots = new int[256];
    private byte[] beginnings = new byte[256];
    private bool[] inner = new bool[256];
    private bool[] starts = [];
    private int nodes;
    private int tokens = 1 << 24;

    /// <summary>Whether the forms of the language's words are few enough to be written out.</summary>
    public static bool Suits(LanguageRules rules) =>
        rules.Before.Length == 0 && rules.Chain.Count == 0 && rules.Endings.Sum(e => e.To.Count) <= MostForms;

    public char[] Fold { get; } = FoldTable.For(language);

    public WordStore Words => words;

    /// <summary>For each character whether a phrase may begin with a word that begins with it, letter case included.</summary>
    public bool[] Starts => starts;

    /// <summary>The ASCII characters among <see cref="Starts"/> when they are capitals and digits only, so that few words begin with one; or null.</summary>
    public SearchValues<char>? RareStarts { get; private set; }

    public bool HasReadings => readings.Count > 0;

    public Terminal? TerminalAt(int node) => terminals[node];

    /// <summary>Whether a phrase goes on after the node.</summary>
    public bool HasSteps(int node) => node < inner.Length && inner[node];

    /// <summary>Whether a phrase may begin with a word; most begin with a capital, which the text must have too.</summary>
    public bool MayBegin(int word, char first) => beginnings[word] switch
    {
        Nowhere => false,
        AtCapital => !LetterCase.IsLower(first),
        _ => true,
    };

    /// <summary>What a word may be besides itself, or <see langword="null"/>.</summary>
    public List<Reading>? Readings(int word) => readings.GetValueOrDefault(word);

    /// <summary>The node after a step, or zero. From the root, node zero, the gap is zero.</summary>
    public int Step(int node, int gap, int token) => token < roots.Length && node == 0 ? roots[token] : transitions.Find(node, gap, token);

    /// <summary>The number of what stands between two words, or zero when no phrase has it.</summary>
    public int Gap(ReadOnlySpan<char> gap)
    {
        int id = 1;
        return gap is " " || gaps.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(gap, out id) ? id : 0;
    }

    /// <summary>Adds a phrase whose words are given by its folded text with letter case.</summary>
    public void Add(Terminal terminal, ReadOnlySpan<char> folded, bool changes)
    {
        Span<char> lower = folded.Length <= 256 ? stackalloc char[256] : new char[folded.Length];
        int node = 0;
        int before = -1;
        for (int i = 0; i < folded.Length;)
        {
            int end = i;
            for (; end < folded.Length && Fold[folded[end]] != 0; end++)
            {
                lower[end] = Fold[folded[end]];
            }

            if (end > i)
            {
                int gap = before < 0 ? 0 : GapId(folded[before..i]);
                byte beginning = node > 0 ? Nowhere : LetterCase.IsUpper(folded[i]) && terminal.Case != CasePolicy.Any ? AtCapital : Anywhere;
                node = Extend(node, gap, Token(lower[i..end], terminal.Concept, IsLast(folded[end..]), changes, beginning));
                before = end;
            }

            i = end + 1;
        }

        Attach(node, terminal);
    }

    private bool IsLast(ReadOnlySpan<char> rest)
    {
        foreach (char c in rest)
        {
            if (Fold[c] != 0)
            {
                return false;
            }
        }

        return true;
    }

    private int Token(ReadOnlySpan<char> lower, ConceptEntry concept, bool isLast, bool changes, byte beginning)
    {
        int word = words.Add(lower);
        Begin(word, beginning);
        if (!changes)
        {
            return word;
        }

        ConceptKind kind = concept.Plural ? ConceptKind.Concept : concept.Kind;
        bool known = inflected.TryGetValue((word, kind, isLast), out int token);
        if (!known)
        {
            inflected[(word, kind, isLast)] = token = ++tokens;
        }

        foreach ((string form, int stem) in WordPattern.Inflected(lower.ToString(), rules, kind, isLast, derived: false).Forms)
        {
            int formWord = words.Add(form);
            Begin(formWord, beginning);
            if (!known)
            {
                AddReading(formWord, new Reading(token, stem));
            }
        }

        return token;
    }

    private void Begin(int word, byte beginning)
    {
        if (word >= beginnings.Length)
        {
            Array.Resize(ref beginnings, Math.Max(word + 1, beginnings.Length * 3 / 2));
        }

        beginnings[word] = Math.Max(beginnings[word], beginning);
    }

    private void AddReading(int form, Reading reading)
    {
        if (!readings.TryGetValue(form, out List<Reading>? list))
        {
            readings[form] = list = [];
        }

        list.Add(reading);
    }

    private int Extend(int node, int gap, int token)
    {
        bool isRoot = node == 0 && token < 1 << 24;
        if (isRoot && token >= roots.Length)
        {
            Array.Resize(ref roots, Math.Max(token + 1, roots.Length * 3 / 2));
        }

        int next = Step(node, gap, token);
        if (next == 0)
        {
            next = ++nodes;
            if (isRoot)
            {
                roots[token] = next;
            }
            else
            {
                transitions.Add(node, gap, token, next);
                MarkInner(node);
            }
        }

        return next;
    }

    private void MarkInner(int node)
    {
        if (node >= inner.Length)
        {
            Array.Resize(ref inner, Math.Max(node + 1, inner.Length * 3 / 2));
        }

        inner[node] = true;
    }

    private void Attach(int node, Terminal terminal)
    {
        if (node >= terminals.Length)
        {
            Array.Resize(ref terminals, Math.Max(node + 1, terminals.Length * 3 / 2));
        }

        if (terminals[node] is not { } last)
        {
            terminals[node] = terminal;
            return;
        }

        while (last.Next is { } next)
        {
            last = next;
        }

        last.Next = terminal;
    }

    private int GapId(ReadOnlySpan<char> gap)
    {
        int id = Gap(gap);
        if (id == 0)
        {
            gaps[gap.ToString()] = id = gaps.Count + 1;
        }

        return id;
    }

    /// <summary>Ends the building: every word and node has its place in the arrays.</summary>
    public void Freeze()
    {
        Array.Resize(ref roots, words.Count + 1);
        Array.Resize(ref beginnings, words.Count + 1);
        Array.Resize(ref terminals, nodes + 1);
        FindStarts();
    }

    private void FindStarts()
    {
        var folded = new byte[char.MaxValue + 1];
        for (int word = 1; word < beginnings.Length; word++)
        {
            char first = words.FirstCharacter(word);
            folded[first] = Math.Max(folded[first], beginnings[word]);
        }

        starts = new bool[char.MaxValue + 1];
        for (int i = 0; i <= char.MaxValue; i++)
        {
            byte beginning = Fold[i] == 0 ? Nowhere : folded[Fold[i]];
            starts[i] = beginning == Anywhere || (beginning == AtCapital && !LetterCase.IsLower((char)i));
        }

        bool isRare = !starts.AsSpan('a', 26).Contains(true);
        RareStarts = isRare ? SearchValues.Create([.. Enumerable.Range(0, 128).Where(i => starts[i]).Select(i => (char)i)]) : null;
    }
}

/// <summary>A word of a text read as a word of a phrase that changes, with the length of the part spelled as in the glossary.</summary>
internal readonly record struct Reading(int Token, int StemLength);
