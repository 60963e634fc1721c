using Localize.Documents;
using Localize.Merging;

namespace Localize.Corridor;

/// <summary>Puts the segments of each unit together again and merges the units into the document.</summary>
internal static class MergeStage
{
    public static LocalizationResult Merge(Draft draft, LanguagePair languages, CheckStage checks, MergeOptions options)
    {
        var targets = new Dictionary<string, InlineText>(StringComparer.Ordinal);
        foreach (IGrouping<string, DraftSegment> unit in draft.Segments.GroupBy(s => s.Unit.Id))
        {
            if (unit.Any(s => s.Origin is SegmentOrigin.Machine or SegmentOrigin.Memory))
            {
                targets[unit.Key] = Join([.. unit], languages);
            }
        }

        MergeResult merged = DocumentMerger.Merge(draft.Document, targets, languages.Target, options);
        HashSet<string> fallen = [.. merged.FallbackUnitIds];
        return new LocalizationResult
        {
            Document = draft.Document.Source.Path,
            Languages = languages,
            TargetText = merged.Text,
            Written = new WrittenDocument
            {
                SourceText = draft.Document.Source.Text, MergedText = merged.Text, TargetText = merged.Text, People = ConflictStage.People(draft),
            },
            Segments = [.. draft.Segments.Select(segment => ToResult(fallen.Contains(segment.Unit.Id) ? segment.FallBack() : segment, languages))],
            Issues = checks.Report([.. draft.Document.Issues, .. draft.Segments.SelectMany(s => s.Issues), .. merged.Issues]),
        };
    }

    private static LocalizedSegment ToResult(DraftSegment segment, LanguagePair languages) => new()
    {
        Unit = segment.Unit,
        Segment = segment.Segment with
        {
            Target = segment.Target is null ? null : Restore(segment, languages),
            Origin = segment.Origin,
            OriginName = segment.OriginName,
            State = segment.Origin switch
            {
                SegmentOrigin.Memory => segment.Match!.Unit.State,
                SegmentOrigin.Machine => SegmentState.Translated,
                _ => SegmentState.Initial,
            },
        },
        Reason = segment.Reason,
        Match = segment.Match,
        Terms = segment.Verdicts,
        TermAudits = segment.Audits,
        CharactersSent = segment.CharactersSent,
    };

    /// <summary>What stands in a unit when its segments are put together again.</summary>
    public static InlineText Join(IReadOnlyList<DraftSegment> segments, LanguagePair languages) =>
        InlineText.Concat(segments.Select((segment, i) => Spaced(Restore(segment, languages), i == segments.Count - 1, languages)));

    private static InlineText Restore(DraftSegment segment, LanguagePair languages) =>
        segment.Target is null ? segment.Segment.Source : segment.Core.Restore(segment.Target);

    // Chinese and Japanese set no space after a sentence; the languages around them do.
    private static InlineText Spaced(InlineText text, bool isLast, LanguagePair languages)
    {
        bool from = LanguageTag.IsWrittenWithoutSpaces(languages.Source);
        bool to = LanguageTag.IsWrittenWithoutSpaces(languages.Target);
        if (isLast || from == to || text.Text.Length == 0)
        {
            return text;
        }

        if (!to)
        {
            return char.IsWhiteSpace(text.Text[^1]) ? text : InlineText.Concat([text, InlineText.FromText(" ")]);
        }

        bool endsInStop = text.Text.TrimEnd() is [.., '。' or '！' or '？' or '」' or '”' or '』' or '）' or '…'];
        return endsInStop && text.Text[^1] is ' ' or '\n' ? TrimEnd(text) : text;
    }

    private static InlineText TrimEnd(InlineText text)
    {
        int length = text.Text.TrimEnd().Length;
        return text.Codes.Any(c => c.Position > length) ? text : text.Split([length, text.Text.Length])[0];
    }
}
