using Localize.Memory;

namespace Localize.Corridor;

/// <summary>What was written where a segment stands now, the last time.</summary>
/// <param name="Written">The source as it was, in the memory's form.</param>
/// <param name="IsMoved">Whether it stood at another place among the others.</param>
/// <param name="IsSameText">Whether the source is the same to the last character, codes and all.</param>
/// <param name="Person">What is known of a person's words there, or null.</param>
/// <param name="Words">A person's translation of the source as it was, or null.</param>
internal sealed record EarlierSegment(string Written, bool IsMoved, bool IsSameText, PersonSegment? Person, TranslationUnit? Words);
