namespace Localize.Memory;

/// <summary>How well a remembered translation fits.</summary>
public enum MemoryMatchType
{
    /// <summary>Same text, same neighbours.</summary>
    InContext,

    /// <summary>Same text.</summary>
    Exact,

    /// <summary>Same text, but a machine made it under other terms or it came from another engine. It is not used.</summary>
    Stale,
}

/// <summary>A remembered translation that fits a segment.</summary>
/// <param name="Unit">The translation.</param>
/// <param name="Type">How well it fits.</param>
public sealed record MemoryMatch(TranslationUnit Unit, MemoryMatchType Type);

/// <summary>What is looked for in a memory.</summary>
/// <param name="Source">The segment in the form of <see cref="MemoryText"/>.</param>
/// <param name="Context">Hash of its neighbours, see <see cref="MemoryText.HashContext"/>.</param>
/// <param name="Stamp">The stamp a machine's translation must carry today; one with another stamp is found as <see cref="MemoryMatchType.Stale"/>.</param>
public sealed record MemoryQuery(string Source, string Context, string Stamp);
