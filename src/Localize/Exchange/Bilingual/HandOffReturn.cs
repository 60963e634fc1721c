using Localize.Memory;

namespace Localize.Exchange.Bilingual;

/// <summary>What became of a hand-off that came back. Nothing is stored yet: <see cref="Accepted"/> is for the memory.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record HandOffReturn
{
    /// <summary>The document.</summary>
    public required string Document { get; init; }

    /// <summary>What people accepted or changed, reviewed or final, in the form that a memory keeps.</summary>
    public required IReadOnlyList<TranslationUnit> Accepted { get; init; }

    /// <summary>Number of segments whose target is what the memory has, in no higher state.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Number of segments without a target, or with one that is said to be unfinished.</summary>
    public required int Unfinished { get; init; }

    /// <summary>Number of segments that were not applied; an error among <see cref="Issues"/> says why.</summary>
    public required int Rejected { get; init; }

    /// <summary>What was found, with the lines of the file that came back.</summary>
    public required IReadOnlyList<QualityIssue> Issues { get; init; }

    /// <summary>
    /// Compares what came back with the document as it would be handed off today. A segment is taken only when its id is known and stands
    /// once, its source is still that of the document, its codes are all there, and it does not lower the work of people.
    /// </summary>
    /// <param name="current">The document as <see cref="HandOff.Of"/> gives it now.</param>
    /// <param name="returned">What came back, of the same document.</param>
    /// <param name="reviewer">Who is named as the maker where the file names no person.</param>
    /// <returns>What to store, and what was found.</returns>
    /// <exception cref="ArgumentException">The languages are not the same.</exception>
    public static HandOffReturn Compare(BilingualFile current, BilingualFile returned, string reviewer)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(returned);
        ArgumentException.ThrowIfNullOrEmpty(reviewer);
        return current.SourceLanguage == returned.SourceLanguage && current.TargetLanguage == returned.TargetLanguage
            ? new ReturnComparer(current, returned, reviewer).Compare()
            : throw new ArgumentException($"The hand-off is {returned.SourceLanguage} to {returned.TargetLanguage}; expected {current.SourceLanguage} to {current.TargetLanguage}.", nameof(returned));
    }
}
