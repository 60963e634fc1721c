namespace Localize.Engines;

/// <summary>
/// Finds codes that an engine kept but swept away from their text: pairs left empty, and placeholders bunched together that had
/// words between them (engines.md 4, pain 6). Two placeholders side by side are ordinary word order unless they stand at an edge.
/// </summary>
internal static class InlineCodePlacement
{
    internal static void Check(InlineText source, InlineText target, List<InlineCodeFinding> findings)
    {
        CheckEmptyPairs(source, target, findings);
        CheckBunches(source, target, findings);
    }

    private static void CheckEmptyPairs(InlineText source, InlineText target, List<InlineCodeFinding> findings)
    {
        Dictionary<int, bool> before = ContentOf(source);
        foreach ((int id, bool hasContent) in ContentOf(target))
        {
            if (!hasContent && before.GetValueOrDefault(id))
            {
                findings.Add(new InlineCodeFinding(InlineCodeFault.Misplaced, target.Codes.First(c => c.Code.Id == id).Code));
            }
        }
    }

    private static Dictionary<int, bool> ContentOf(InlineText text)
    {
        var starts = new Dictionary<int, int>();
        var result = new Dictionary<int, bool>();
        foreach ((int position, InlineCode code) in text.Codes)
        {
            if (code.Kind == InlineCodeKind.Opening)
            {
                starts[code.Id] = position;
            }
            else if (code.Kind == InlineCodeKind.Closing && starts.TryGetValue(code.Id, out int start) && start <= position)
            {
                result[code.Id] = !string.IsNullOrWhiteSpace(text.Text[start..position]);
            }
        }

        return result;
    }

    private static void CheckBunches(InlineText source, InlineText target, List<InlineCodeFinding> findings)
    {
        CodePosition[] codes = [.. target.Codes.Where(c => c.Code.Kind == InlineCodeKind.Placeholder)];
        Dictionary<int, int> origin = source.Codes.Where(c => c.Code.Kind == InlineCodeKind.Placeholder)
            .GroupBy(c => c.Code.Id).ToDictionary(g => g.Key, g => g.First().Position);
        int run = 1;
        for (int i = 1; i < codes.Length; i++)
        {
            bool swept = !HasWords(target.Text, codes[i - 1].Position, codes[i].Position)
                && HasWords(source.Text, origin[codes[i - 1].Code.Id], origin[codes[i].Code.Id])
                && !WasAtEdge(source, origin, codes[i - 1].Code, codes[i].Code);
            run = swept ? run + 1 : 1;
            bool atEdge = run >= 2 && (!HasWords(target.Text, codes[i].Position, target.Text.Length) || !HasWords(target.Text, -1, codes[i - run + 1].Position));
            if (run > 2 || atEdge)
            {
                findings.Add(new InlineCodeFinding(InlineCodeFault.Misplaced, codes[i].Code));
                return;
            }
        }
    }

    /// <summary>One of the two stood at the same edge already, so that the other was moved beside it by word order alone.</summary>
    private static bool WasAtEdge(InlineText source, Dictionary<int, int> origin, InlineCode first, InlineCode second) =>
        new[] { origin[first.Id], origin[second.Id] }.Any(position =>
            !HasWords(source.Text, -1, position) || !HasWords(source.Text, position, source.Text.Length));

    private static bool HasWords(string text, int left, int right)
    {
        (left, right) = left <= right ? (left, right) : (right, left);
        return text.AsSpan(left + 1, right - left - 1).IndexOfAnyExceptWhiteSpaceOrPunctuation() >= 0;
    }

    private static int IndexOfAnyExceptWhiteSpaceOrPunctuation(this ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
