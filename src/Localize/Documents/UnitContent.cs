namespace Localize.Documents;

/// <summary>The text of a unit and the places of its codes.</summary>
internal readonly record struct UnitContent(InlineText Source, CodeSlot[] Codes);

/// <summary>Joins the pieces of a unit.</summary>
internal sealed class UnitContentBuilder(string text)
{
    private readonly List<(object Pair, int Number)> open = [];
    private int lastNumber;

    public UnitContent Build(List<Piece> pieces)
    {
        if (pieces is [{ IsText: true, Text: { } only }])
        {
            return new UnitContent(InlineText.FromText(only), []);
        }

        (int length, int codeCount) = Measure(pieces);
        var slots = new CodeSlot[codeCount];
        var codes = new CodePosition[codeCount];
        string source = string.Create(length, (Builder: this, pieces, slots, codes), static (output, state) => state.Builder.Fill(output, state.pieces, state.slots, state.codes));
        return new UnitContent(source.Length + codeCount == 0 ? InlineText.Empty : new InlineText(source, codes), slots);
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

    private InlineCode CodeOf(Piece piece, int number) => new()
    {
        Id = number,
        Kind = piece.Kind,
        Type = piece.Type,
        OriginalData = text.Substring(piece.Span.Start, piece.Span.Length),
        Equivalent = piece.Equivalent,
        SubFlows = piece.SubUnits.Count == 0 ? [] : FlowsOf(piece),
    };

    private static SubFlow[] FlowsOf(Piece piece) =>
        [.. piece.SubUnits.Where(static sub => sub.Id.Length > 0).Select(sub => new SubFlow(sub.Id, sub.Span with { Start = sub.Span.Start - piece.Span.Start }))];
}
