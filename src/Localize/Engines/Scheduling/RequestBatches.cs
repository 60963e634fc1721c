namespace Localize.Engines.Scheduling;

/// <summary>Fills calls in order, up to the limits of an engine.</summary>
/// <remarks>Pure; may be called from any thread.</remarks>
public static class RequestBatches
{
    /// <summary>Cuts a list into batches that fit. An item above the limit on characters is a batch of its own.</summary>
    /// <typeparam name="T">What is packed.</typeparam>
    /// <param name="items">The items; their order is kept.</param>
    /// <param name="limits">The engine's limits.</param>
    /// <param name="measure">How many characters an item takes.</param>
    /// <returns>The batches; none is empty.</returns>
    public static IReadOnlyList<IReadOnlyList<T>> Pack<T>(IEnumerable<T> items, EngineLimits limits, Func<T, int> measure)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(measure);
        var batches = new List<IReadOnlyList<T>>();
        var batch = new List<T>();
        int characters = 0;
        foreach (T item in items)
        {
            int size = measure(item);
            if (batch.Count > 0 && (batch.Count == limits.MaxSegments || (long)characters + size > limits.MaxCharacters))
            {
                batches.Add(batch);
                batch = [];
                characters = 0;
            }

            batch.Add(item);
            characters += size;
        }

        if (batch.Count > 0)
        {
            batches.Add(batch);
        }

        return batches;
    }
}
