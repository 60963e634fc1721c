namespace Localize.Engines;

/// <summary>A piece of a segment as an encoder sees it: text, a code or a term.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public abstract record InlinePart
{
    private protected InlinePart()
    {
    }

    /// <summary>Cuts a segment into its parts. Soft line breaks become spaces; control and placeholder characters in text are dropped.</summary>
    /// <param name="source">The segment.</param>
    /// <param name="terms">Its terms, ascending and disjoint. One that a code stands in the middle of is left as text.</param>
    /// <returns>The parts in order.</returns>
    /// <exception cref="ArgumentException">The terms are not ascending, disjoint and inside the text.</exception>
    public static IReadOnlyList<InlinePart> Of(InlineText source, IReadOnlyList<TermConstraint> terms)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(terms);
        CheckTerms(source, terms);
        HashSet<int> paired = InlineCodePairs.IdsOf(source);
        var parts = new List<InlinePart>();
        int from = 0;
        int term = 0;
        foreach ((int position, InlineCode code) in source.Codes)
        {
            AddText(parts, source, terms, ref term, from, position);
            parts.Add(new CodePart(code, paired.Contains(code.Id)));
            from = position + InlineText.WidthOf(code);
        }

        AddText(parts, source, terms, ref term, from, source.Text.Length);
        return parts;
    }

    private static void CheckTerms(InlineText source, IReadOnlyList<TermConstraint> terms)
    {
        int end = 0;
        foreach (TermConstraint term in terms)
        {
            if (term.Span.Start < end || term.Span.Length <= 0 || term.Span.End > source.Text.Length)
            {
                throw new ArgumentException(
                    $"The term \"{term.Surface}\" has the span {term.Span.Start}..{term.Span.End}. Spans must ascend, not overlap and lie in the text.", nameof(terms));
            }

            end = term.Span.End;
        }
    }

    private static void AddText(List<InlinePart> parts, InlineText source, IReadOnlyList<TermConstraint> terms, ref int term, int from, int to)
    {
        while (term < terms.Count && terms[term].Span.End <= to)
        {
            TextSpan span = terms[term].Span;
            if (span.Start >= from)
            {
                AddRun(parts, source.Text[from..span.Start]);
                parts.Add(new TermPart(terms[term]));
                from = span.End;
            }

            term++;
        }

        AddRun(parts, source.Text[from..to]);
    }

    private static void AddRun(List<InlinePart> parts, string run)
    {
        string text = TextSafety.Clean(run.Replace('\n', ' '));
        if (text.Length > 0)
        {
            parts.Add(new TextPart(text));
        }
    }
}

/// <summary>Text to translate.</summary>
/// <param name="Text">The characters; not empty.</param>
public sealed record TextPart(string Text) : InlinePart;

/// <summary>An inline code.</summary>
/// <param name="Code">The code.</param>
/// <param name="IsPaired">Whether both codes of the pair are in the segment and well nested, so that a tag can stand for them.</param>
public sealed record CodePart(InlineCode Code, bool IsPaired) : InlinePart;

/// <summary>A term whose target is known.</summary>
/// <param name="Term">The term.</param>
public sealed record TermPart(TermConstraint Term) : InlinePart;
