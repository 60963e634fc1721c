using Localize.Terms.Folding;

namespace Localize.Terms.Matching;

/// <summary>Phrases of scripts without spaces, character by character. Filled once, then only read.</summary>
internal sealed class CharacterTrie
{
    private readonly Dictionary<(int Node, char Next), int> edges = [];
    private readonly Dictionary<int, List<Terminal>> terminals = [];
    private int nodes;

    public bool IsEmpty => edges.Count == 0;

    public void Add(Terminal terminal)
    {
        int node = 0;
        foreach (char c in terminal.Phrase.Text.Lower)
        {
            if (!edges.TryGetValue((node, c), out int next))
            {
                edges[(node, c)] = next = ++nodes;
            }

            node = next;
        }

        if (!terminals.TryGetValue(node, out List<Terminal>? list))
        {
            terminals[node] = list = [];
        }

        list.Add(terminal);
    }

    public void Search(FoldedText text, TermContext context, List<Found> result)
    {
        for (int i = 0; i < text.Length;)
        {
            Found? found = LongestAt(text, i, context);
            if (found is { } hit)
            {
                result.Add(hit);
            }

            i = found?.End ?? i + 1;
        }
    }

    private Found? LongestAt(FoldedText text, int start, TermContext context)
    {
        Found? best = null;
        int node = 0;
        for (int i = start; i < text.Length && edges.TryGetValue((node, text.Lower[i]), out node); i++)
        {
            if (terminals.TryGetValue(node, out List<Terminal>? here)
                && here.Find(t => t.Applies(context)) is { } terminal && Edges.AreFree(text, start, i + 1))
            {
                best = new Found(start, i + 1, terminal);
            }
        }

        return best;
    }
}
