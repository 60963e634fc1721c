using Localize.Terms;

namespace Localize.Engines;

/// <summary>A term that the translation of a segment must hold.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record TermConstraint
{
    /// <summary>The concept's id in the glossary: <c>place.kyiv</c>.</summary>
    public required string ConceptId { get; init; }

    /// <summary>What the concept is; an engine that needs a stand-in chooses it by kind.</summary>
    public required ConceptKind Kind { get; init; }

    /// <summary>Where the term stands in <see cref="InlineText.Text"/> of the request's source, in UTF-16 code units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The source term as written in the text.</summary>
    public required string Surface { get; init; }

    /// <summary>The target term in its base form.</summary>
    public required string Target { get; init; }

    /// <summary>Other forms of the target term that are right. Empty by default.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>
    /// Whether the term must go through as a protected stand-in, whatever the engine does by itself: the stronger technique, for a term that
    /// did not hold. An engine that cannot ignores it and says so in <see cref="ITranslationEngine.TechniqueFor"/>. Default <see langword="false"/>.
    /// </summary>
    public bool IsProtected { get; init; }
}

/// <summary>A sentence and its translation as an example: a fuzzy match of the memory.</summary>
/// <param name="Source">The sentence, without markup.</param>
/// <param name="Target">Its translation, without markup.</param>
public sealed record TranslationExample(string Source, string Target);

/// <summary>A segment to translate.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record TranslationRequest
{
    /// <summary>Unique in its batch.</summary>
    public required string Id { get; init; }

    /// <summary>The source text with its inline codes.</summary>
    public required InlineText Source { get; init; }

    /// <summary>The terms in it, ascending and disjoint. Empty by default.</summary>
    public IReadOnlyList<TermConstraint> Terms { get; init; } = [];

    /// <summary>Text around the segment that helps to understand it and is not translated, or <see langword="null"/>.</summary>
    public string? Context { get; init; }

    /// <summary>The sentence before it, for engines that use context; it is not translated. <see langword="null"/> by default.</summary>
    public string? Before { get; init; }

    /// <summary>The sentence after it, for engines that use context; it is not translated. <see langword="null"/> by default.</summary>
    public string? After { get; init; }

    /// <summary>Translations of similar sentences, for engines that learn from examples, the most similar first. Empty by default.</summary>
    public IReadOnlyList<TranslationExample> Examples { get; init; } = [];

    /// <summary>The document it comes from, for ledgers and reports; nothing of it is sent. <see langword="null"/> by default.</summary>
    public string? Document { get; init; }

    /// <summary>How inline codes go to the engine: its best encoding first, then its second. Default 0; the repair ladder raises it.</summary>
    public int EncodingAttempt { get; init; }
}

/// <summary>An engine's answer for one request.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record TranslationCandidate
{
    /// <summary>The id of the request.</summary>
    public required string Id { get; init; }

    /// <summary>The translation with the inline codes of the source, or <see langword="null"/> when <see cref="Error"/> is set. It is not yet validated.</summary>
    public InlineText? Target { get; init; }

    /// <summary>Why there is no translation, or <see langword="null"/>.</summary>
    public string? Error { get; init; }

    /// <summary>
    /// Why there is no translation, as a kind. <see cref="EngineFailure.Protocol"/> means that the answer could not be read back, so
    /// another encoding may help; any other kind is final. <see langword="null"/> when <see cref="Error"/> is.
    /// </summary>
    public EngineFailure? Failure { get; init; }

    /// <summary>The engine that made it, where several stand behind one; <see langword="null"/>, the default, is the engine asked.</summary>
    public string? Engine { get; init; }

    /// <summary>
    /// How each term of the request was enforced, in their order. Empty, the default, when that is as <see cref="ITranslationEngine.TechniqueFor"/>
    /// of the engine asked says.
    /// </summary>
    public IReadOnlyList<TermTechnique> Techniques { get; init; } = [];

    /// <summary>How far the repair had to go. Default <see cref="RepairRung.None"/>.</summary>
    public RepairRung Repair { get; init; }

    /// <summary>Characters the engine counts for this request, in its own unit, markup included. 0 for engines that do not bill.</summary>
    public int CharactersBilled { get; init; }

    /// <summary>Words the engine did not know, for engines that tell. Empty by default.</summary>
    public IReadOnlyList<string> UnknownWords { get; init; } = [];
}
