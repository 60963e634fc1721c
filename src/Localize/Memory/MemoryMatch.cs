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
public sealed record MemoryMatch(TranslationUnit Unit, MemoryMatchType Type)
{
    /// <summary>
    /// Chooses among the translations of one segment as every memory does: usable before stale, people's before machines', the same
    /// neighbours before others, the newest before older ones.
    /// </summary>
    /// <param name="units">The translations of the segment, the oldest first.</param>
    /// <param name="query">What is looked for.</param>
    /// <returns>The best match, or <see langword="null"/> when there are no translations.</returns>
    public static MemoryMatch? Best(IReadOnlyList<TranslationUnit> units, MemoryQuery query)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(query);
        TranslationUnit? best = null;
        int bestRank = -1;
        for (int i = 0; i < units.Count; i++)
        {
            int rank = Rank(units[i], query);
            if (rank >= bestRank)
            {
                (best, bestRank) = (units[i], rank);
            }
        }

        return best is null ? null : new MemoryMatch(best, TypeOf(best, query));
    }

    private static int Rank(TranslationUnit unit, MemoryQuery query) =>
        (IsUsable(unit, query) ? 4 : 0) + (unit.IsHuman ? 2 : 0) + (IsInContext(unit, query) ? 1 : 0);

    private static MemoryMatchType TypeOf(TranslationUnit unit, MemoryQuery query) =>
        !IsUsable(unit, query) ? MemoryMatchType.Stale : IsInContext(unit, query) ? MemoryMatchType.InContext : MemoryMatchType.Exact;

    private static bool IsUsable(TranslationUnit unit, MemoryQuery query) =>
        unit.IsHuman || string.Equals(unit.Stamp, query.Stamp, StringComparison.Ordinal);

    private static bool IsInContext(TranslationUnit unit, MemoryQuery query) =>
        unit.Context.Length > 0 && string.Equals(unit.Context, query.Context, StringComparison.Ordinal);
}

/// <summary>What is looked for in a memory.</summary>
/// <param name="Source">The segment in the form of <see cref="MemoryText"/>.</param>
/// <param name="Context">Hash of its neighbours, see <see cref="MemoryText.HashContext"/>.</param>
/// <param name="Stamp">The stamp a machine's translation must carry today; one with another stamp is found as <see cref="MemoryMatchType.Stale"/>.</param>
public sealed record MemoryQuery(string Source, string Context, string Stamp);
