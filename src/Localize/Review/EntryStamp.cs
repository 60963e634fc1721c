using Localize.Terms;

namespace Localize.Review;

/// <summary>What of a concept a translation into a locale is held to: terms, forms and status. Reasons and notes are not in it.</summary>
internal static class EntryStamp
{
    public static string Of(ConceptEntry concept, string locale) => concept.EntryFor(locale) is not { } entry ? "" : string.Join('\u001E',
    [
        entry.Status.ToString(),
        concept.Keep ? "keep" : "",
        string.Join('\u001F', entry.Terms.Select(term => $"{term.Status}:{term.IsShort}:{term.Text}")),
        string.Join('\u001F', entry.Forms.Order(StringComparer.Ordinal)),
        string.Join('\u001F', entry.Compounds.Order(StringComparer.Ordinal)),
    ]);
}
