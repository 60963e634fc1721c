using Localize.Memory;

namespace Localize.ConsoleHost.Commands;

/// <summary>What the memory into one language holds.</summary>
internal sealed record MemoryStats
{
    public required string Target { get; init; }

    /// <summary>Number of different source segments.</summary>
    public required int Segments { get; init; }

    /// <summary>Number of translations that a person has accepted.</summary>
    public required int People { get; init; }

    public required int Machines { get; init; }

    /// <summary>Translations whose source stands in no document.</summary>
    public required IReadOnlyList<TranslationUnit> Unused { get; init; }

    public int UnusedOfPeople => Unused.Count(unit => unit.IsHuman);

    public static async Task<MemoryStats> CountAsync(string target, IReadableMemory memory, HashSet<string> used, CancellationToken cancellation)
    {
        var sources = new HashSet<string>(StringComparer.Ordinal);
        var unused = new List<TranslationUnit>();
        int people = 0, all = 0;
        await foreach (TranslationUnit unit in memory.ReadAllAsync(cancellation))
        {
            all++;
            people += unit.IsHuman ? 1 : 0;
            sources.Add(unit.Source);
            if (!used.Contains(unit.Source))
            {
                unused.Add(unit);
            }
        }

        return new MemoryStats { Target = target, Segments = sources.Count, People = people, Machines = all - people, Unused = unused };
    }
}
