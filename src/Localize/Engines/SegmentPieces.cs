namespace Localize.Engines;

/// <summary>A segment cut at its codes (and at its terms, where an engine could lose them), so that each piece is translated alone.</summary>
internal sealed class SegmentPieces
{
    private readonly TranslationRequest whole;
    private readonly List<TranslationRequest> requests = [];
    private readonly List<(InlineText? Fixed, SegmentFrame? Frame)> slots = [];
    private InlineTextBuilder run = new();
    private readonly List<TermConstraint> runTerms = [];

    internal SegmentPieces(TranslationRequest request, bool cutAtTerms)
    {
        whole = request;
        foreach (InlinePart part in InlinePart.Of(request.Source, request.Terms))
        {
            Add(part, cutAtTerms);
        }

        EndRun();
    }

    internal IReadOnlyList<TranslationRequest> Requests => requests;

    internal InlineText Join(IReadOnlyList<TranslationCandidate> answers)
    {
        int next = 0;
        return InlineText.Concat(slots.Select(slot =>
            slot.Fixed ?? slot.Frame!.Restore(InlineText.FromText(TextSafety.Clean(answers[next++].Target!.Text).Trim()))));
    }

    private void Add(InlinePart part, bool cutAtTerms)
    {
        switch (part)
        {
            case TextPart text:
                run.Append(text.Text);
                break;
            case TermPart term when cutAtTerms || term.Term.IsProtected:
                EndRun();
                slots.Add((InlineText.FromText(term.Term.Target), null));
                break;
            case TermPart term:
                string surface = whole.Source.Text.Substring(term.Term.Span.Start, term.Term.Span.Length).Replace('\n', ' ');
                runTerms.Add(term.Term with { Span = new TextSpan(run.Length, surface.Length) });
                run.Append(surface);
                break;
            case CodePart code:
                EndRun();
                slots.Add((new InlineText([new CodeRun(code.Code)]), null));
                break;
        }
    }

    private void EndRun()
    {
        InlineText text = run.ToInlineText();
        run = new InlineTextBuilder();
        if (!text.Text.Any(char.IsLetter))
        {
            slots.Add((text, null));
            return;
        }

        SegmentFrame frame = SegmentFrame.Of(text);
        slots.Add((null, frame));
        requests.Add(new TranslationRequest
        {
            Id = $"{whole.Id}#{requests.Count + 1}",
            Source = frame.Core,
            Terms = [.. runTerms.Select(term => term with { Span = term.Span with { Start = term.Span.Start - frame.Offset } })],
            Context = whole.Context,
        });
        runTerms.Clear();
    }
}
