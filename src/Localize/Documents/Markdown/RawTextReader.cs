using System.Net;
using System.Text;

namespace Localize.Documents.Markdown;

/// <summary>Reads runs of source text into decoded pieces: escapes and character references resolved, dialect syntax and addresses as codes.</summary>
internal sealed class RawTextReader(string text, DialectMask mask)
{
    /// <summary>Reads text of Markdown, where backslashes escape.</summary>
    public void ReadMarkdown(int start, int end, List<Piece> pieces)
    {
        if (!mask.Touches(start, end))
        {
            ReadProtected(TextSpan.FromBounds(start, end), hasEscapes: true, hasReferences: false, pieces);
            return;
        }

        foreach (TextSpan run in VisibleRuns(start, end, pieces))
        {
            ReadProtected(run, hasEscapes: true, hasReferences: false, pieces);
        }
    }

    /// <summary>Reads text that is not inline Markdown: HTML text, attribute values, titles. A line end and the blanks after it become one <c>\n</c>.</summary>
    public void ReadFree(int start, int end, bool hasEscapes, bool hasReferences, List<Piece> pieces, bool isMasked = false)
    {
        foreach (TextSpan run in isMasked ? [TextSpan.FromBounds(start, end)] : VisibleRuns(start, end, pieces))
        {
            int at = run.Start;
            while (at < run.End)
            {
                int lineEnd = Math.Min(Lines.EndOfLine(text, at), run.End);
                ReadProtected(TextSpan.FromBounds(at, lineEnd), hasEscapes, hasReferences, pieces);
                at = lineEnd < run.End ? AddSoftBreak(lineEnd, run.End, pieces) : run.End;
            }
        }
    }

    private int AddSoftBreak(int lineEnd, int end, List<Piece> pieces)
    {
        int next = Lines.NextLine(text, lineEnd);
        while (next < end && text[next] is (' ' or '\t' or '>' or '\r' or '\n'))
        {
            next++;
        }

        next = Math.Min(next, end);
        pieces.Add(new Piece { Text = "\n", Span = TextSpan.FromBounds(lineEnd, next) });
        return next;
    }

    private static string Decode(ReadOnlySpan<char> raw, bool hasEscapes, bool hasReferences)
    {
        string unescaped = hasEscapes ? Unescape(raw) : raw.ToString();
        return hasReferences ? WebUtility.HtmlDecode(unescaped) : unescaped;
    }

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var result = new StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            bool isEscape = raw[i] == '\\' && i + 1 < raw.Length && CharacterClass.IsAsciiPunctuation(raw[i + 1]);
            result.Append(raw[isEscape ? ++i : i]);
        }

        return result.ToString();
    }

    /// <summary>The stretches between masked ones; each masked one becomes a code.</summary>
    private IEnumerable<TextSpan> VisibleRuns(int start, int end, List<Piece> pieces)
    {
        int at = start;
        for (int i = mask.FirstAfter(start); i < mask.Spans.Count && mask.Spans[i].Span.Start < end; i++)
        {
            MaskedSpan masked = mask.Spans[i];
            int from = Math.Max(masked.Span.Start, at);
            int to = Math.Min(masked.Span.End, end);
            if (from > at)
            {
                yield return TextSpan.FromBounds(at, from);
            }

            pieces.Add(new Piece { Span = TextSpan.FromBounds(from, to), Type = masked.CodeType });
            at = to;
        }

        if (at < end)
        {
            yield return TextSpan.FromBounds(at, end);
        }
    }

    private void ReadProtected(TextSpan run, bool hasEscapes, bool hasReferences, List<Piece> pieces)
    {
        int at = run.Start;
        while (ProtectedText.Find(text, at, run.End, isRawHtml: hasReferences || !hasEscapes) is { } found)
        {
            // The backslash of an escape that begins an address belongs to it.
            int start = hasEscapes && found.Span.Start > at && text[found.Span.Start - 1] == '\\' ? found.Span.Start - 1 : found.Span.Start;
            AddText(at, start, hasEscapes, hasReferences, pieces);
            pieces.Add(new Piece { Span = TextSpan.FromBounds(start, found.Span.End), Type = found.CodeType, Equivalent = text[found.Span.Start..found.Span.End] });
            at = found.Span.End;
        }

        AddText(at, run.End, hasEscapes, hasReferences, pieces);
    }

    private void AddText(int start, int end, bool hasEscapes, bool hasReferences, List<Piece> pieces)
    {
        if (end <= start)
        {
            return;
        }

        ReadOnlySpan<char> raw = text.AsSpan(start, end - start);
        bool isDecoded = !(hasEscapes && raw.Contains('\\')) && !(hasReferences && raw.Contains('&'));
        var span = TextSpan.FromBounds(start, end);
        pieces.Add(isDecoded ? new Piece { Source = text, Span = span } : new Piece { Text = Decode(raw, hasEscapes, hasReferences), Span = span });
    }
}
