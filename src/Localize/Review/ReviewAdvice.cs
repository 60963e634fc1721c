using Localize.Terms;

namespace Localize.Review;

/// <summary>The commands that do what a review asks for, as people copy them from a message into a shell.</summary>
/// <remarks>Pure; may be called from any thread.</remarks>
public static class ReviewAdvice
{
    private const string Unknown = "REVISION";

    /// <summary>Approves an entry.</summary>
    /// <param name="conceptId">The concept's id.</param>
    /// <param name="locale">The locale.</param>
    /// <returns>The command.</returns>
    public static string Approve(string conceptId, string locale) => $"localize glossary approve {Plain(conceptId, "CONCEPT")} --locale {Plain(locale, "LOCALE")}";

    /// <summary>Does what a segment needs.</summary>
    /// <param name="bucket">What it needs.</param>
    /// <param name="locale">The locale.</param>
    /// <param name="against">What the glossary was compared with.</param>
    /// <returns>The command; <see langword="null"/> where there is nothing to do.</returns>
    public static string? For(ImpactBucket bucket, string locale, string against) => bucket switch
    {
        ImpactBucket.Swap => $"localize glossary apply --against {Plain(against, Unknown)} --target {Plain(locale, "LOCALE")}",
        ImpactBucket.Retranslate => $"localize run --target {Plain(locale, "LOCALE")}",
        ImpactBucket.Ask => $"{Page(against)}, and then localize review import decisions.json",
        _ => null,
    };

    /// <summary>Makes a page on which people decide.</summary>
    /// <param name="against">What the glossary is compared with.</param>
    /// <returns>The command.</returns>
    public static string Page(string against) => $"localize glossary diff --against {Plain(against, Unknown)} --format html -o review.html";

    /// <summary>The reason for an entry, unless the verdict on the segment gives it already.</summary>
    internal static string? WhyBeside(ConceptImpact concept, LocaleEntry? entry) =>
        entry?.Why is { } why && concept.Verdict?.Message.Contains(why, StringComparison.Ordinal) != true ? why : null;

    // A command that people copy must hold nothing that a shell could read otherwise.
    private static string Plain(string text, string otherwise) =>
        text.Length > 0 && text[0] != '-' && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '/' or '~' or '^' or '@') ? text : otherwise;
}
