using Localize.Documents.Markdown;

namespace Localize.Documents.PlainText;

/// <summary>Cuts a story into its blocks.</summary>
internal static class StoryReader
{
    /// <summary>A line longer than this is a paragraph of its own; wire copy is wrapped well below.</summary>
    private const int LongestWrappedLine = 110;

    private const int LongestHeadline = 200;

    public static IReadOnlyList<TextBlock> Read(string text)
    {
        List<List<TextSpan>> groups = SplitHead(text, GroupLines(text));
        var blocks = new List<TextBlock>();
        bool isRelated = false;
        for (int i = 0; i < groups.Count; i++)
        {
            bool isList = StoryMarks.IsListItem(text, groups[i][0]);
            isRelated = StoryMarks.IsRelatedLabel(text, groups[i][0]) || (isRelated && (isList || IsShort(groups[i])));
            UnitKind kind = KindOf(text, groups[i], i, groups.Count, isRelated);
            AddBlocks(text, groups[i], kind, blocks);
        }

        return blocks;
    }

    /// <summary>A byline may stand under the headline without a blank line between them.</summary>
    private static List<List<TextSpan>> SplitHead(string text, List<List<TextSpan>> groups)
    {
        if (groups.Count > 1 && groups[0].FindIndex(1, line => StoryMarks.IsByline(text.AsSpan(line.Start, line.Length))) is > 0 and int byline)
        {
            groups.Insert(1, groups[0][byline..]);
            groups[0] = groups[0][..byline];
        }

        return groups;
    }

    /// <summary>The spans of the groups of lines between blank lines and section breaks.</summary>
    public static IEnumerable<TextSpan> ReadGroups(string text) =>
        GroupLines(text).Select(static group => TextSpan.FromBounds(group[0].Start, group[^1].End));

    private static List<List<TextSpan>> GroupLines(string text)
    {
        var groups = new List<List<TextSpan>>();
        List<TextSpan>? group = null;
        int at = text.StartsWith('\uFEFF') ? 1 : 0;
        while (at < text.Length)
        {
            int end = Lines.EndOfLine(text, at);
            TextSpan line = Trim(text, at, end);
            if (StoryMarks.IsBreak(text, line))
            {
                group = null;
            }
            else
            {
                if (group is null)
                {
                    groups.Add(group = []);
                }

                group.Add(line);
            }

            at = Lines.NextLine(text, end);
        }

        return groups;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsShort(List<TextSpan> group) => group[^1].End - group[0].Start <= LongestHeadline;

    private static UnitKind KindOf(string text, List<TextSpan> group, int index, int count, bool isRelated)
    {
        ReadOnlySpan<char> content = text.AsSpan(group[0].Start, group[^1].End - group[0].Start);
        if (index >= count - 3 && index > 0 && StoryMarks.IsLegalNotice(content))
        {
            return UnitKind.LegalNotice;
        }

        if (isRelated)
        {
            return UnitKind.RelatedHeadline;
        }

        if (index <= 2 && StoryMarks.IsByline(content))
        {
            return UnitKind.Byline;
        }

        bool isHeading = count > 1 && IsShort(group) && StoryMarks.IsHeadline(content, isFirst: index == 0);
        return isHeading ? UnitKind.Heading : UnitKind.Paragraph;
    }

    /// <summary>A group of lines is one paragraph, or several when its lines are list items, related headlines or whole paragraphs.</summary>
    private static void AddBlocks(string text, List<TextSpan> group, UnitKind kind, List<TextBlock> blocks)
    {
        bool isWrapped = group.TrueForAll(static line => line.Length <= LongestWrappedLine);
        var lines = new List<TextSpan>();
        UnitKind lineKind = kind;
        foreach (TextSpan line in group)
        {
            int mark = StoryMarks.ListMarkLength(text, line);
            bool starts = mark > 0 || !isWrapped || kind == UnitKind.RelatedHeadline || (kind == UnitKind.Byline && lines.Count > 0);
            if (starts && lines.Count > 0)
            {
                blocks.Add(new TextBlock(lineKind, lines));
                lines = [];
            }

            lineKind = mark > 0 && kind != UnitKind.RelatedHeadline ? UnitKind.ListItem : lines.Count == 0 ? kind : lineKind;
            lines.Add(TextSpan.FromBounds(line.Start + mark, line.End));
        }

        blocks.Add(new TextBlock(lineKind, lines));
    }
}
