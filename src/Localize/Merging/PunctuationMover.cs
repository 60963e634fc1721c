namespace Localize.Merging;

/// <summary>
/// Moves punctuation out of emphasis where that lets the delimiters flank: a stop at the end (<c>**語。**語</c> becomes
/// <c>**語**。語</c>), or a pair of quotes around all of it (<c>**「語」**語</c> becomes <c>「**語**」語</c>).
/// </summary>
internal static class PunctuationMover
{
    private const string Stops = "。，、！？：；．,.!?:;…";
    private const string Openers = "「『（《〈【“‘«(\"'";
    private const string Closers = "」』）》〉】”’»)\"'";

    /// <summary>Tries the delimiter at the index.</summary>
    /// <returns>Whether something was moved.</returns>
    public static bool TryMove(List<Chunk> chunks, int index)
    {
        return chunks[index].Code.Kind == InlineCodeKind.Closing
            ? MoveStops(chunks, index) || MoveQuotes(chunks, index - 2, index)
            : MoveQuotes(chunks, index, index + 2);
    }

    private static bool MoveStops(List<Chunk> chunks, int closing)
    {
        if (chunks[closing - 1].Text is not { } text)
        {
            return false;
        }

        string kept = text.TrimEnd(Stops.ToCharArray());
        if (kept.Length == text.Length || kept.Length == 0 || !char.IsLetterOrDigit(kept[^1]))
        {
            return false;
        }

        chunks[closing - 1].Text = kept;
        InsertText(chunks, closing + 1, text[kept.Length..], atEnd: false);
        return true;
    }

    private static bool MoveQuotes(List<Chunk> chunks, int opening, int closing)
    {
        bool isPair = opening >= 0 && closing < chunks.Count && chunks[opening].IsEmphasis && chunks[closing].IsEmphasis
            && chunks[opening].Code.Id == chunks[closing].Code.Id;
        if (!isPair || chunks[opening + 1].Text is not { Length: > 2 } text)
        {
            return false;
        }

        int quote = Openers.IndexOf(text[0], StringComparison.Ordinal);
        bool fits = quote >= 0 && text[^1] == Closers[quote] && char.IsLetterOrDigit(text[1]) && char.IsLetterOrDigit(text[^2])
            && text.AsSpan(1, text.Length - 2).IndexOfAny(text[0], text[^1]) < 0;
        if (!fits)
        {
            return false;
        }

        chunks[opening + 1].Text = text[1..^1];
        InsertText(chunks, closing + 1, text[^1..], atEnd: false);
        InsertText(chunks, opening, text[..1], atEnd: true);
        return true;
    }

    /// <summary>Adds text before the part at the index, or after the part before it when that is where its text ends.</summary>
    private static void InsertText(List<Chunk> chunks, int index, string text, bool atEnd)
    {
        int neighbour = atEnd ? index - 1 : index;
        if (neighbour >= 0 && neighbour < chunks.Count && chunks[neighbour].Text is { } other)
        {
            chunks[neighbour].Text = atEnd ? other + text : text + other;
            return;
        }

        chunks.Insert(index, new Chunk { Text = text });
    }
}
