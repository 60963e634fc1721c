namespace Localize.Engines;

/// <summary>How many candidates came from each step of the repair ladder.</summary>
/// <param name="None">Right at once.</param>
/// <param name="Spacing">Right after spaces were mended.</param>
/// <param name="Encoding">Right in a second encoding.</param>
/// <param name="Pieces">Put together from pieces.</param>
/// <param name="Failed">Given up; the source stays.</param>
public readonly record struct RepairCounts(int None, int Spacing, int Encoding, int Pieces, int Failed)
{
    /// <summary>All candidates.</summary>
    public int Total => None + Spacing + Encoding + Pieces + Failed;
}
