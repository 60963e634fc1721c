using Localize.Terms;

namespace Localize.Review;

/// <summary>What a change of the glossary asks for in a segment, the lightest first.</summary>
public enum ImpactBucket
{
    /// <summary>The translation is right by the new glossary already.</summary>
    Compliant,

    /// <summary>Only a draft entry matches: it is reported, and nothing is applied.</summary>
    Draft,

    /// <summary>The term does not apply here any more.</summary>
    NoLongerMatched,

    /// <summary>Words can be swapped with their suffixes and letter case, without a machine.</summary>
    Swap,

    /// <summary>The segment must be translated anew.</summary>
    Retranslate,

    /// <summary>A person answers for the words: ask.</summary>
    Ask,
}

/// <summary>What a change of the glossary does to one concept in a segment.</summary>
/// <param name="ConceptId">The concept.</param>
/// <param name="Bucket">What it asks for.</param>
/// <param name="Verdict">The verdict of the new glossary on the translation, or <see langword="null"/> where it has no term.</param>
/// <param name="Swap">The words to swap, or <see langword="null"/>.</param>
public sealed record ConceptImpact(string ConceptId, ImpactBucket Bucket, TermVerdict? Verdict, TermSwap? Swap);

/// <summary>A segment that a change of the glossary touches.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record ImpactedSegment
{
    /// <summary>The segment as it is.</summary>
    public required AlignedSegment Segment { get; init; }

    /// <summary>The localized document, as the caller named it, or <see langword="null"/> when that is not known. <see cref="GlossaryImpact"/> does not know it.</summary>
    public string? TargetDocument { get; init; }

    /// <summary>The locale.</summary>
    public required string Locale { get; init; }

    /// <summary>The concepts concerned, in the order of the text.</summary>
    public required IReadOnlyList<ConceptImpact> Concepts { get; init; }

    /// <summary>What the segment needs: the heaviest of its concepts.</summary>
    public required ImpactBucket Bucket { get; init; }

    /// <summary>
    /// The translation after the swaps, also where a person must be asked; of a segment to translate anew the preview, if one was made.
    /// <see langword="null"/> where there is none.
    /// </summary>
    public InlineText? After { get; init; }

    /// <summary>
    /// Characters that translating anew would be billed for; 0 in all other buckets. By <see cref="GlossaryImpact.Of"/> the length of the
    /// source in UTF-16 code units; <see cref="LocalizationPipeline.MeasureAsync"/> says what an engine bills.
    /// </summary>
    public int Characters { get; init; }

    /// <summary>
    /// Names the segment across runs while its source text stays, wherever it moves: twelve hexadecimal digits from document, locale, source and which of
    /// equal sources it is.
    /// </summary>
    public string Key { get; init; } = "";
}
