using Localize.Terms;

namespace Localize.Review;

/// <summary>
/// Says what a change of the glossary does to texts: which segments it touches, and whether their translations are right already, can be
/// mended by a swap of words, must be translated anew or need a person. Computed offline.
/// </summary>
/// <remarks>Immutable for the caller; may be shared between threads. Build one for a language pair and keep it.</remarks>
public sealed class GlossaryImpact
{
    private readonly GlossaryDiff diff;
    private readonly LanguagePair languages;
    private readonly ImpactSources sources;
    private readonly TermVerifier verifier;
    private readonly TermVerifier swapper;
    private readonly IReadOnlyDictionary<string, ConceptEntry> swapping;

    /// <summary>Prepares the analysis.</summary>
    /// <param name="diff">The change.</param>
    /// <param name="languages">The languages.</param>
    public GlossaryImpact(GlossaryDiff diff, LanguagePair languages)
        : this(diff, languages, new ImpactSources(diff ?? throw new ArgumentNullException(nameof(diff)), (languages ?? throw new ArgumentNullException(nameof(languages))).Source))
    {
    }

    private GlossaryImpact(GlossaryDiff diff, LanguagePair languages, ImpactSources sources)
    {
        this.diff = diff;
        this.languages = languages;
        this.sources = sources;
        swapping = sources.Swapping;
        Glossary related = RelatedConcepts.Of(diff.After, sources.Ids, sources.Concepts, languages.Target);
        verifier = new TermVerifier(related, languages);
        swapper = new TermVerifier(Glossary.Of([.. related.Entries.Select(concept => swapping.GetValueOrDefault(concept.Id, concept))]), languages);
    }

    /// <summary>The same analysis for another target language; what is found in sources is shared.</summary>
    /// <param name="target">The language, as a BCP 47 tag.</param>
    /// <returns>The analysis.</returns>
    /// <exception cref="ArgumentException">The tag is not well-formed.</exception>
    public GlossaryImpact For(string target) => new(diff, new LanguagePair(languages.Source, LanguageTag.Canonicalize(target)), sources);

    /// <summary>Whether a source text could be touched at all; quick, and never false where it is touched.</summary>
    /// <param name="source">The text; a whole document's is allowed.</param>
    /// <returns>Whether a changed spelling stands in it.</returns>
    public bool MayTouch(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return sources.MayTouch(source);
    }

    /// <summary>What the change does to a segment.</summary>
    /// <param name="segment">The segment with its translation of today.</param>
    /// <returns>The impact, or <see langword="null"/> when the change does not touch it or it has no translation.</returns>
    public ImpactedSegment? Of(AlignedSegment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        if (segment.Target is not { } target)
        {
            return null;
        }

        (IReadOnlyList<TermMatch> before, IReadOnlyList<TermMatch> after) = sources.Find(segment.Source, segment.Context);
        ConceptImpact[] concepts = [.. Touched(before, after).Select(id => Judge(id, segment, target, after)).OfType<ConceptImpact>()];
        if (concepts.Length == 0)
        {
            return null;
        }

        InlineText? swapped = Swapped(target, concepts);
        ImpactBucket bucket = concepts.Max(concept => concept.Bucket);
        bucket = bucket == ImpactBucket.Swap && swapped is null ? ImpactBucket.Retranslate : bucket;
        bucket = bucket is ImpactBucket.Swap or ImpactBucket.Retranslate && segment.IsHuman ? ImpactBucket.Ask : bucket;
        return new ImpactedSegment
        {
            Segment = segment,
            Locale = languages.Target,
            Concepts = concepts,
            Bucket = bucket,
            After = bucket is ImpactBucket.Swap or ImpactBucket.Ask ? swapped : null,
            Characters = bucket == ImpactBucket.Retranslate ? segment.Source.Text.Length : 0,
            Key = SegmentKey.Of(segment, languages.Target),
        };
    }

