using System.Globalization;
using System.Text.Json;

namespace Localize.Review.Output;

/// <summary>The words that reports have for our values.</summary>
internal static class ReviewNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>For people: what a bucket asks of them.</summary>
    public static string Explain(ImpactBucket bucket) => bucket switch
    {
        ImpactBucket.Compliant => "Right already by the new glossary",
        ImpactBucket.Draft => "Only a draft entry matches; nothing is applied",
        ImpactBucket.NoLongerMatched => "The term does not apply here any more",
        ImpactBucket.Swap => "Words can be swapped safely",
        ImpactBucket.Retranslate => "Will be translated anew",
        _ => "A person answers for these words: please decide",
    };

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(decimal? dollars) => dollars is { } cost ? string.Create(CultureInfo.InvariantCulture, $"${cost:0.00}") : "unknown";

    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
