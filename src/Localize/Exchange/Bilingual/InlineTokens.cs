namespace Localize.Exchange.Bilingual;

/// <summary>What stands at a place of a text that is about to be written.</summary>
internal enum InlineTokenKind
{
    Text,
    Placeholder,
    Open,
    Close,
    OpenMark,
    CloseMark,
}

/// <summary>A piece of a text: characters, a code, or the begin or end of a mark.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The characters of a text; the id of a mark's term.</param>
/// <param name="Code">The code of a placeholder, opening or closing one.</param>
/// <param name="Mark">The number of the mark in its segment, from 0.</param>
internal sealed record InlineToken(InlineTokenKind Kind, string Text = "", InlineCode? Code = null, int Mark = 0)
{
    /// <summary>Whether begin and end lie in this text and cross no other pair, so that an element can span them.</summary>
    public bool IsNested { get; set; }

    /// <summary>What begin and end have in common, or null for what has no end.</summary>
    public (bool IsMark, int Id)? Pair => Kind switch
    {
        InlineTokenKind.Open or InlineTokenKind.Close => (false, Code!.Id),
        InlineTokenKind.OpenMark or InlineTokenKind.CloseMark => (true, Mark),
        _ => null,
    };

    public bool IsBegin => Kind is InlineTokenKind.Open or InlineTokenKind.OpenMark;
}

/// <summary>Takes a text apart into the tokens that a writer of XML needs.</summary>
internal static class InlineTokens
{
    public static IReadOnlyList<InlineToken> Of(InlineText text, IReadOnlyList<TermMark> marks)
    {
        var tokens = new List<InlineToken>();
        int at = 0;
        foreach (InlineElement element in text.Elements)
        {
            if (element is TextRun run)
            {
                AddRun(run.Text, at, marks, tokens);
                at += run.Text.Length;
                continue;
            }

            InlineCode code = ((CodeRun)element).Code;
            tokens.Add(new InlineToken(KindOf(code), Code: code));
            at += InlineText.WidthOf(code);
        }

        FindNested(tokens);
        return tokens;
    }

    // A mark begins and ends inside runs of text: one whose edge is no character of text is narrowed to the text in it.
    private static void AddRun(string run, int start, IReadOnlyList<TermMark> marks, List<InlineToken> tokens)
    {
        int from = 0;
        IEnumerable<(int Place, bool IsBegin, int Mark)> edges = marks
            .SelectMany((mark, i) => new[] { (Place: mark.Span.Start - start, IsBegin: true, Mark: i), (Place: mark.Span.End - start, IsBegin: false, Mark: i) })
            .Where(edge => edge.IsBegin ? edge.Place >= 0 && edge.Place < run.Length : edge.Place > 0 && edge.Place <= run.Length)
            .OrderBy(edge => edge.Place).ThenBy(edge => edge.IsBegin);
        foreach ((int place, bool isBegin, int mark) in edges)
        {
            AddText(run[from..place], tokens);
            tokens.Add(new InlineToken(isBegin ? InlineTokenKind.OpenMark : InlineTokenKind.CloseMark, marks[mark].TermId, Mark: mark));
            from = place;
        }

        AddText(run[from..], tokens);
    }

    private static void AddText(string text, List<InlineToken> tokens)
    {
        if (text.Length > 0)
        {
            tokens.Add(new InlineToken(InlineTokenKind.Text, text));
        }
    }

    private static InlineTokenKind KindOf(InlineCode code) => code.Kind switch
    {
        InlineCodeKind.Opening => InlineTokenKind.Open,
        InlineCodeKind.Closing => InlineTokenKind.Close,
        _ => InlineTokenKind.Placeholder,
    };

    private static void FindNested(List<InlineToken> tokens)
    {
        var open = new List<InlineToken>();
        foreach (InlineToken token in tokens.Where(t => t.Pair is not null))
        {
            if (token.IsBegin)
            {
                open.Add(token);
                continue;
            }

            int begin = open.FindLastIndex(t => t.Pair == token.Pair);
            if (begin >= 0)
            {
                open[begin].IsNested = token.IsNested = begin == open.Count - 1;
                open.RemoveAt(begin);
            }
        }

        DropLooseMarks(tokens);
    }

    private static void DropLooseMarks(List<InlineToken> tokens)
    {
        HashSet<int> whole = [.. tokens.Where(t => t.Kind == InlineTokenKind.OpenMark).Select(t => t.Mark).Intersect(tokens.Where(t => t.Kind == InlineTokenKind.CloseMark).Select(t => t.Mark))];
        tokens.RemoveAll(t => t.Kind is InlineTokenKind.OpenMark or InlineTokenKind.CloseMark && !whole.Contains(t.Mark));
    }
}
