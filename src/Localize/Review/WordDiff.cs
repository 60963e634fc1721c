using System.Globalization;

namespace Localize.Review;

/// <summary>What became of a piece of text.</summary>
public enum DiffOperation
{
    /// <summary>It stayed.</summary>
    Equal,

    /// <summary>It was taken out.</summary>
    Deleted,

    /// <summary>It was put in.</summary>
    Inserted,
}

/// <summary>A piece of a comparison.</summary>
/// <param name="Operation">What became of it.</param>
/// <param name="Text">The text: whole words with their suffixes; never half of a character that people see as one.</param>
public sealed record DiffPiece(DiffOperation Operation, string Text);

/// <summary>Compares two texts word by word: <c>Kiev’de</c> beside <c>Kyiv’de</c>. In scripts without spaces a word is one character.</summary>
/// <remarks>Pure; may be called from any thread.</remarks>
public static class WordDiff
{
    private const long MostSteps = 4_000_000;

    /// <summary>Compares two texts.</summary>
    /// <param name="before">The text as it was.</param>
    /// <param name="after">The text as it is.</param>
    /// <returns>The pieces in order; those that are not inserted joined are the old text, those that are not deleted the new one.</returns>
    public static IReadOnlyList<DiffPiece> Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        string[] old = Words(before);
        string[] now = Words(after);
        int start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
        {
            start++;
        }

        int end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        var pieces = new List<DiffPiece>();
        Add(pieces, DiffOperation.Equal, old.AsSpan(0, start));
        AddChanged(pieces, old.AsSpan(start, old.Length - start - end), now.AsSpan(start, now.Length - start - end));
        Add(pieces, DiffOperation.Equal, old.AsSpan(old.Length - end));
        return pieces;
    }

    private static void AddChanged(List<DiffPiece> pieces, ReadOnlySpan<string> old, ReadOnlySpan<string> now)
    {
        if ((long)old.Length * now.Length > MostSteps)
        {
            Add(pieces, DiffOperation.Deleted, old);
            Add(pieces, DiffOperation.Inserted, now);
            return;
        }

        int[,] common = Common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                Add(pieces, DiffOperation.Equal, old.Slice(i++, 1));
                j++;
            }
            else if (i < old.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                Add(pieces, DiffOperation.Deleted, old.Slice(i++, 1));
            }
            else
            {
                Add(pieces, DiffOperation.Inserted, now.Slice(j++, 1));
            }
        }
    }

    // The length of the longest common run of words from each pair of places on.
    private static int[,] Common(ReadOnlySpan<string> old, ReadOnlySpan<string> now)
    {
        int[,] common = new int[old.Length + 1, now.Length + 1];
        for (int i = old.Length - 1; i >= 0; i--)
        {
            for (int j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static void Add(List<DiffPiece> pieces, DiffOperation operation, ReadOnlySpan<string> words)
    {
        if (words.Length == 0)
        {
            return;
        }

        string text = string.Concat(words);
        if (pieces.Count > 0 && pieces[^1].Operation == operation)
        {
            pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + text };
            return;
        }

        pieces.Add(new DiffPiece(operation, text));
    }

    private static string[] Words(string text)
    {
        var words = new List<string>();
        int start = 0;
        for (int at = 0; at < text.Length;)
        {
            int length = StringInfo.GetNextTextElementLength(text, at);
            bool joins = at > start && IsWord(text, at) && IsWord(text, at - 1);
            if (at > start && !joins)
            {
                words.Add(text[start..at]);
                start = at;
            }

            at += length;
        }

        if (start < text.Length)
        {
            words.Add(text[start..]);
        }

        return [.. words];
    }

    // An apostrophe or a hyphen inside a word belongs to it, and so does the suffix after it.
    private static bool IsWord(string text, int at) => text[at] is '\'' or '’' or '-' or '‑'
        ? at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1])
        : !Terms.Folding.Characters.IsUnspaced(text[at]) && (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at])
            || CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
