namespace Localize.Segments;

/// <summary>
/// The part of a segment that is worth translating: without the white space and the codes at its edges (a pair around the whole
/// sentence, a footnote mark after it, a bold mark whose other half is in another sentence), with its codes numbered from 1.
/// A code in the middle whose other half is in another segment stands in it as a placeholder.
/// </summary>
internal sealed class SegmentCore
{
    private readonly Dictionary<(int Id, InlineCodeKind Kind), InlineCode> originals;

    private SegmentCore(InlineText prefix, InlineText text, InlineText suffix, Dictionary<(int Id, InlineCodeKind Kind), InlineCode> originals)
    {
        Prefix = prefix;
        Suffix = suffix;
        this.originals = originals;
        Text = text;
    }

    /// <summary>What memory and engines see.</summary>
    public InlineText Text { get; }

    /// <summary>White space and codes before the core.</summary>
    public InlineText Prefix { get; }

    /// <summary>White space and codes after the core.</summary>
    public InlineText Suffix { get; }

    /// <summary>Whether there is anything to translate: a letter of any script outside the codes.</summary>
    public bool IsTranslatable => Text.Text.Any(char.IsLetter);

    public static SegmentCore From(InlineText segment) => segment.HasCodes ? FromCoded(segment) : FromPlain(segment);

    /// <summary>Gives a translation of <see cref="Text"/> the original codes and the edges back.</summary>
    public InlineText Restore(InlineText target)
    {
        var builder = new InlineTextBuilder().Append(Prefix);
        foreach (InlineElement element in target.Elements)
        {
            _ = element is TextRun run
                ? builder.Append(run.Text)
                : builder.Append(originals[(((CodeRun)element).Code.Id, ((CodeRun)element).Code.Kind)]);
        }

        return builder.Append(Suffix).ToInlineText();
    }

    /// <summary>Takes the core out of a text that <see cref="Restore"/> made, with the numbers of <see cref="Text"/>.</summary>
    public InlineText Take(InlineText restored)
    {
        Dictionary<(int, InlineCodeKind), InlineCode> cores = Text.Codes.ToDictionary(c => KeyOf(originals[(c.Code.Id, c.Code.Kind)]), c => c.Code);
        CodePosition[] codes = [.. restored.Codes.Skip(Prefix.Codes.Count).SkipLast(Suffix.Codes.Count).Select(c => c with { Position = c.Position - Prefix.Text.Length })];
        var middle = new InlineText(restored.Text[Prefix.Text.Length..^Suffix.Text.Length], codes);
        return new InlineText(middle.Elements.Select(e => e is CodeRun run ? new CodeRun(cores[KeyOf(run.Code)]) : e));

        static (int, InlineCodeKind) KeyOf(InlineCode code) => (code.Id, code.Kind);
    }

    // Most sentences hold no code at all.
    private static SegmentCore FromPlain(InlineText segment)
    {
        string rest = segment.Text.TrimStart();
        string core = rest.TrimEnd();
        return new SegmentCore(
            InlineText.FromText(segment.Text[..(segment.Text.Length - rest.Length)]),
            core.Length == segment.Text.Length ? segment : InlineText.FromText(core),
            InlineText.FromText(rest[core.Length..]),
            []);
    }

    private static SegmentCore FromCoded(InlineText segment)
    {
        var elements = new LinkedList<InlineElement>(segment.Elements);
        var prefix = new List<InlineElement>();
        var suffix = new List<InlineElement>();
        while (StripPairAround(elements, prefix, suffix) || StripStart(elements, prefix) || StripEnd(elements, suffix))
        {
        }

        suffix.Reverse();
        var originals = new Dictionary<(int, InlineCodeKind), InlineCode>();
        InlineText core = Renumber(elements, originals);
        return new SegmentCore(new InlineText(prefix), core, new InlineText(suffix), originals);
    }

