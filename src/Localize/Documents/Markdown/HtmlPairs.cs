namespace Localize.Documents.Markdown;

/// <summary>Joins opening and closing tags into pairs where they nest, and turns code elements into one code.</summary>
internal static class HtmlPairs
{
    public static List<Piece> Resolve(List<Piece> pieces, string text, string masked)
    {
        if (!pieces.Exists(static piece => IsTag(piece)))
        {
            return pieces;
        }

        Pair(pieces, masked);
        return Collapse(pieces, text, masked);
    }

    private static bool IsTag(Piece piece) => !piece.IsText && string.Equals(piece.Type, InlineCodeTypes.Html, StringComparison.Ordinal);

    private static void Pair(List<Piece> pieces, string text)
    {
        var open = new Stack<Piece>();
        foreach (Piece piece in pieces)
        {
            if (piece.IsText)
            {
                continue;
            }

            if (!IsTag(piece))
            {
                CloseMarkdown(piece, open);
                continue;
            }

            if (TagReader.Read(text.AsSpan(0, piece.Span.End), piece.Span.Start) is not { } tag)
            {
                continue;
            }

            ReadOnlySpan<char> name = text.AsSpan(tag.Name.Start, tag.Name.Length);
            if (!tag.IsClosing)
            {
                if (!tag.IsSelfClosing && !HtmlNames.IsVoid(name))
                {
                    open.Push(piece);
                }
            }
            else if (open.TryPeek(out Piece? opening) && IsTag(opening) && NameOf(opening, text).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                open.Pop();
                (opening.Kind, piece.Kind) = (InlineCodeKind.Opening, InlineCodeKind.Closing);
                opening.Pair = piece.Pair = opening;
            }
        }
    }

    private static void CloseMarkdown(Piece piece, Stack<Piece> open)
    {
        if (piece.Kind == InlineCodeKind.Opening)
        {
            open.Push(piece);
        }
        else if (piece.Kind == InlineCodeKind.Closing)
        {
            while (open.TryPop(out Piece? opening) && !ReferenceEquals(opening.Pair, piece.Pair))
            {
                // An unclosed tag inside the emphasis or link that ends here stays a code of its own.
            }
        }
    }

    /// <summary>An element whose content is not to be translated becomes one code.</summary>
    private static List<Piece> Collapse(List<Piece> pieces, string text, string masked)
    {
        var result = new List<Piece>(pieces.Count);
        for (int i = 0; i < pieces.Count; i++)
        {
            Piece piece = pieces[i];
            bool isProtected = IsTag(piece) && piece.Kind == InlineCodeKind.Opening && IsProtected(piece, masked);
            if (!isProtected)
            {
                result.Add(piece);
                continue;
            }

            // The element and all in it become one code, so no piece is looked at twice.
            int close = ClosingOf(pieces, i);
            TextSpan span = TextSpan.FromBounds(piece.Span.Start, pieces[close].Span.End);
            string content = text[piece.Span.End..pieces[close].Span.Start];
            result.Add(new Piece { Span = span, Type = InlineCodeTypes.Code, Equivalent = content });
            i = close;
        }

        return result;
    }

    private static int ClosingOf(List<Piece> pieces, int opening)
    {
        int close = opening + 1;
        while (!ReferenceEquals(pieces[close].Pair, pieces[opening].Pair))
        {
            close++;
        }

        return close;
    }

    private static bool IsProtected(Piece piece, string text)
    {
        ReadOnlySpan<char> name = NameOf(piece, text);
        return HtmlNames.IsCode(name) || HtmlNames.IsOpaque(name)
            || text.AsSpan(piece.Span.Start, piece.Span.Length).Contains("translate=\"no\"", StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> NameOf(Piece piece, string text)
    {
        Tag? tag = TagReader.Read(text.AsSpan(0, piece.Span.End), piece.Span.Start);
        return tag is null ? [] : text.AsSpan(tag.Name.Start, tag.Name.Length);
    }
}