    // A concept is touched when what a translation is held to differs: it is enforced now and was not, was and is not, or otherwise.
    private IEnumerable<string> Touched(IReadOnlyList<TermMatch> before, IReadOnlyList<TermMatch> after)
    {
        Dictionary<string, string> old = Enforced(before);
        Dictionary<string, string> now = Enforced(after);
        return before.Concat(after).Select(match => diff.After.Find(match.Concept.Id)?.Id ?? match.Concept.Id).Distinct(StringComparer.Ordinal)
            .Where(id => !string.Equals(old.GetValueOrDefault(id), now.GetValueOrDefault(id), StringComparison.Ordinal));
    }

    private Dictionary<string, string> Enforced(IReadOnlyList<TermMatch> matches) => matches
        .Where(match => match.Concept.EntryFor(languages.Target) is not null)
        .GroupBy(match => match.Concept.Id, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => EntryStamp.Of(group.First().Concept, languages.Target), StringComparer.Ordinal);

    private ConceptImpact? Judge(string id, AlignedSegment segment, InlineText target, IReadOnlyList<TermMatch> after)
    {
        TermMatch[] matches = [.. after.Where(match => string.Equals(match.Concept.Id, id, StringComparison.Ordinal))];
        LocaleEntry? entry = matches.Length > 0 ? matches[0].Concept.EntryFor(languages.Target) : null;
        if (entry is null || entry.Status == EntryStatus.Retired)
        {
            return new ConceptImpact(id, ImpactBucket.NoLongerMatched, null, null);
        }

        TermVerdict? verdict = verifier.Verify(segment.Source.Text, matches, target.Text, null, segment.Context).FirstOrDefault();
        return verdict switch
        {
            null => null,
            { IsDraft: true } => new ConceptImpact(id, ImpactBucket.Draft, verdict, null),
            { Kind: TermVerdictKind.Honoured or TermVerdictKind.Admitted } => new ConceptImpact(id, ImpactBucket.Compliant, verdict, null),
            { Kind: TermVerdictKind.Unsure } => new ConceptImpact(id, ImpactBucket.Ask, verdict, null),
            _ when SwapFor(id, segment, target, matches) is { } swap => new ConceptImpact(id, ImpactBucket.Swap, verdict, swap),
            _ => new ConceptImpact(id, ImpactBucket.Retranslate, verdict, null),
        };
    }

    // What was right before and is not now counts as forbidden when words are looked for that can be swapped.
    private TermSwap? SwapFor(string id, AlignedSegment segment, InlineText target, TermMatch[] matches)
    {
        TermMatch[] known = [.. matches.Select(match => match with { Concept = swapping.GetValueOrDefault(id, match.Concept) })];
        TermVerdict? verdict = swapper.Verify(segment.Source.Text, known, target.Text, null, segment.Context).FirstOrDefault();
        return verdict is null || TermRepair.TrySwap(verdict, target.Text, languages.Target) is not { } swap || swap.Apply(target) is not { } swapped
            ? null
            : verifier.Verify(segment.Source.Text, matches, swapped.Text, null, segment.Context).FirstOrDefault() is { IsViolation: false } ? swap : null;
    }

    // One swap moves what stands behind it, so the second is made in the text of the first, and not at all where they meet.
    internal static InlineText? Swapped(InlineText target, IReadOnlyList<ConceptImpact> concepts)
    {
        TermSwap[] swaps = [.. concepts.Select(concept => concept.Swap).OfType<TermSwap>()];
        (TextSpan Span, string Replacement)[] places = [.. swaps.SelectMany(swap => swap.Spans.Select(span => (span, swap.Replacement))).OrderByDescending(place => place.span.Start)];
        InlineText? text = target;
        int limit = int.MaxValue;
        foreach ((TextSpan span, string replacement) in places)
        {
            text = span.End > limit || text is null ? null : new TermSwap("", replacement, [span]).Apply(text);
            limit = span.Start;
        }

        return swaps.Length == 0 ? null : text;
    }
}
