namespace Localize.Terms.Matching;

/// <summary>The steps between the nodes of a trie, (node, gap, token) to node, in one flat table. Filled once, then only read.</summary>
internal sealed class Transitions
{
    private ulong[] keys = new ulong[64];
    private int[] nodes = new int[64];
    private int count;

    public int Find(int node, int gap, int token)
    {
        ulong key = Key(node, gap, token);
        int mask = keys.Length - 1;
        for (int i = Slot(key, mask); keys[i] != 0; i = (i + 1) & mask)
        {
            if (keys[i] == key)
            {
                return nodes[i];
            }
        }

        return 0;
    }

    public void Add(int node, int gap, int token, int next)
    {
        if (++count * 2 > keys.Length)
        {
            Grow();
        }

        Place(Key(node, gap, token), next);
    }

    // 24 bits of node, 14 of gap, 26 of token: 16 million nodes are more than any file of the allowed size makes. Gaps begin at one.
    private static ulong Key(int node, int gap, int token) => ((ulong)node << 40) | ((ulong)gap << 26) | (uint)token;

    private static int Slot(ulong key, int mask) => (int)((key * 0x9E3779B97F4A7C15) >> 40) & mask;

    private void Grow()
    {
        (ulong[] oldKeys, int[] oldNodes) = (keys, nodes);
        (keys, nodes) = (new ulong[oldKeys.Length * 2], new int[oldKeys.Length * 2]);
        for (int i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] != 0)
            {
                Place(oldKeys[i], oldNodes[i]);
            }
        }
    }

    private void Place(ulong key, int next)
    {
        int mask = keys.Length - 1;
        int i = Slot(key, mask);
        while (keys[i] != 0)
        {
            i = (i + 1) & mask;
        }

        (keys[i], nodes[i]) = (key, next);
    }
}
