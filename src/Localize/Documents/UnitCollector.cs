using Localize.Documents.Markdown;

namespace Localize.Documents;

/// <summary>Collects the units of a document, then numbers them in order of appearance.</summary>
internal sealed class UnitCollector(string text)
{
    private readonly List<UnitDraft> drafts = [];
    private readonly List<(object Pair, int Number)> open = [];
    private int lastNumber;

    public LineIndex Lines { get; } = new(text);

    public void Add(UnitDraft draft)
    {
        drafts.Add(draft);
        foreach (Piece piece in draft.Pieces)
        {
            drafts.AddRange(piece.SubUnits);
        }
    }

    /// <summary>Drops the units that a comment switches off, orders and numbers the others.</summary>
    public (IReadOnlyList<Unit> Units, IReadOnlyList<Slot> Slots) Finish(IReadOnlyList<CommentDirective> directives)
    {
        Sort();
        List<UnitDraft> kept = DirectiveFilter.Apply(drafts, directives);
        for (int i = 0; i < kept.Count; i++)
        {
            kept[i].Id = UnitIds.Of(i + 1);
        }

        var units = new Unit[kept.Count];
        var slots = new Slot[kept.Count];
        // Each draft is let go when its unit is built.
        var waiting = new Queue<UnitDraft>(kept);
        kept.Clear();
        drafts.Clear();
        for (int i = 0; i < units.Length; i++)
        {
            (units[i], slots[i]) = Build(waiting.Dequeue());
        }

        return (units, slots);
    }

    /// <summary>Outer units before those inside their codes. Most documents are read in order.</summary>
    private void Sort()
    {
        for (int i = 1; i < drafts.Count; i++)
        {
            if (Compare(drafts[i - 1], drafts[i]) > 0)
            {
                drafts.Sort(Compare);
                return;
            }
        }
    }

    private static int Compare(UnitDraft a, UnitDraft b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End);

    private (Unit Unit, Slot Slot) Build(UnitDraft draft)
    {
        if (draft.Pieces is [{ IsText: true, Text: { } only }])
        {
            return Build(draft, InlineText.FromText(only), []);
        }

        (int length, int codeCount) = Measure(draft.Pieces);
        var slots = new CodeSlot[codeCount];
        var codes = new CodePosition[codeCount];
        string source = string.Create(length, (Collector: this, draft.Pieces, slots, codes), static (output, state) => state.Collector.Fill(output, state.Pieces, state.slots, state.codes));
        return Build(draft, source.Length + codeCount == 0 ? InlineText.Empty : new InlineText(source, codes), slots);
    }

    private static (int Length, int Codes) Measure(List<Piece> pieces)
    {
        (int length, int codes) = (0, 0);
        foreach (Piece piece in pieces)
        {
            length += piece.IsText ? piece.Run.Length : piece.Kind == InlineCodeKind.Placeholder ? 1 : 0;
            codes += piece.IsText ? 0 : 1;
        }

        return (length, codes);
    }

    private void Fill(Span<char> output, List<Piece> pieces, CodeSlot[] slots, CodePosition[] codes)
    {
        open.Clear();
        lastNumber = 0;
        (int at, int next) = (0, 0);
        foreach (Piece piece in pieces)
        {
            if (piece.IsText)
            {
                ReadOnlySpan<char> run = piece.Run;
                run.CopyTo(output[at..]);
                at += run.Length;
                continue;
            }

            InlineCode code = CodeOf(piece, NumberOf(piece));
            codes[next] = new CodePosition(at, code);
            slots[next++] = new CodeSlot(code.Id, piece.Kind, piece.Span, piece.Role, piece.Label);
            if (piece.Kind == InlineCodeKind.Placeholder)
            {
                output[at++] = InlineText.CharacterOf(code);
            }
        }
    }

    /// <summary>The next number, but the closing code of a pair has that of its opening code; pairs nest, so that one is near the end.</summary>
    private int NumberOf(Piece piece)
    {
        if (piece.Pair is not { } pair)
        {
            return ++lastNumber;
        }

        for (int i = open.Count - 1; i >= 0; i--)
        {
            (object candidate, int number) = open[i];
            if (ReferenceEquals(candidate, pair))
            {
                open.RemoveAt(i);
                return number;
            }
        }

        open.Add((pair, ++lastNumber));
        return lastNumber;
    }

    private (Unit Unit, Slot Slot) Build(UnitDraft draft, InlineText source, CodeSlot[] codes)
    {
        var unit = new Unit
        {
            Id = draft.Id,
            Kind = draft.Kind,
            Source = source,
            Position = Lines.PositionOf(draft.Span.Start),
            Span = draft.Span,
            Path = draft.Path,
            Headings = draft.Headings,
            Note = draft.Note,
        };
        var slot = new Slot(
            draft.Id, draft.Span, draft.Context, codes, draft.LinePrefixes, draft.ContinuationPrefix, draft.IsAtBlockStart, draft.Scalar);
        return (unit, slot);
    }

    private InlineCode CodeOf(Piece piece, int number) => new()
    {
        Id = number,
        Kind = piece.Kind,
        Type = piece.Type,
        OriginalData = text.Substring(piece.Span.Start, piece.Span.Length),
        Equivalent = piece.Equivalent,
        SubFlows = piece.SubUnits.Count == 0
            ? []
            : [.. piece.SubUnits.Where(sub => sub.Id.Length > 0).Select(sub => new SubFlow(sub.Id, sub.Span with { Start = sub.Span.Start - piece.Span.Start }))],
    };
}
