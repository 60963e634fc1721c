namespace Localize.Documents;

/// <summary>What merging needs to know about the places of the units: how text must be written there.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed class Skeleton
{
    internal Skeleton(IReadOnlyList<Slot> slots, IReadOnlySet<string> linkLabels, object? tree)
    {
        Slots = slots;
        LinkLabels = linkLabels;
        Tree = tree;
    }

    /// <summary>A skeleton without places, for a format of your own that does not merge.</summary>
    public static Skeleton Empty { get; } = new([], new HashSet<string>(), tree: null);

    /// <summary>The places in the order of the units.</summary>
    internal IReadOnlyList<Slot> Slots { get; }

    /// <summary>The labels that reference links of the document may use, normalized.</summary>
    internal IReadOnlySet<string> LinkLabels { get; }

    /// <summary>The parsed document, so that the proof need not parse it again.</summary>
    internal object? Tree { get; }
}
