using Localize.Engines;
using Localize.Memory;

namespace Localize.Exchange.Bilingual;

/// <summary>Decides of each segment that came back whether it is taken.</summary>
internal sealed class ReturnComparer(BilingualFile current, BilingualFile returned, string reviewer)
{
    private readonly List<TranslationUnit> accepted = [];
    private readonly List<QualityIssue> issues = [];
    private int unchanged;
    private int unfinished;
    private int rejected;

    public HandOffReturn Compare()
    {
        Dictionary<string, BilingualSegment> known = Segments(current).ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (IGrouping<string, BilingualSegment> same in Segments(returned).GroupBy(s => s.Id))
        {
            if (same.Count() > 1)
            {
                foreach (BilingualSegment segment in same)
                {
                    Reject(segment, "handoff.duplicate", $"The id {segment.Id} stands {same.Count()} times in the file; none of them is applied.", "Leave the one that is right.");
                }
            }
            else if (known.GetValueOrDefault(same.Key) is { } own)
            {
                Compare(own, same.First());
            }
            else
            {
                Reject(same.First(), "handoff.unknown", $"The document has no segment {same.Key}.", "Hand the document off anew: it has changed, or the id was changed.");
            }
        }

        return new HandOffReturn { Document = current.Original, Accepted = accepted, Unchanged = unchanged, Unfinished = unfinished, Rejected = rejected, Issues = issues };
    }

    private static IEnumerable<BilingualSegment> Segments(BilingualFile file) => file.Units.SelectMany(u => u.Segments).Where(s => !s.IsIgnorable);

    private void Compare(BilingualSegment own, BilingualSegment came)
    {
        string source = MemoryText.FromSource(own.Source);
        string cameSource = MemoryText.FromSource(came.Source);
        if (source != cameSource)
        {
            Reject(came, "handoff.source-changed", $"The source is \"{MemoryText.ToPlainText(source)}\" now, and was \"{MemoryText.ToPlainText(cameSource)}\".", "Hand the document off anew.");
            return;
        }

        if (came.Target is null || (came.Target.IsEmpty && !own.Source.IsEmpty))
        {
            unfinished++;
            return;
        }

        if (WrongCodes(came) is { } codes)
        {
            Reject(came, "handoff.codes", codes, "Put the codes of the source into the target, each once.");
            return;
        }

        Decide(own, came, source, MemoryText.FromTarget(Clean(came), came.Source));
    }

    private void Decide(BilingualSegment own, BilingualSegment came, string source, string target)
    {
        bool isSame = own.Target is not null && target == MemoryText.FromTarget(own.Target, own.Source);
        SegmentState state = came.State == SegmentState.Translated && !isSame ? SegmentState.Reviewed : came.State;
        if (isSame && state <= own.State)
        {
            unchanged++;
        }
        else if (state < SegmentState.Reviewed)
        {
            unfinished++;
            Note(came, "handoff.unfinished", Severity.Warning, "The target is changed, but its state says that it is not translated; it is not applied.", "Set its state, and import again.");
        }
        else if (state < own.State)
        {
            Reject(came, "handoff.conflict", $"The memory has \"{Plain(own)}\", which is {Name(own.State)}; here stands \"{MemoryText.ToPlainText(target)}\", {Name(state)}.", $"Set the state {Name(own.State)} to replace it.");
        }
        else
        {
            if (own.State >= SegmentState.Reviewed && !isSame)
            {
                Note(came, "handoff.replaces", Severity.Note, $"\"{Plain(own)}\" is replaced by \"{MemoryText.ToPlainText(target)}\".", null);
            }

            accepted.Add(new TranslationUnit { Source = source, Target = target, State = state, Origin = came.IsMachine || came.Origin.Length == 0 ? reviewer : came.Origin, Context = own.Context });
        }
    }

    private static string? WrongCodes(BilingualSegment came)
    {
        string[] source = [.. came.Source.Codes.Select(c => c.Code.ToString()).Order(StringComparer.Ordinal)];
        string[] target = [.. came.Target!.Codes.Select(c => c.Code.ToString()).Order(StringComparer.Ordinal)];
        if (!source.SequenceEqual(target, StringComparer.Ordinal))
        {
            return $"The source has the codes {Listed(source)}, the target {Listed(target)}.";
        }

        IReadOnlyList<InlineCodeFinding> findings = InlineCodeValidator.Validate(came.Source, came.Target);
        InlineCodeFinding? crossing = findings.FirstOrDefault(f => f.Fault is InlineCodeFault.Nesting or InlineCodeFault.Order);
        return crossing is null ? null : $"The code {crossing.Code} stands in the wrong order, or crosses another pair.";
    }

    private InlineText Clean(BilingualSegment came)
    {
        InlineText clean = TextSafety.Clean(came.Target!);
        if (!clean.Equals(came.Target))
        {
            Note(came, "handoff.characters", Severity.Warning, "The target held control characters or bidirectional overrides; they are taken out.", null);
        }

        return clean;
    }

    private static string Listed(string[] codes) => codes.Length == 0 ? "(none)" : string.Join(' ', codes);

    private static string Plain(BilingualSegment segment) => segment.Target?.Text ?? "";

    private static string Name(SegmentState state) => state.ToString().ToLowerInvariant();

    private void Reject(BilingualSegment segment, string rule, string message, string suggestion)
    {
        rejected++;
        Note(segment, rule, Severity.Error, message, suggestion);
    }

    private void Note(BilingualSegment segment, string rule, Severity severity, string message, string? suggestion) =>
        issues.Add(HandOffMessages.Issue(rule, severity, returned.Path, segment.Position, segment.Id, message, suggestion));
}
