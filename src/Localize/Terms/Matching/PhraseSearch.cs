using System.Buffers;
using System.Text;
using Localize.Terms.Folding;

namespace Localize.Terms.Matching;

/// <summary>Walks a text along an index: leftmost, longest, each character once where no phrase begins.</summary>
internal ref struct PhraseSearch(PhraseIndex index, ReadOnlySpan<char> text, TermContext context)
{
    private const int LongestPhrase = 64;

    private readonly ReadOnlySpan<char> text = text;
    private readonly char[] fold = index.Fold;
    private readonly int[] starts = Buffers.Starts;
    private readonly int[] stems = Buffers.Stems;
    private readonly SearchValues<char>? rare = Ascii.IsValid(text) ? index.RareStarts : null;
    private Found best;
    private int firstEnd;
    private int firstWord;

    /// <summary>Where a phrase may begin at or after a place; the length of the text if nowhere.</summary>
    /// <param name="from">The start of a word, or a place between words.</param>
    /// <param name="stopAtOdd">Whether a character that folds to several or to none is a stop too.</param>
    public int NextStart(int from, bool stopAtOdd)
    {
        bool[] starts = index.Starts;
        int i = from;
        while (true)
        {
            i = rare is null ? SkipWords(i, starts, stopAtOdd) : SkipToRare(i, from);
            if (i >= text.Length || !starts[text[i]])
            {
                return Math.Min(i, text.Length);
            }

            uint hash = WordStore.Seed;
            int end = i;
            for (; end < text.Length && fold[text[end]] is var folded and not '\0'; end++)
            {
                hash = (hash ^ folded) * WordStore.Prime;
            }

            if (index.Words.Find(text[i..end], hash, fold) is var word and > 0 && index.MayBegin(word, text[i]))
            {
                (firstEnd, firstWord) = (end, word);
                return i;
            }

            i = stopAtOdd && OddIn(i, end) is var odd and >= 0 ? odd : end;
            if (i < end)
            {
                return i;
            }
        }
    }

    private readonly int SkipToRare(int i, int from)
    {
        while (i < text.Length)
        {
            int at = text[i..].IndexOfAny(rare!);
            if (at < 0)
            {
                return text.Length;
            }

            i += at;
            if (i == from || fold[text[i - 1]] == 0)
            {
                return i;
            }

            i++;
        }

        return i;
    }

    private readonly int SkipWords(int i, bool[] starts, bool stopAtOdd)
    {
        for (bool inWord = false; i < text.Length; i++)
        {
            char c = text[i];
            if (!inWord && starts[c])
            {
                return i;
            }

            if (stopAtOdd && c > 127 && IsOdd(c))
            {
                return i;
            }

            inWord = fold[c] != 0;
        }

        return i;
    }

    private readonly int OddIn(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (IsOdd(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsOdd(char c) => !CharacterTable.IsSimple(c) && !Characters.IsSpace(c);

    public void Run(int from, List<Found> result)
    {
        for (int i = NextStart(from, stopAtOdd: false); i < text.Length; i = NextStart(i, stopAtOdd: false))
        {
            best = default;
            int end = firstEnd;
            Walk(0, 0, 0, i, end, firstWord);
            if (best.Terminal is null)
            {
                i = end;
                continue;
            }

            result.Add(best);
            i = fold[text[best.End - 1]] == 0 ? best.End : WordEnd(best.End);
        }
    }

    private readonly int WordEnd(int i)
    {
        while (i < text.Length && fold[text[i]] != 0)
        {
            i++;
        }

        return i;
    }

    private readonly int Word(int start, int end)
    {
        uint hash = WordStore.Seed;
        for (int i = start; i < end; i++)
        {
            hash = (hash ^ fold[text[i]]) * WordStore.Prime;
        }

        return index.Words.Find(text[start..end], hash, fold);
    }

    private void Walk(int node, int depth, int gap, int start, int end, int word)
    {
        starts[depth] = start;
        Take(index.Step(node, gap, word), depth, end, end - start);
        if (!index.HasReadings || index.Readings(word) is not { } readings)
        {
            return;
        }

        foreach (Reading reading in readings)
        {
            starts[depth] = start;
            Take(index.Step(node, gap, reading.Token), depth, end, reading.StemLength);
        }
    }

    private void Take(int node, int depth, int end, int stem)
    {
        if (node == 0)
        {
            return;
        }

        stems[depth] = stem;
        for (Terminal? terminal = index.TerminalAt(node); terminal is not null; terminal = terminal.Next)
        {
            Consider(terminal, depth, end);
        }

        int next = end;
        while (next < text.Length && fold[text[next]] == 0)
        {
            next++;
        }

        if (next < text.Length && depth + 1 < LongestPhrase && index.HasSteps(node) && index.Gap(text[end..next]) is var gap and > 0)
        {
            int nextEnd = WordEnd(next);
            if (Word(next, nextEnd) is var word and > 0)
            {
                Walk(node, depth + 1, gap, next, nextEnd, word);
            }
        }
    }

    private void Consider(Terminal terminal, int depth, int end)
    {
        (int start, int after) = (starts[0], end);
        if (terminal.HasEdges && !FindEdges(terminal.Phrase, ref start, ref after))
        {
            return;
        }

        var found = new Found(start, after, terminal);
        if (terminal.Applies(context) && (best.Terminal is null || found.Length > best.Length) && CaseAgrees(terminal, depth, end))
        {
            best = found;
        }
    }

    private readonly bool FindEdges(Phrase phrase, ref int start, ref int end)
    {
        start -= phrase.Lead.Length;
        bool stands = start >= 0 && text[start..].StartsWith(phrase.Lead, StringComparison.Ordinal) && text[end..].StartsWith(phrase.Trail, StringComparison.Ordinal);
        end += phrase.Trail.Length;
        return stands;
    }

    private readonly bool CaseAgrees(Terminal terminal, int depth, int end)
    {
        if (terminal.Case == CasePolicy.Any || text[starts[0]..end].SequenceEqual(terminal.Variant)
            || text[starts[0]..end].SequenceEqual(terminal.Phrase.Core))
        {
            return true;
        }

        var check = new CaseCheck();
        for (int i = 0; i <= depth; i++)
        {
            check.Add(terminal.Phrase.CasedWord(i), text[starts[i]..WordEnd(starts[i])], stems[i]);
        }

        return check.Agrees(terminal.Case, text, starts[0], end);
    }

    // A search is over before its thread begins another, so each thread needs these once.
    private static class Buffers
    {
        [ThreadStatic]
        private static int[]? starts;

        [ThreadStatic]
        private static int[]? stems;

        public static int[] Starts => starts ??= new int[LongestPhrase];

        public static int[] Stems => stems ??= new int[LongestPhrase];
    }
}
