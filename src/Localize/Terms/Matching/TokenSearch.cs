using Localize.Terms.Folding;
using Localize.Terms.Inflection;

namespace Localize.Terms.Matching;

/// <summary>Walks a text along a token trie: leftmost, longest.</summary>
internal sealed class TokenSearch(TokenTrie trie, LanguageRules rules, StartFilter filter, FoldedText text, TermContext context)
{
    private const int LongestPhrase = 64;

    private readonly int[] starts = Buffers.Starts;
    private readonly int[] stems = Buffers.Stems;
    private readonly List<(int Id, int StemLength)> ids = Buffers.Ids;
    private Found? best;

    public void Run(List<Found> result)
    {
        for (int i = 0; i < text.Length;)
        {
            if (!text.IsWord(i))
            {
                i++;
                continue;
            }

            int end = filter.ReadWord(text.Lower, i, out bool mayBegin);
            best = null;
            if (mayBegin || rules.Before.Length > 0)
            {
                FromWord(i, end);
            }

            if (best is { } found)
            {
                result.Add(found);
                i = found.End;
                while (i < text.Length && text.IsWord(i) && text.IsWord(i - 1))
                {
                    i++;
                }
            }
            else
            {
                i = end;
            }
        }
    }

    private void FromWord(int start, int end)
    {
        Walk(0, 0, 0, text.Lower.AsSpan(start, end - start), start, end);
        foreach (string before in rules.Before)
        {
            if (text.Lower.AsSpan(start, end - start).StartsWith(before, StringComparison.Ordinal) && end - start > before.Length)
            {
                int from = start + before.Length;
                Walk(0, 0, 0, text.Lower.AsSpan(from, end - from), from, end);
            }
        }

        foreach (string before in rules.BeforeArticle)
        {
            if (text.Lower.AsSpan(start, end - start).StartsWith(before, StringComparison.Ordinal) && end - start > before.Length)
            {
                int from = start + before.Length;
                Walk(0, 0, 0, text.Lower.AsSpan(from, end - from), from, end);
                if (rules.Contractions.Contains(before))
                {
                    Walk(0, 0, 0, string.Concat(rules.Article, text.Lower.AsSpan(from, end - from)), from, end);
                }
            }
        }
    }

    private void Walk(int node, int depth, int gap, ReadOnlySpan<char> word, int start, int end)
    {
        if (trie.Words.IsFixed)
        {
            if (trie.Words.TryFixed(word, out int id) && trie.TryStep(node, gap, id, out int only))
            {
                (starts[depth], stems[depth]) = (start, word.Length);
                Visit(only, depth, end);
            }

            return;
        }

        int first = ids.Count;
        trie.Words.Find(word, ids);
        int last = ids.Count;
        for (int i = first; i < last; i++)
        {
            if (trie.TryStep(node, gap, ids[i].Id, out int next))
            {
                starts[depth] = start;
                stems[depth] = ids[i].StemLength;
                Visit(next, depth, end);
            }
        }

        ids.RemoveRange(first, ids.Count - first);
    }

    private void Visit(int node, int depth, int end)
    {
        if (trie.Terminals(node) is { } terminals)
        {
            foreach (Terminal terminal in terminals)
            {
                Consider(terminal, depth, end);
            }
        }

        int next = end;
        while (next < text.Length && !text.IsWord(next))
        {
            next++;
        }

        if (next < text.Length && depth + 1 < LongestPhrase && next > end && trie.TryGap(text.Lower.AsSpan(end, next - end), out int gap))
        {
            int nextEnd = text.WordEnd(next);
            Walk(node, depth + 1, gap, text.Lower.AsSpan(next, nextEnd - next), next, nextEnd);
        }
    }

    private void Consider(Terminal terminal, int depth, int end)
    {
        Phrase phrase = terminal.Phrase;
        int start = starts[0] - phrase.Lead.Length;
        if (start < 0 || (phrase.Lead.Length > 0 && !text.Lower.AsSpan(start).StartsWith(phrase.Lead, StringComparison.Ordinal))
            || (phrase.Trail.Length > 0 && !text.Lower.AsSpan(end).StartsWith(phrase.Trail, StringComparison.Ordinal)))
        {
            return;
        }

        var found = new Found(start, end + phrase.Trail.Length, terminal);
        if (terminal.Applies(context) && (best is not { } other || found.Length > other.Length) && CaseAgrees(terminal, depth, end))
        {
            best = found;
        }
    }

    private bool CaseAgrees(Terminal terminal, int depth, int end)
    {
        if (terminal.Case == CasePolicy.Any || text.Text.AsSpan(starts[0], end - starts[0]).SequenceEqual(terminal.Phrase.Core))
        {
            return true;
        }

        var check = new CaseCheck();
        for (int i = 0; i <= depth; i++)
        {
            int wordEnd = text.WordEnd(starts[i]);
            check.Add(terminal.Phrase.CasedWord(i), text.Text.AsSpan(starts[i], wordEnd - starts[i]), stems[i]);
        }

        return check.Agrees(terminal.Case, text.Text, starts[0], end);
    }

    // A search is over before its thread begins another, so each thread needs these once.
    private static class Buffers
    {
        [ThreadStatic]
        private static int[]? starts;

        [ThreadStatic]
        private static int[]? stems;

        [ThreadStatic]
        private static List<(int Id, int StemLength)>? ids;

        public static int[] Starts => starts ??= new int[LongestPhrase];

        public static int[] Stems => stems ??= new int[LongestPhrase];

        public static List<(int Id, int StemLength)> Ids => ids ??= [];
    }
}
