using Localize.Documents.Markdown;

namespace Localize.Documents;

/// <summary>Applies the comments that speak to the localizer.</summary>
internal static class DirectiveFilter
{
    /// <summary>Leaves out what stands between <c>off</c> and <c>on</c> and gives each note to the unit after it.</summary>
    /// <param name="drafts">The units in order of appearance.</param>
    /// <param name="directives">The comments in order of appearance.</param>
    public static List<UnitDraft> Apply(List<UnitDraft> drafts, IReadOnlyList<CommentDirective> directives)
    {
        if (directives.Count == 0)
        {
            return drafts;
        }

        var kept = new List<UnitDraft>(drafts.Count);
        int next = 0;
        bool isOff = false;
        string? note = null;
        foreach (UnitDraft draft in drafts)
        {
            for (; next < directives.Count && directives[next].Position < draft.Span.Start; next++)
            {
                CommentDirective directive = directives[next];
                isOff = directive.Kind == CommentDirectiveKind.Note ? isOff : directive.Kind == CommentDirectiveKind.Off;
                note = directive.Kind == CommentDirectiveKind.Note ? directive.Note : note;
            }

            if (isOff)
            {
                continue;
            }

            (draft.Note, note) = (note, null);
            kept.Add(draft);
        }

        return kept;
    }
}
