namespace Localize.Memory;

/// <summary>A segment that an index takes for similar.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Similarity">At least as great as <see cref="TokenText.Similarity"/> of the texts, and nearly always equal to it.</param>
internal readonly record struct SimilarSegment(long Number, double Similarity);
