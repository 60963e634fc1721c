namespace Localize.Documents.Markdown;

/// <summary>Takes tags from the edges of a text that have no partner in it.</summary>
internal static class HtmlEdges
{
    public static List<Piece> Trim(List<Piece> pieces, string text)
    {
        while (true)
        {
            int first = pieces.Count > 0 && IsLooseTag(pieces[0]) ? 1 : 0;
            int last = pieces.Count > first && IsLooseTag(pieces[^1]) ? 1 : 0;
            if (first + last == 0)
            {
                return pieces;
            }

            pieces = PieceTrimmer.Trim(pieces.GetRange(first, pieces.Count - first - last), text);
        }
    }

    private static bool IsLooseTag(Piece piece) =>
        !piece.IsText && piece.Pair is null && piece.Type is InlineCodeTypes.Html or InlineCodeTypes.LineBreak;
}
