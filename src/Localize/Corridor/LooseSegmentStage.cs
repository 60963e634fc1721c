using Localize.Engines;
using Localize.Memory;

namespace Localize.Corridor;

/// <summary>Measures, translates and remembers segments that stand in no draft: those of a document beside its localized one.</summary>
internal sealed class LooseSegmentStage(TermStage terms, MemoryStage memory, EngineStage engine, ITranslationEngine meter, LanguagePair languages)
{
    /// <summary>What is billed for each when all are translated together; 0 for what is not sent.</summary>
    public async ValueTask<IReadOnlyList<int>> MeasureAsync(IReadOnlyList<AlignedSegment> segments, CancellationToken cancellationToken)
    {
        int[] billed = new int[segments.Count];
        foreach (int i in Sent(await WordsAsync(segments, cancellationToken).ConfigureAwait(false)))
        {
            billed[i] = meter.Measure(RequestOf(segments[i]), languages);
        }

        return billed;
    }

    /// <summary>Translates them as a run would: what the memory has is taken from it, and equal ones are sent once.</summary>
    public async Task<IReadOnlyList<AlignedSegment>> TranslateAsync(IReadOnlyList<AlignedSegment> segments, CancellationToken cancellationToken)
    {
        Words[] words = await WordsAsync(segments, cancellationToken).ConfigureAwait(false);
        int[] sent = [.. Sent(words)];
        TranslationRequest[] requests = [.. sent.Select(i => RequestOf(segments[i]) with { Id = FormattableString.Invariant($"{i}"), Document = segments[i].Document })];
        IReadOnlyList<TranslationCandidate> candidates = await engine.TranslateAsync(requests, cancellationToken).ConfigureAwait(false);
        AlignedSegment[] answered = [.. sent.Zip(candidates, (i, candidate) => With(segments[i], candidate.Target))];
        await RememberAsync(answered, CancellationToken.None).ConfigureAwait(false);
        Dictionary<string, string> answers = answered.Where(segment => segment.Target is not null)
            .ToDictionary(segment => MemoryText.FromSource(segment.Source), segment => MemoryText.FromTarget(segment.Target!, segment.Source), StringComparer.Ordinal);
        return [.. segments.Zip(words, (segment, text) => With(segment, Read(text.Remembered ?? answers.GetValueOrDefault(text.Source), segment.Source)))];
    }

    /// <summary>Stores translations under today's glossary and engine; those without a target are passed over.</summary>
    public ValueTask RememberAsync(IEnumerable<AlignedSegment> segments, CancellationToken cancellationToken) =>
        memory.StoreAsync([.. segments.Where(segment => segment.Target is not null).Select(segment => (segment, TermStampOf(segment)))], cancellationToken);

    // The first of equal ones, where the memory has none: as in a run.
    private static IEnumerable<int> Sent(Words[] words) => words.Index().Where(word => word.Item.Remembered is null).DistinctBy(word => word.Item.Source, StringComparer.Ordinal).Select(word => word.Index);

    private static AlignedSegment With(AlignedSegment segment, InlineText? target) => segment with { Target = target, Remembered = null, IsEdited = false };

    private static InlineText? Read(string? target, InlineText source) => target is not null && MemoryText.TryRead(target, source, out InlineText? text) ? text : null;

    private async ValueTask<Words[]> WordsAsync(IReadOnlyList<AlignedSegment> segments, CancellationToken cancellationToken)
    {
        var words = new Words[segments.Count];
        for (int i = 0; i < words.Length; i++)
        {
            MemoryMatch? match = await memory.FindAsync(segments[i], TermStampOf(segments[i]), cancellationToken).ConfigureAwait(false);
            words[i] = new Words(MemoryText.FromSource(segments[i].Source), match is { Type: not MemoryMatchType.Stale } ? match.Unit.Target : null);
        }

        return words;
    }

    private TranslationRequest RequestOf(AlignedSegment segment) => new()
    {
        Id = segment.Id,
        Source = segment.Source,
        Terms = terms.ConstraintsOf(terms.Find(segment.Source.Text, segment.Unit, segment.Context)),
        Context = segment.Context.Section,
    };

    private string TermStampOf(AlignedSegment segment) => terms.StampFor(terms.Find(segment.Source.Text, segment.Unit, segment.Context));

    /// <param name="Source">The source in the memory's form.</param>
    /// <param name="Remembered">The translation that a run would take from the memory, or null.</param>
    private sealed record Words(string Source, string? Remembered);
}
