using System.Security.Cryptography;
using System.Text;
using Localize.Terms;

namespace Localize.Review;

/// <summary>What an approval is bound to: what readers see of an entry and where it applies. A change of it opens the review again by itself.</summary>
public static class ReviewHash
{
    /// <summary>The hash of a concept's entry for a locale.</summary>
    /// <param name="concept">The concept, or <see langword="null"/> when it was taken out.</param>
    /// <param name="locale">A canonical BCP 47 tag.</param>
    /// <returns>Twelve hexadecimal digits, the same on every machine; reasons, notes, forms and admitted terms are not in it.</returns>
    public static string Of(ConceptEntry? concept, string locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        LocaleEntry? entry = concept?.EntryFor(locale);
        var text = new StringBuilder();
        void Line(string key, params IEnumerable<string?> values) => text.Append(key).Append('\u001F').AppendJoin('\u001F', values).Append('\n');
        if (concept is not null)
        {
            Line("concept", concept.Kind.ToString(), concept.Case.ToString(), concept.Keep ? "keep" : "", concept.Plural ? "plural" : "", concept.Status.ToString());
            Line("match", concept.Match.Take(concept.Keep ? 1 : 0).Concat(concept.Match.Order(StringComparer.Ordinal)));
            Line("except", concept.Except.Order(StringComparer.Ordinal));
            Line("scope", concept.Scope.Stamp());
        }

        if (entry is not null)
        {
            Line("entry", entry.Use, entry.Short, entry.Status.ToString());
            Line("never", entry.With(AdministrativeStatus.Forbidden).Order(StringComparer.Ordinal));
            Line("match", (entry.Match ?? []).Order(StringComparer.Ordinal));
            Line("except", entry.Except.Order(StringComparer.Ordinal));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 6));
    }
}