    private static bool StripPairAround(LinkedList<InlineElement> elements, List<InlineElement> prefix, List<InlineElement> suffix)
    {
        if (elements.First?.Value is not CodeRun { Code: { Kind: InlineCodeKind.Opening } first }
            || elements.Last?.Value is not CodeRun { Code: { Kind: InlineCodeKind.Closing } last } || first.Id != last.Id)
        {
            return false;
        }

        prefix.Add(elements.First.Value);
        suffix.Add(elements.Last.Value);
        elements.RemoveFirst();
        elements.RemoveLast();
        return true;
    }

    private static bool StripStart(LinkedList<InlineElement> elements, List<InlineElement> prefix)
    {
        if (elements.First?.Value is TextRun run && TrimmedStart(run.Text) is var (space, rest) && space.Length > 0)
        {
            prefix.Add(new TextRun(space));
            ReplaceEdge(elements, elements.First, rest);
            return true;
        }

        if (elements.First?.Value is not CodeRun { Code: var code } || !IsEdgeCode(code, elements))
        {
            return false;
        }

        prefix.Add(elements.First.Value);
        elements.RemoveFirst();
        return true;
    }

    private static bool StripEnd(LinkedList<InlineElement> elements, List<InlineElement> suffix)
    {
        if (elements.Last?.Value is TextRun run && TrimmedEnd(run.Text) is var (rest, space) && space.Length > 0)
        {
            suffix.Add(new TextRun(space));
            ReplaceEdge(elements, elements.Last, rest);
            return true;
        }

        if (elements.Last?.Value is not CodeRun { Code: var code } || !IsEdgeCode(code, elements))
        {
            return false;
        }

        suffix.Add(elements.Last.Value);
        elements.RemoveLast();
        return true;
    }

    // A code span or a formula at the edge is a word of the sentence; an image, a footnote mark or a lone half of a pair is not.
    private static bool IsEdgeCode(InlineCode code, LinkedList<InlineElement> elements) => code.Kind switch
    {
        InlineCodeKind.Placeholder => code.Type is InlineCodeTypes.Image or InlineCodeTypes.LineBreak or InlineCodeTypes.FootnoteReference or InlineCodeTypes.Html,
        _ => !elements.Any(e => e is CodeRun other && other.Code.Id == code.Id && other.Code.Kind != code.Kind),
    };

    private static void ReplaceEdge(LinkedList<InlineElement> elements, LinkedListNode<InlineElement> node, string rest)
    {
        if (rest.Length == 0)
        {
            elements.Remove(node);
            return;
        }

        node.Value = new TextRun(rest);
    }

    private static (string Space, string Remainder) TrimmedStart(string text)
    {
        string rest = text.TrimStart();
        return (text[..(text.Length - rest.Length)], rest);
    }

    private static (string Remainder, string Space) TrimmedEnd(string text)
    {
        string rest = text.TrimEnd();
        return (rest, text[rest.Length..]);
    }

    private static InlineText Renumber(LinkedList<InlineElement> elements, Dictionary<(int Id, InlineCodeKind Kind), InlineCode> originals)
    {
        var numbers = new Dictionary<(int Id, bool Lone), int>();
        var builder = new InlineTextBuilder();
        foreach (InlineElement element in elements)
        {
            if (element is TextRun run)
            {
                builder.Append(run.Text);
                continue;
            }

            InlineCode original = ((CodeRun)element).Code;
            bool isLone = original.Kind != InlineCodeKind.Placeholder && IsEdgeCode(original, elements);
            InlineCodeKind kind = isLone ? InlineCodeKind.Placeholder : original.Kind;
            if (!numbers.TryGetValue((original.Id, isLone), out int number))
            {
                numbers[(original.Id, isLone)] = number = numbers.Count + 1;
            }

            originals[(number, kind)] = original;
            builder.Append(original with { Id = number, Kind = kind, CanReorder = original.CanReorder && !isLone });
        }

        return builder.ToInlineText();
    }
}
