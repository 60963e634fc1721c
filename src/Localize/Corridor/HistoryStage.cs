using Localize.Memory;

namespace Localize.Corridor;

/// <summary>Compares a document with what it was when it was last written, segment by segment.</summary>
internal sealed class HistoryStage(MemoryStage memory)
{
    /// <param name="draft">The document as it is.</param>
    /// <param name="before">The document as it was, its units joined as they were then.</param>
    /// <param name="people">What was known of people's words.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async ValueTask<Draft> CompareAsync(Draft draft, Draft before, IReadOnlyList<PersonSegment> people, CancellationToken cancellationToken)
    {
        draft = JoinedAsBefore(draft, before, people);
        Pairing pairs = Pairing.Of([.. before.Segments.Select(s => s.Written)], [.. draft.Segments.Select(s => s.Written)], Similarity);
        var segments = new List<DraftSegment>(draft.Segments.Count);
        for (int i = 0; i < draft.Segments.Count; i++)
        {
            DraftSegment segment = draft.Segments[i];
            segments.Add(pairs.Earlier[i] < 0 ? segment : segment with
            {
                Earlier = await EarlierAsync(segment, before.Segments[pairs.Earlier[i]], pairs.IsMoved[i], people, cancellationToken).ConfigureAwait(false),
            });
        }

        return draft with { Segments = segments };
    }

    private async ValueTask<EarlierSegment> EarlierAsync(
        DraftSegment segment, DraftSegment was, bool isMoved, IReadOnlyList<PersonSegment> people, CancellationToken cancellationToken)
    {
        PersonSegment? person = people.FirstOrDefault(p => p.Source == was.Written);
        TranslationUnit? words = was.Written == segment.Written ? WordsOf(person) : WordsOf(person) ?? await memory.PersonsAsync(was, cancellationToken).ConfigureAwait(false);
        return new EarlierSegment(was.Written, isMoved, was.Segment.Source.Equals(segment.Segment.Source), person, words);
    }

    // A unit that a person recast as a whole stays one segment when its source changes.
    private static Draft JoinedAsBefore(Draft draft, Draft before, IReadOnlyList<PersonSegment> people)
    {
        HashSet<string> joined = [.. before.Segments.Where(s => s.IsWholeUnit).Select(s => s.Unit.Id), .. JoinedInConflict(before, people)];
        if (joined.Count == 0)
        {
            return draft;
        }

        Pairing units = Pairing.Of([.. before.Document.Units.Select(WrittenOf)], [.. draft.Document.Units.Select(WrittenOf)], Similarity);
        HashSet<string> wanted = [.. draft.Document.Units.Where((_, i) => units.Earlier[i] >= 0 && joined.Contains(before.Document.Units[units.Earlier[i]].Id)).Select(unit => unit.Id)];
        return SegmentStage.Join(draft, wanted);
    }

    private static IEnumerable<string> JoinedInConflict(Draft before, IReadOnlyList<PersonSegment> people)
    {
        HashSet<string> conflicts = [.. people.Where(p => p.EarlierSource is not null).Select(p => p.Source)];
        return before.Document.Units.Where(unit => conflicts.Contains(WrittenOf(unit))).Select(unit => unit.Id);
    }

    private static string WrittenOf(Unit unit) => MemoryText.FromSource(Segments.SegmentCore.From(unit.Source).Text);

    private static TranslationUnit? WordsOf(PersonSegment? person) => person is not { EarlierSource: { } source, Words: { } words } ? null : new TranslationUnit
    {
        Source = source, Target = words, State = SegmentState.Reviewed, Origin = person.Origin ?? "",
    };

    private static double Similarity(string a, string b, double threshold) => TokenText.Similarity(TokenText.TokensOf(a), TokenText.TokensOf(b), threshold);
}
