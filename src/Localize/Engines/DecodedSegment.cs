namespace Localize.Engines;

/// <summary>An engine's answer, read back.</summary>
/// <param name="Target">The translation, or <see langword="null"/> when <paramref name="Error"/> is set.</param>
/// <param name="Error">Why the answer cannot be read, or <see langword="null"/>.</param>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record DecodedSegment(InlineText? Target, string? Error)
{
    internal static DecodedSegment Failed(string error) => new(null, error);
}
