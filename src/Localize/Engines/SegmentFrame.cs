namespace Localize.Engines;

/// <summary>
/// The edges of a segment that no engine needs to see: white space, line breaks, pairs around the whole segment, codes whose partner
/// is in another segment, footnote references at the end. They are taken off before and put back after, so they cannot be lost.
/// </summary>
internal sealed class SegmentFrame
{
    private readonly InlineElement[] before;
    private readonly InlineElement[] after;

    private SegmentFrame(IEnumerable<InlineElement> before, InlineText core, IEnumerable<InlineElement> after)
    {
        this.before = [.. before];
        this.after = [.. after];
        Core = core;
        Offset = this.before.Sum(e => e is CodeRun code ? InlineText.WidthOf(code.Code) : ((TextRun)e).Text.Length);
    }

    /// <summary>What an engine has to translate.</summary>
    internal InlineText Core { get; }

    /// <summary>Where <see cref="Core"/> begins in the segment's text.</summary>
    internal int Offset { get; }

    internal static SegmentFrame Of(InlineText source)
    {
        HashSet<int> paired = InlineCodePairs.IdsOf(source);
        var middle = new LinkedList<InlineElement>(source.Elements);
        var before = new List<InlineElement>();
        var after = new LinkedList<InlineElement>();
        bool peeled = true;
        while (peeled && middle.Count > 0)
        {
            peeled = PeelFront(middle, before, paired) || PeelBack(middle, after, paired) || PeelPair(middle, before, after);
        }

        return new SegmentFrame(before, new InlineText(middle), after);
    }

    internal InlineText Restore(InlineText core) =>
        before.Length + after.Length == 0 ? core : new InlineText([.. before, .. core.Elements, .. after]);

    private static bool PeelFront(LinkedList<InlineElement> middle, List<InlineElement> before, HashSet<int> paired)
    {
        InlineElement first = middle.First!.Value;
        if (first is TextRun { Text: var text })
        {
            string rest = text.TrimStart();
            return rest.Length < text.Length && Replace(middle, middle.First, rest, () => before.Add(new TextRun(text[..^rest.Length])));
        }

        InlineCode code = ((CodeRun)first).Code;
        return IsLoose(code, paired) && Move(middle, middle.First, () => before.Add(first));
    }

    private static bool PeelBack(LinkedList<InlineElement> middle, LinkedList<InlineElement> after, HashSet<int> paired)
    {
        InlineElement last = middle.Last!.Value;
        if (last is TextRun { Text: var text })
        {
            string rest = text.TrimEnd();
            return rest.Length < text.Length && Replace(middle, middle.Last, rest, () => after.AddFirst(new TextRun(text[rest.Length..])));
        }

        InlineCode code = ((CodeRun)last).Code;
        bool goes = IsLoose(code, paired) || code is { Kind: InlineCodeKind.Placeholder, Type: InlineCodeTypes.FootnoteReference };
        return goes && Move(middle, middle.Last, () => after.AddFirst(last));
    }

    private static bool PeelPair(LinkedList<InlineElement> middle, List<InlineElement> before, LinkedList<InlineElement> after)
    {
        if (middle.First!.Value is not CodeRun { Code: { Kind: InlineCodeKind.Opening } first }
            || middle.Last!.Value is not CodeRun { Code: { Kind: InlineCodeKind.Closing } last } || first.Id != last.Id)
        {
            return false;
        }

        return Move(middle, middle.First, () => before.Add(new CodeRun(first))) && Move(middle, middle.Last!, () => after.AddFirst(new CodeRun(last)));
    }

    private static bool IsLoose(InlineCode code, HashSet<int> paired) =>
        code.Kind == InlineCodeKind.Placeholder ? code.Type == InlineCodeTypes.LineBreak : !paired.Contains(code.Id);

    private static bool Replace(LinkedList<InlineElement> list, LinkedListNode<InlineElement> node, string rest, Action keep)
    {
        keep();
        if (rest.Length == 0)
        {
            list.Remove(node);
        }
        else
        {
            node.Value = new TextRun(rest);
        }

        return true;
    }

    private static bool Move(LinkedList<InlineElement> list, LinkedListNode<InlineElement> node, Action keep)
    {
        keep();
        list.Remove(node);
        return true;
    }
}
