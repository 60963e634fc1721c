namespace Localize.Memory;

/// <summary>Says of texts in the order of a document which of equal ones each is, so that a segment can be named without its place.</summary>
/// <remarks>Not safe for several threads.</remarks>
internal sealed class SourceCounter
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The number of a text among those equal to it, from 1.</summary>
    /// <param name="written">The text in the form of <see cref="MemoryText"/>.</param>
    public int Next(string written) => counts[written] = counts.GetValueOrDefault(written) + 1;
}
