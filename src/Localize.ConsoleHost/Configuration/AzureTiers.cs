namespace Localize.ConsoleHost.Configuration;

/// <summary>Azure Translator's pricing tiers and their quotas by its page on service limits: the hourly quota, to be used evenly.</summary>
internal static class AzureTiers
{
    private static readonly IReadOnlyDictionary<string, int> Quotas = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["F0"] = 33_300, ["S1"] = 666_000, ["S2"] = 666_000, ["C2"] = 666_000, ["S3"] = 2_000_000, ["C3"] = 2_000_000, ["S4"] = 3_333_000, ["C4"] = 3_333_000,
    };

    public static IEnumerable<string> Names => Quotas.Keys;

    public static int CharactersPerMinute(string tier) => Quotas[tier];
}
