namespace Localize.Checks;

/// <summary>Every code of the source stands in the target exactly once, and pairs are closed in the order they need.</summary>
internal sealed class InlineCodesCheck : IQualityCheck
{
    public IEnumerable<QualityIssue> Check(CheckedSegment segment)
    {
        Dictionary<(string, string), int> balance = [];
        Count(segment.Source, +1, balance);
        Count(segment.Target, -1, balance);
        foreach (((string data, _), int difference) in balance.Where(pair => pair.Value != 0))
        {
            yield return difference > 0
                ? segment.Issue(QualityIssueType.Markup, Severity.Error, "codes.lost", $"The markup {Quote(data)} of the source is not in the target.", "Put it back around the words it belongs to.")
                : segment.Issue(QualityIssueType.Markup, Severity.Error, "codes.added", $"The markup {Quote(data)} is in the target more often than in the source.", "Take it out.");
        }

        if (!Nests(segment.Target))
        {
            yield return segment.Issue(QualityIssueType.Markup, Severity.Error, "codes.nesting", "Markup in the target is closed before it is opened, or crosses other markup.", "Close what was opened last first.");
        }
    }

    private static void Count(InlineText text, int step, Dictionary<(string, string), int> balance)
    {
        foreach ((_, InlineCode code) in text.Codes.Where(c => !c.Code.CanDelete))
        {
            (string, string) key = (DataOf(code), $"{code.Type}/{code.Kind}");
            balance[key] = balance.GetValueOrDefault(key) + step;
        }
    }

    private static bool Nests(InlineText text)
    {
        var open = new Stack<int>();
        HashSet<int> opened = [.. text.Codes.Where(c => c.Code.Kind == InlineCodeKind.Opening).Select(c => c.Code.Id)];
        foreach ((_, InlineCode code) in text.Codes)
        {
            if (code.Kind == InlineCodeKind.Opening)
            {
                open.Push(code.Id);
            }
            else if (code.Kind == InlineCodeKind.Closing && opened.Contains(code.Id) && (!open.TryPop(out int last) || last != code.Id))
            {
                return false;
            }
        }

        return true;
    }

    // The text of an image or the title of a link is translated on its own and differs rightly.
    private static string DataOf(InlineCode code)
    {
        string data = code.OriginalData;
        foreach (SubFlow flow in code.SubFlows.Reverse())
        {
            data = data.Remove(flow.Span.Start, flow.Span.Length).Insert(flow.Span.Start, "…");
        }

        return data;
    }

    private static string Quote(string data) => $"`{(data.Length > 60 ? data[..57] + "..." : data)}`";
}
