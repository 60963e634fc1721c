using System.Text;

namespace Localize.Documents.Markdown;

/// <summary>Takes from the edges of a text what is not part of it.</summary>
internal static class PieceTrimmer
{
    /// <summary>Whether there is a letter in the text.</summary>
    public static bool HasWords(List<Piece> pieces)
    {
        foreach (Piece piece in pieces)
        {
            if (HasWords(piece.Run))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Digits, punctuation and emoji are the same in every language.</summary>
    private static bool HasWords(ReadOnlySpan<char> run)
    {
        for (int i = 0; i < run.Length; i++)
        {
            if (IsLetter(run, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetter(ReadOnlySpan<char> run, int at)
    {
        char c = run[at];
        return char.IsLetter(c) || (char.IsHighSurrogate(c) && Rune.DecodeFromUtf16(run[at..], out Rune rune, out _) == System.Buffers.OperationStatus.Done && Rune.IsLetter(rune));
    }

    /// <summary>The pieces without blanks, line breaks, alert marks and attribute lists at the edges.</summary>
    public static List<Piece> Trim(List<Piece> pieces, string text)
    {
        int first = 0;
        int last = pieces.Count - 1;
        while (first <= last && (IsEdge(pieces[first]) || IsAlertMark(pieces[first], text)))
        {
            first++;
        }

        while (last >= first && (IsEdge(pieces[last]) || IsAttributeList(pieces[last], text)))
        {
            last--;
        }

        List<Piece> kept = first == 0 && last == pieces.Count - 1 ? pieces : pieces.GetRange(first, last - first + 1);
        if (kept.Count > 0)
        {
            kept[0] = TrimStart(kept[0]);
            kept[^1] = TrimEnd(kept[^1]);
        }

        return kept;
    }

    private static bool IsEdge(Piece piece) => piece.IsText ? piece.Run.Trim(" \t\n").IsEmpty : piece.Role == CodeRole.LineBreak;

    /// <summary><c>[!NOTE]</c> before a title must stay first.</summary>
    private static bool IsAlertMark(Piece piece, string text) =>
        !piece.IsText && string.Equals(piece.Type, InlineCodeTypes.Other, StringComparison.Ordinal) && text.AsSpan(piece.Span.Start, piece.Span.Length).StartsWith("[!", StringComparison.Ordinal);

    private static bool IsAttributeList(Piece piece, string text) =>
        !piece.IsText && string.Equals(piece.Type, InlineCodeTypes.Template, StringComparison.Ordinal)
        && AttributeList.Begins(text.AsSpan(piece.Span.Start, piece.Span.Length));

    private static Piece TrimStart(Piece piece)
    {
        int cut = piece.Run.IndexOfAnyExcept(" \t\n");
        return cut <= 0 ? piece : piece.Without(cut, 0);
    }

    private static Piece TrimEnd(Piece piece)
    {
        int cut = piece.Run.Length - piece.Run.LastIndexOfAnyExcept(" \t\n") - 1;
        return cut <= 0 || cut == piece.Run.Length ? piece : piece.Without(0, cut);
    }
}
