namespace Localize.Engines;

/// <summary>Finds which opening and closing codes of a text belong together.</summary>
internal static class InlineCodePairs
{
    /// <summary>Ids of the pairs that open and close in the text, once each and well nested.</summary>
    internal static HashSet<int> IdsOf(InlineText text)
    {
        HashSet<int> complete = CompletePairs(text);
        var crossing = new HashSet<int>();
        var open = new Stack<int>();
        foreach (CodePosition position in text.Codes)
        {
            InlineCode code = position.Code;
            if (!complete.Contains(code.Id) || crossing.Contains(code.Id))
            {
                continue;
            }

            if (code.Kind == InlineCodeKind.Opening)
            {
                open.Push(code.Id);
                continue;
            }

            while (open.Count > 0 && open.Peek() != code.Id)
            {
                crossing.Add(open.Pop());
            }

            open.Pop();
        }

        complete.ExceptWith(crossing);
        return complete;
    }

    /// <summary>Whether a pair closes over a code that was opened in it: then nobody can say which text the two are about.</summary>
    internal static bool Cross(InlineText text)
    {
        var open = new Stack<int>();
        foreach ((_, InlineCode code) in text.Codes)
        {
            if (code.Kind == InlineCodeKind.Opening)
            {
                open.Push(code.Id);
            }
            else if (code.Kind == InlineCodeKind.Closing && open.Contains(code.Id) && open.Pop() != code.Id)
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<int> CompletePairs(InlineText text)
    {
        var result = new HashSet<int>();
        foreach (IGrouping<int, InlineCode> group in text.Codes.Select(c => c.Code).GroupBy(c => c.Id))
        {
            InlineCode[] codes = [.. group];
            if (codes is [{ Kind: InlineCodeKind.Opening }, { Kind: InlineCodeKind.Closing }])
            {
                result.Add(group.Key);
            }
        }

        return result;
    }
}
