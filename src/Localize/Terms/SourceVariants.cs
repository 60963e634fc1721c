using Localize.Terms.Folding;

namespace Localize.Terms;

/// <summary>What a concept is called in the language it is looked for in.</summary>
internal static class SourceVariants
{
    /// <summary>The spellings to look for in texts of a language.</summary>
    public static IReadOnlyList<string> For(ConceptEntry concept, string language)
    {
        LocaleEntry? own = OwnEntry(concept, language);
        if (LocaleFallback.IsSame(language, concept.SourceLanguage))
        {
            return own?.Match is { Count: > 0 } more ? [.. concept.Match.Concat(more).Distinct(StringComparer.Ordinal)] : concept.Match;
        }

        if (own is null)
        {
            return concept.Keep ? concept.Match : [];
        }

        return own.Match ?? [.. Terms(own)];
    }

    /// <summary>The spellings that may stand in translations into a language: what is looked for in it and its terms.</summary>
    public static IReadOnlyList<string> ForTarget(ConceptEntry concept, string language) => concept.EntryFor(language) is { } entry
        ? [.. For(concept, language).Concat(Terms(entry)).Distinct(StringComparer.Ordinal)]
        : For(concept, language);

    /// <summary>Phrases of a language in which the concept is not meant.</summary>
    public static IReadOnlyList<string> Except(ConceptEntry concept, string language)
    {
        IReadOnlyList<string> own = OwnEntry(concept, language)?.Except ?? [];
        return LocaleFallback.IsSame(language, concept.SourceLanguage) && concept.Except.Count > 0 ? [.. concept.Except, .. own] : own;
    }

    public static LocaleEntry? OwnEntry(ConceptEntry concept, string language) => concept.Locales.Count == 0 ? null : LocaleFallback.Find(concept.Locales, language);

    /// <summary>The glossary's spelling of a source term as written in a text, or <see langword="null"/>.</summary>
    public static string? Canonical(ConceptEntry concept, string surface)
    {
        string folded = TextFolder.ToKey(surface);
        return concept.Match.FirstOrDefault(m => string.Equals(m, surface, StringComparison.Ordinal))
            ?? concept.Match.FirstOrDefault(m => string.Equals(TextFolder.ToKey(m), folded, StringComparison.Ordinal));
    }

    /// <summary>
    /// Whether a source term is the short form: the source language's own <c>short</c>, or fewer words than every longer
    /// spelling has ("Putin" beside "Vladimir Putin", "EU" beside "European Union").
    /// </summary>
    public static bool IsShort(ConceptEntry concept, string surface)
    {
        string key = TextFolder.ToKey(surface);
        LocaleEntry? own = OwnEntry(concept, concept.SourceLanguage);
        if (own?.Short is not null)
        {
            return own.Terms.Any(t => t.IsShort && string.Equals(TextFolder.ToKey(t.Text), key, StringComparison.Ordinal));
        }

        int words = Words(surface);
        return words == concept.Match.Select(Words).DefaultIfEmpty(words).Min() && words < concept.Match.Select(Words).DefaultIfEmpty(words).Max();
    }

    private static IEnumerable<string> Terms(LocaleEntry entry) => entry.Terms
        .Where(t => t.Status is AdministrativeStatus.Preferred or AdministrativeStatus.Admitted or AdministrativeStatus.Deprecated or AdministrativeStatus.Superseded)
        .Select(t => t.Text);

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
