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

    /// <summary>For people: what a change of an entry is about.</summary>
    public static string Explain(GlossaryChangeKind kind) => kind switch
    {
        GlossaryChangeKind.TermAdded => "New entry",
        GlossaryChangeKind.TermRemoved => "Entry taken out",
        GlossaryChangeKind.LocaleAdded => "New in this language",
        GlossaryChangeKind.LocaleRemoved => "Taken out of this language",
        GlossaryChangeKind.UseChanged => "Preferred term",
        GlossaryChangeKind.ShortChanged => "Preferred short form",
        GlossaryChangeKind.KeepChanged => "Kept untranslated",
        GlossaryChangeKind.NeverAdded => "Forbidden now",
        GlossaryChangeKind.AlsoToNever => "Allowed before, forbidden now",
        GlossaryChangeKind.NeverRemoved => "No longer forbidden",
        GlossaryChangeKind.MatchAdded => "Looked for now in the source",
        GlossaryChangeKind.MatchRemoved => "No longer looked for in the source",
        GlossaryChangeKind.ExceptAdded => "Not meant in this phrase",
        GlossaryChangeKind.ExceptRemoved => "No longer excepted",
        GlossaryChangeKind.AlsoAdded => "Allowed now too",
        GlossaryChangeKind.AlsoRemoved => "No longer allowed",
        _ => $"{char.ToUpperInvariant(kind.ToString()[0])}{Of(kind).Replace('-', ' ')[1..]}",
    };

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(decimal? dollars) => dollars is { } cost ? string.Create(CultureInfo.InvariantCulture, $"${cost:0.00}") : "unknown";

    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
