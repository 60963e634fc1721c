namespace Localize.Documents.Markdown;

/// <summary>Wiki links: <c>[[Target]]</c>, <c>[[Target|shown text]]</c>.</summary>
internal static class WikiLink
{
    private const int LongestLink = 300;

    /// <summary>The parts of the link that a line begins with: its length, and where the shown text begins; 0 when the target is shown.</summary>
    /// <returns>The parts, or <see langword="null"/> when the line begins with something else.</returns>
    public static (int Length, int Shown)? Read(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("[[", StringComparison.Ordinal))
        {
            return null;
        }

        int close = line[..Math.Min(line.Length, LongestLink)].IndexOf("]]", StringComparison.Ordinal);
        bool isWiki = close > 2 && !line[2..close].ContainsAny('[', ']')
            && !(close + 2 < line.Length && line[close + 2] is '(' or '[' or ':') && line[2..close].IndexOfAnyInRange('A', 'z') >= 0;
        if (!isWiki)
        {
            return null;
        }

        int bar = line[..close].IndexOf('|');
        bool isShown = bar > 2 && HasLetter(line[(bar + 1)..close]);
        return (close + 2, isShown ? bar + 1 : 0);
    }

    /// <summary>Joins the two codes around a shown text, so that they open and close.</summary>
    public static void Pair(List<Piece> pieces, string text)
    {
        Piece? open = null;
        foreach (Piece piece in pieces)
        {
            if (piece.IsText || piece.Pair is not null || !string.Equals(piece.Type, InlineCodeTypes.Link, StringComparison.Ordinal))
            {
                continue;
            }

            ReadOnlySpan<char> raw = text.AsSpan(piece.Span.Start, piece.Span.Length);
            if (raw.StartsWith("[[", StringComparison.Ordinal) && raw[^1] == '|')
            {
                open = piece;
            }
            else if (raw is "]]" && open is not null)
            {
                (open.Kind, open.Pair) = (InlineCodeKind.Opening, open);
                (piece.Kind, piece.Pair) = (InlineCodeKind.Closing, open);
                open = null;
            }
        }
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }
}
