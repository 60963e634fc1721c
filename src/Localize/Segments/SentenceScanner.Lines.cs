namespace Localize.Segments;

/// <content>Line ends: hard breaks, blank lines, newlines by the options.</content>
internal ref partial struct SentenceScanner
{
    // Mostly one space, for which a vector search costs too much.
    private readonly bool HasLineEnd(int from, int to) =>
        to == from + 1 ? text[from] is '\u2028' or '\n' : to > from && text[from..to].ContainsAny('\u2028', '\n');

    // A hard break always ends a segment, a blank line too; a single newline is what the options say.
    private readonly BoundaryRule JudgeLine(int at, int next)
    {
        if (next >= text.Length)
        {
            return BoundaryRule.EndOfText;
        }

        if (contentStart >= at)
        {
            return BoundaryRule.SoftLine;
        }

        ReadOnlySpan<char> space = text[at..next];
        if (space.Contains('\u2028'))
        {
            return BoundaryRule.HardBreak;
        }

        if (rules.Options.Newlines == NewlineMode.Soft)
        {
            return BoundaryRule.SoftLine;
        }

        if (text[next] is '.' or '!' or '?' or ',')
        {
            return BoundaryRule.SoftLine;
        }

        if (space.Count('\n') > 1)
        {
            return BoundaryRule.BlankLine;
        }

        return rules.Options.Newlines == NewlineMode.Hard && !IsWrapped(at, next) ? BoundaryRule.NewLine : BoundaryRule.SoftLine;
    }

    // "W", "A", "RN": letters set one below the other, one or two capitals a line.
    private readonly bool IsVertical(int at, int next)
    {
        int end = next;
        while (end < text.Length && end - next < 3 && (ClassAt(end) & CharacterClass.Upper) != 0)
        {
            end++;
        }

        int start = at;
        while (start > 0 && at - start < 3 && (ClassAt(start - 1) & CharacterClass.Upper) != 0)
        {
            start--;
        }

        return end - next is 1 or 2 && (end >= text.Length || text[end] == '\n') && at - start is 1 or 2 && (start == 0 || text[start - 1] == '\n');
    }

    private readonly bool IsWrapped(int at, int next)
    {
        if (IsVertical(at, next))
        {
            return true;
        }

        bool spaced = at > 0 && text[at - 1] is ' ';
        CharacterClass after = ClassAt(next);
        return language.HasDirectedQuotes
            ? !spaced && at > 0 && IsCaseless(CharacterClasses.Of(text[at - 1])) && IsCaseless(after)
            : spaced && ((after & CharacterClass.Lower) != 0 || text[next] is '(') && !IsListMarkAhead(next);
    }
}
