namespace Localize.Benchmarks;

/// <summary>The textbook automaton over characters in lower case, for comparison: all occurrences, no word boundaries, no folding.</summary>
internal sealed class AhoCorasick
{
    private readonly Dictionary<(int Node, char Next), int> edges = [];
    private readonly List<bool> ends = [false];
    private readonly int[] failures;
    private readonly bool[] outputs;

    public AhoCorasick(IEnumerable<string> terms)
    {
        foreach (string term in terms)
        {
            int node = 0;
            foreach (char c in term.ToLowerInvariant())
            {
                if (!edges.TryGetValue((node, c), out int next))
                {
                    edges[(node, c)] = next = ends.Count;
                    ends.Add(false);
                }

                node = next;
            }

            ends[node] = true;
        }

        failures = new int[ends.Count];
        outputs = [.. ends];
        Link();
    }

    public int Count(ReadOnlySpan<char> text)
    {
        int found = 0;
        int node = 0;
        foreach (char c in text)
        {
            node = Step(node, char.ToLowerInvariant(c));
            found += outputs[node] ? 1 : 0;
        }

        return found;
    }

    private int Step(int node, char c)
    {
        while (true)
        {
            if (edges.TryGetValue((node, c), out int next))
            {
                return next;
            }

            if (node == 0)
            {
                return 0;
            }

            node = failures[node];
        }
    }

    // Nodes are numbered after their parents, so the edges in the order of their targets' depth are a breadth-first walk.
    private void Link()
    {
        ILookup<int, (char Next, int Node)> children = edges.ToLookup(e => e.Key.Node, e => (e.Key.Next, e.Value));
        var queue = new Queue<int>([0]);
        while (queue.TryDequeue(out int node))
        {
            foreach ((char c, int child) in children[node])
            {
                failures[child] = node == 0 ? 0 : Step(failures[node], c);
                outputs[child] |= outputs[failures[child]];
                queue.Enqueue(child);
            }
        }
    }
}
