namespace Localize.Memory;

/// <summary>One remembered translation (TMX 1.4b <c>tu</c>).</summary>
/// <remarks>Immutable; may be shared between threads. Texts are in the form of <see cref="MemoryText"/>.</remarks>
public sealed record TranslationUnit
{
    /// <summary>The source segment: <c>Read &lt;1&gt;this&lt;/1&gt;.</c></summary>
    public required string Source { get; init; }

    /// <summary>Its translation, with the same codes.</summary>
    public required string Target { get; init; }

    /// <summary>How far the work has come. A machine's answer is <see cref="SegmentState.Translated"/>.</summary>
    public required SegmentState State { get; init; }

    /// <summary>Who made it: an engine's name, or a person or desk.</summary>
    public required string Origin { get; init; }

    /// <summary>Hash of the engine and of the glossary entries it was made under; empty for work of people, which no setting makes stale.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>Hash of the segments before and after it, or empty when unknown.</summary>
    public string Context { get; init; } = "";

    /// <summary>Whether a person has accepted it.</summary>
    public bool IsHuman => State is SegmentState.Reviewed or SegmentState.Final;

    /// <summary>The unit as memories keep it: half a surrogate pair, which no file can hold, is U+FFFD.</summary>
    /// <returns>This unit when its texts are well-formed, else a new one.</returns>
    public TranslationUnit WellFormed() =>
        MemoryText.IsWellFormed(Source) && MemoryText.IsWellFormed(Target) && MemoryText.IsWellFormed(Origin) && MemoryText.IsWellFormed(Stamp) && MemoryText.IsWellFormed(Context)
            ? this
            : this with
            {
                Source = MemoryText.WellFormed(Source), Target = MemoryText.WellFormed(Target), Origin = MemoryText.WellFormed(Origin),
                Stamp = MemoryText.WellFormed(Stamp), Context = MemoryText.WellFormed(Context),
            };
}
