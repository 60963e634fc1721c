namespace Localize.Documents;

/// <summary>What merging needs to know about the places of the units: how text must be written there.</summary>
public sealed class Skeleton
{
    internal Skeleton()
    {
    }
}
