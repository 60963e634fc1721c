namespace Localize.Documents.Markdown;

/// <summary>Reads raw HTML blocks: runs of text with inline tags are units, the attributes people read are units, the rest is skeleton.</summary>
internal sealed class HtmlReader(string text, string masked, RawTextReader rawText, SubUnitReader subUnits, UnitCollector collector)
{
    private readonly List<Piece> run = [];
    private readonly HashSet<string> unclosed = new(StringComparer.OrdinalIgnoreCase);
    private string path = "";

    /// <summary>Reads a stretch of HTML.</summary>
    public void Read(int start, int end, string blockPath)
    {
        path = blockPath;
        unclosed.Clear();
        int at = start;
        int textStart = start;
        while (at < end)
        {
            int next = masked.AsSpan(at, end - at).IndexOf('<');
            if (next < 0)
            {
                break;
            }

            at += next;
            int stop = EndOfMarkup(at, end, out Tag? tag);
            if (stop == 0)
            {
                if (at == start)
                {
                    // What makes this a block of HTML is no tag: in a translation it would be text.
                    return;
                }

                at++;
                continue;
            }

            AddText(textStart, at);
            stop = tag is null ? EndRun(stop) : AddTag(tag, end);
            at = textStart = stop;
        }

        AddText(textStart, end);
        EndRun(end);
    }

    /// <summary>The end of the tag, comment or declaration that begins at the offset, or 0 when it is text.</summary>
    private int EndOfMarkup(int at, int end, out Tag? tag)
    {
        tag = null;
        ReadOnlySpan<char> rest = masked.AsSpan(at, end - at);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            return EndAfter(rest, "-->", at, end);
        }

        if (rest.StartsWith("<!", StringComparison.Ordinal) || rest.StartsWith("<?", StringComparison.Ordinal))
        {
            return EndAfter(rest, rest[1] == '?' ? "?>" : ">", at, end);
        }

        tag = TagReader.Read(masked.AsSpan(0, end), at);
        return tag?.Span.End ?? 0;
    }

    private static int EndAfter(ReadOnlySpan<char> rest, string mark, int at, int end)
    {
        int close = rest.IndexOf(mark, StringComparison.Ordinal);
        return close < 0 ? end : at + close + mark.Length;
    }

    private int AddTag(Tag tag, int end)
    {
        ReadOnlySpan<char> name = text.AsSpan(tag.Name.Start, tag.Name.Length);
        bool opens = !tag.IsClosing && !tag.IsSelfClosing && !HtmlNames.IsVoid(name);
        if (opens && HtmlNames.IsOpaque(name))
        {
            EndRun(tag.Span.Start);
            return EndOfElement(tag, end) is > 0 and int close ? close : end;
        }

        if (opens && HtmlNames.IsCode(name) && EndOfElement(tag, end) is > 0 and int stop)
        {
            run.Add(new Piece { Span = TextSpan.FromBounds(tag.Span.Start, stop), Type = InlineCodeTypes.Code, Equivalent = text[tag.Span.End..stop] });
            return stop;
        }

        if (!HtmlNames.IsInline(name))
        {
            EndRun(tag.Span.Start);
            collector.AddAll(subUnits.ReadAttributes(tag));
            return tag.Span.End;
        }

        bool isBreak = name.Equals("br", StringComparison.OrdinalIgnoreCase);
        run.Add(new Piece
        {
            Span = tag.Span, Type = isBreak ? InlineCodeTypes.LineBreak : InlineCodeTypes.Html, SubUnits = subUnits.ReadAttributes(tag),
        });
        return tag.Span.End;
    }

    /// <summary>The end of the closing tag of an element, or 0.</summary>
    private int EndOfElement(Tag tag, int end)
    {
        string closing = string.Concat("</", text.AsSpan(tag.Name.Start, tag.Name.Length));
        int close = unclosed.Contains(closing) ? -1 : masked.IndexOf(closing, tag.Span.End, end - tag.Span.End, StringComparison.OrdinalIgnoreCase);
        bool isWhole = close >= 0 && close + closing.Length < end && masked[close + closing.Length] is '>' or ' ' or '\t' or '\r' or '\n';
        int mark = !isWhole ? -1 : masked.IndexOf('>', close, end - close);
        if (mark < 0)
        {
            unclosed.Add(closing);
        }

        return mark + 1;
    }

    private void AddText(int start, int end)
    {
        if (end > start)
        {
            rawText.ReadFree(start, end, hasEscapes: false, hasReferences: true, run);
        }
    }

    private int EndRun(int stop)
    {
        if (run.Count > 0)
        {
            AddUnit();
            run.Clear();
        }

        return stop;
    }

    private void AddUnit()
    {
        List<Piece> paired = HtmlPairs.Resolve([.. run], text, masked);
        List<Piece> pieces = HtmlEdges.Trim(PieceTrimmer.Trim(paired, text), text);
        if (!PieceTrimmer.HasWords(pieces))
        {
            collector.AddTrimmedOff(run, kept: []);
            return;
        }

        int start = pieces[0].Span.Start;
        int lineStart = collector.Lines.StartOfLineAt(start);
        collector.Add(new UnitDraft
        {
            Kind = UnitKind.HtmlText,
            Context = TextContext.HtmlText,
            Span = TextSpan.FromBounds(start, pieces[^1].Span.End),
            Pieces = pieces,
            Path = path,
            Headings = subUnits.Headings,
            LinePrefixes = LinePrefix.Read(pieces, text),
            ContinuationPrefix = LinePrefix.Continue(text.AsSpan(lineStart, ContainerPrefix.Read(text, lineStart, start).ContentStart - lineStart)),
        });
        collector.AddTrimmedOff(run, pieces);
    }
}
