using Localize.Engines;
using Localize.Terms;

namespace Localize.Testing;

/// <summary>Makes translation requests for tests.</summary>
public static class Requests
{
    /// <summary>A request with terms found by their surface.</summary>
    /// <param name="id">The request's id.</param>
    /// <param name="source">The text in the notation of <see cref="InlineTextReader"/>.</param>
    /// <param name="terms">Surface, target and kind of each term; each is taken at its first place after the one before.</param>
    /// <returns>The request.</returns>
    public static TranslationRequest Of(string id, string source, params (string Surface, string Target, ConceptKind Kind)[] terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        InlineText text = InlineTextReader.Read(source);
        int from = 0;
        var constraints = new List<TermConstraint>();
        foreach ((string surface, string target, ConceptKind kind) in terms)
        {
            int at = text.Text.IndexOf(surface, from, StringComparison.Ordinal);
            if (at < 0)
            {
                throw new ArgumentException($"\"{surface}\" is not in \"{text.Text}\" after offset {from}.", nameof(terms));
            }

            constraints.Add(new TermConstraint
            {
                ConceptId = $"test.{constraints.Count + 1}", Kind = kind, Span = new TextSpan(at, surface.Length), Surface = surface, Target = target,
            });
            from = at + surface.Length;
        }

        return new TranslationRequest { Id = id, Source = text, Terms = constraints };
    }
}
