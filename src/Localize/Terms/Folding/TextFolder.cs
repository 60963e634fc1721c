using System.Buffers;
using System.Text;

namespace Localize.Terms.Folding;

/// <summary>
/// Folds text for comparison: normalization form C, width, apostrophes, hyphens, spaces and line breaks, soft hyphens and
/// direction marks, Arabic hamza and harakat, Cyrillic stress and ё, ß, final sigma. Diacritics stay: Erdogan is not Erdoğan.
/// </summary>
internal sealed class TextFolder
{
    private const char Grave = '\u0300';
    private const char Acute = '\u0301';

    /// <summary>Characters of most Western texts that are simple and no spaces: a text of these and single spaces needs no second look.</summary>
    private static readonly SearchValues<char> Common = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(c => CharacterTable.IsSimple(c) && c is (< '\u0250' and not '\u00A0') or '–' or '—' or '‘' or '’' or '“' or '”' or '…' or '•' or '→' or Characters.Blocked)]);

    private static readonly SearchValues<char> Unified = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(c => Simplify(c) != c)]);

    private const int LongestCluster = 64;

    private readonly string source;
    private readonly IReadOnlyList<TextSpan> blocked;
    private readonly FoldBuffer folded;
    private int nextBlocked;

    private TextFolder(string source, IReadOnlyList<TextSpan> blocked, FoldBuffer folded)
    {
        this.source = source;
        this.blocked = blocked;
        this.folded = folded;
    }

    /// <summary>Folds a text of a language; stretches that are blocked match nothing.</summary>
    public static FoldedText Fold(string text, string language, IReadOnlyList<TextSpan>? blocked = null)
    {
        bool turkic = LetterCase.IsTurkic(language);
        if (IsSimple(text))
        {
            return FoldSimple(Block(text, blocked ?? []), turkic);
        }

        var buffer = new FoldBuffer();
        Fold(text, blocked ?? [], buffer);
        return buffer.ToText(turkic);
    }

    /// <summary>Folds any text into a buffer, which is cleared first.</summary>
    internal static void Fold(string text, IReadOnlyList<TextSpan> blocked, FoldBuffer buffer)
    {
        buffer.Clear();
        new TextFolder(text, blocked, buffer).Run();
    }

    /// <summary>Folds a word or phrase of the glossary in lower case, for equality of spellings whatever the language.</summary>
    public static string ToKey(string phrase) => Fold(phrase, "und").Lower;

    /// <summary>Whether each character folds to exactly one, so that offsets stay: true for most texts.</summary>
    internal static bool IsSimple(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Common))
        {
            return !text.Contains("  ", StringComparison.Ordinal) && AreBreaksSingle(text);
        }

        char before = '\0';
        foreach (char c in text)
        {
            if (!CharacterTable.IsSimple(c) || (IsSimpleSpace(c) && IsSimpleSpace(before)))
            {
                return false;
            }

            before = c;
        }

        return true;
    }

    private static FoldedText FoldSimple(string text, bool turkic)
    {
        string folded = NeedsMapping(text) ? string.Create(text.Length, text, static (span, state) => Simplify(state, span)) : text;
        return new FoldedText(folded, turkic);
    }

    /// <summary>Folds a text that <see cref="IsSimple(string)"/> into a buffer, or gives the text itself when it is folded already.</summary>
    internal static ReadOnlySpan<char> FoldSimple(string text, IReadOnlyList<TextSpan> blocked, ref char[]? buffer)
    {
        if (blocked.Count == 0 && !NeedsMapping(text))
        {
            return text;
        }

        if (buffer is null || buffer.Length < text.Length)
        {
            buffer = new char[Math.Max(text.Length, 1024)];
        }

        Span<char> folded = buffer.AsSpan(0, text.Length);
        Simplify(text, folded);
        foreach (TextSpan span in blocked)
        {
            folded.Slice(span.Start, span.Length).Fill(Characters.Blocked);
        }

        return folded;
    }

    private static bool IsSimpleSpace(char c) => c is ' ' or '\u00A0' or '\n';

    private static char Simplify(char c) => IsSimpleSpace(c) ? ' ' : Characters.Unify(c);

    private static void Simplify(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (int i = 0; i < text.Length; i++)
        {
            folded[i] = Simplify(text[i]);
        }
    }

    private static bool AreBreaksSingle(ReadOnlySpan<char> text)
    {
        for (int i = text.IndexOf('\n'), next = 0; next >= 0 && i >= 0; i += next + 1)
        {
            if ((i > 0 && IsSimpleSpace(text[i - 1])) || (i + 1 < text.Length && IsSimpleSpace(text[i + 1])))
            {
                return false;
            }

            next = text[(i + 1)..].IndexOf('\n');
        }

        return true;
    }

    private static string Block(string text, IReadOnlyList<TextSpan> spans) => spans.Count == 0 ? text : string.Create(text.Length, (text, spans), static (span, state) =>
    {
        state.text.CopyTo(span);
        foreach (TextSpan blocked in state.spans)
        {
            span.Slice(blocked.Start, blocked.Length).Fill(Characters.Blocked);
        }
    });

    private static bool NeedsMapping(ReadOnlySpan<char> text) => Ascii.IsValid(text) ? text.ContainsAny('`', '\n') : text.ContainsAny(Unified);

    private void Run()
    {
        for (int i = 0; i < source.Length;)
        {
            i = Step(i);
        }
    }

    private int Step(int i)
    {
        if (IsBlocked(i, out int blockEnd))
        {
            folded.Add(Characters.Blocked, i, blockEnd);
            return blockEnd;
        }

        char c = source[i];
        if (Characters.IsSpace(c))
        {
            return AddSpace(i);
        }

        if (Characters.IsIgnorable(c))
        {
            return i + 1;
        }

        int end = ClusterEnd(i);
        if (end == i + 1 && !Characters.IsCompatibility(c))
        {
            AddUnified(c, i, end);
        }
        else
        {
            AddCluster(i, end);
        }

        return end;
    }

    private bool IsBlocked(int i, out int end)
    {
        while (nextBlocked < blocked.Count && blocked[nextBlocked].End <= i)
        {
            nextBlocked++;
        }

        end = nextBlocked < blocked.Count && blocked[nextBlocked].Start <= i ? blocked[nextBlocked].End : i;
        return end > i;
    }

    // One line break inside a name is a space; an empty line is an end. U+2028 is a hard break and never reaches here.
    private int AddSpace(int i)
    {
        int end = i;
        int breaks = 0;
        while (end < source.Length && (Characters.IsSpace(source[end]) || Characters.IsIgnorable(source[end])))
        {
            breaks += source[end] == '\n' || (source[end] == '\r' && (end + 1 == source.Length || source[end + 1] != '\n')) ? 1 : 0;
            end++;
        }

        folded.Add(breaks > 1 ? Characters.Blocked : ' ', i, end);
        return end;
    }

    private int ClusterEnd(int i)
    {
        int end = i + 1;
        while (end < source.Length && IsPartOfCluster(source[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsPartOfCluster(char c) =>
        c >= '\u0300' && !Characters.IsIgnorable(c)
        && (Characters.IsCombining(c) || Characters.IsHalfWidthMark(c) || c is >= '\u1160' and <= '\u11FF');

    private void AddCluster(int i, int end)
    {
        ReadOnlySpan<char> cluster = source.AsSpan(i, end - i);
        Span<char> room = stackalloc char[LongestCluster];
        scoped ReadOnlySpan<char> normal = cluster;
        if (IsWellFormed(cluster))
        {
            NormalizationForm form = Characters.IsCompatibility(cluster[0]) ? NormalizationForm.FormKC : NormalizationForm.FormC;
            normal = cluster.TryNormalize(room, out int length, form) ? room[..length] : cluster.ToString().Normalize(form);
        }

        foreach (char c in normal)
        {
            bool stress = c is Acute or Grave && folded.Length > 0 && Characters.IsCyrillic(folded.Last);
            if (!stress && !Characters.IsIgnorable(c))
            {
                AddUnified(c, i, end);
            }
        }
    }

    private static bool IsWellFormed(ReadOnlySpan<char> cluster) => !char.IsSurrogate(cluster[0]);

    private void AddUnified(char c, int start, int end)
    {
        switch (c)
        {
            case 'ß':
                folded.Add('s', start, end);
                folded.Add('s', start, end);
                break;
            case 'ẞ':
                folded.Add('S', start, end);
                folded.Add('S', start, end);
                break;
            case '\u2015' or '\u2014' or '\u2010' or '\u2011' or '-' when IsBetweenKatakana(end):
                folded.Add('\u30FC', start, end);
                break;
            default:
                folded.Add(Characters.Unify(c), start, end);
                break;
        }
    }

    // A dash typed for the long-vowel mark: ゼレンスキ―.
    private bool IsBetweenKatakana(int next) =>
        folded.Length > 0 && Characters.IsKatakana(folded.Last) && next < source.Length && Characters.IsUnspaced(source[next]);
}
