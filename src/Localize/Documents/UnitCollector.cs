using Localize.Documents.Markdown;

namespace Localize.Documents;

/// <summary>Collects the units of a document, then numbers them in order of appearance.</summary>
internal sealed class UnitCollector(string text)
{
    private readonly List<UnitDraft> drafts = [];
    private readonly UnitContentBuilder contents = new(text);

    public LineIndex Lines { get; } = new(text);

    public void Add(UnitDraft draft)
    {
        drafts.Add(draft);
        bool hasSubUnits = false;
        foreach (Piece piece in draft.Pieces ?? [])
        {
            hasSubUnits |= piece.SubUnits.Count > 0;
            AddAll(piece.SubUnits);
        }

        if (!hasSubUnits)
        {
            // Only a code with units inside must wait for their numbers; all other pieces are let go at once.
            (draft.Content, draft.Pieces) = (contents.Build(draft.Pieces!), null);
        }
    }

    public void AddAll(IEnumerable<UnitDraft> units)
    {
        foreach (UnitDraft unit in units)
        {
            Add(unit);
        }
    }

    /// <summary>A code that was trimmed off a unit may hold texts all the same.</summary>
    public void AddTrimmedOff(List<Piece> pieces, List<Piece> kept)
    {
        foreach (Piece piece in pieces)
        {
            if (piece.SubUnits.Count > 0 && !kept.Contains(piece))
            {
                AddAll(piece.SubUnits);
            }
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
        if (!ReferenceEquals(kept, drafts))
        {
            drafts.Clear();
        }

        for (int i = 0; i < units.Length; i++)
        {
            (units[i], slots[i]) = Build(kept[i]);
            // Each draft is let go when its unit is built.
            kept[i] = null!;
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
        UnitContent content = draft.Content ?? contents.Build(draft.Pieces!);
        var unit = new Unit
        {
            Id = draft.Id,
            Kind = draft.Kind,
            Source = content.Source,
            Position = Lines.PositionOf(draft.Span.Start),
            Span = draft.Span,
            Path = draft.Path,
            Headings = draft.Headings,
            Note = draft.Note,
        };
        var slot = new Slot(
            draft.Id, draft.Span, draft.Context, content.Codes, draft.LinePrefixes, draft.ContinuationPrefix, draft.IsAtBlockStart, draft.Scalar);
        return (unit, slot);
    }
}
