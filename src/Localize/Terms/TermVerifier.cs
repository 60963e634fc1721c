using System.Collections.Concurrent;
using Localize.Terms.Folding;
using Localize.Terms.Matching;
using Localize.Terms.Verification;

namespace Localize.Terms;

/// <summary>
/// Judges whether a target text honours the terms of its source, with the forms its language allows: <c>Kyiv’de</c>,
/// <c>Києва</c>, <c>Törökországgal</c>, <c>للناتو</c>. One right occurrence is enough, for texts go on with pronouns.
/// </summary>
/// <remarks>Immutable for the caller; may be shared between threads. Build one per language pair and keep it.</remarks>
public sealed class TermVerifier
{
    private readonly ConcurrentDictionary<string, TargetConcept?> concepts = new(StringComparer.Ordinal);
    private readonly Lazy<TermMatcher> longerTerms;
    private readonly Lazy<TermMatcher> sourceTerms;
    private readonly string source;
    private readonly string target;

    /// <summary>Creates a verifier.</summary>
    /// <param name="glossary">The glossary; longer terms of it hide shorter ones inside them.</param>
    /// <param name="languages">The languages of source and target.</param>
    public TermVerifier(Glossary glossary, LanguagePair languages)
        : this(glossary, (languages ?? throw new ArgumentNullException(nameof(languages))).Target, languages.Source)
    {
    }

    /// <summary>Creates a verifier for texts whose source is in the language the glossary is made for.</summary>
    /// <param name="glossary">The glossary.</param>
    /// <param name="targetLanguage">The language of the target texts, as a BCP 47 tag.</param>
    /// <exception cref="ArgumentException">The tag is not well-formed.</exception>
    public TermVerifier(Glossary glossary, string targetLanguage)
        : this(glossary, LanguageTag.Canonicalize(targetLanguage), (glossary ?? throw new ArgumentNullException(nameof(glossary))).SourceLanguage)
    {
    }

    private TermVerifier(Glossary glossary, string target, string source)
    {
        ArgumentNullException.ThrowIfNull(glossary);
        (this.source, this.target) = (source, target);
        longerTerms = new Lazy<TermMatcher>(() => new TermMatcher(glossary, target, SourceVariants.ForTarget));
        sourceTerms = new Lazy<TermMatcher>(() => glossary.MatcherFor(source));
    }

    /// <summary>Judges a segment.</summary>
    /// <param name="source">The source text; a common word that looks like the term ("turkey") excuses its translation.</param>
    /// <param name="matches">The terms found in the source.</param>
    /// <param name="target">The target text; U+FFFC stands for an inline code.</param>
    /// <param name="masked">Ascending, disjoint spans of the target that are not looked at, or <see langword="null"/>.</param>
    /// <returns>One verdict per concept for which the glossary has terms of the target language, in the order of the matches.</returns>
    public IReadOnlyList<TermVerdict> Verify(
        string source, IReadOnlyList<TermMatch> matches, string target, IReadOnlyList<TextSpan>? masked = null) =>
        Verify(source, matches, target, masked, TermContext.Unknown);

    /// <summary>Judges a segment of which is known where it comes from: longer terms that do not apply there hide nothing.</summary>
    /// <param name="source">The source text.</param>
    /// <param name="matches">The terms found in the source.</param>
    /// <param name="target">The target text; U+FFFC stands for an inline code.</param>
    /// <param name="masked">Ascending, disjoint spans of the target that are not looked at, or <see langword="null"/>.</param>
    /// <param name="context">The text's day, document, tags and section.</param>
    /// <returns>One verdict per concept for which the glossary has terms of the target language, in the order of the matches.</returns>
    public IReadOnlyList<TermVerdict> Verify(
        string source, IReadOnlyList<TermMatch> matches, string target, IReadOnlyList<TextSpan>? masked, TermContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(matches);
        ArgumentNullException.ThrowIfNull(target);
        if (matches.Count == 0)
        {
            return [];
        }

        TargetText text = Read(target, masked, context);
        var verdicts = new List<TermVerdict>();
        foreach (IGrouping<string, TermMatch> group in matches.GroupBy(m => m.Concept.Id, StringComparer.Ordinal))
        {
            if (Concept(group.First().Concept) is { } concept)
            {
                verdicts.Add(new Judgement(concept, text, source, [.. group], this.source).Make());
            }
        }

        return verdicts;
    }

    /// <summary>Judges one concept, whether or not the source text is seen to hold it.</summary>
    /// <param name="concept">The concept, of the glossary the verifier was made with.</param>
    /// <param name="source">The source text.</param>
    /// <param name="target">The target text.</param>
    /// <returns>The verdict, or <see langword="null"/> when the glossary has no terms of the target language for it.</returns>
    public TermVerdict? Verify(ConceptEntry concept, string source, string target)
    {
        ArgumentNullException.ThrowIfNull(concept);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        if (Concept(concept) is not { } known)
        {
            return null;
        }

        TermMatch[] matches = [.. sourceTerms.Value.Find(source).Where(m => string.Equals(m.Concept.Id, concept.Id, StringComparison.Ordinal))];
        return new Judgement(known, Read(target, null, TermContext.Unknown), source, matches, this.source).Make();
    }

    private TargetText Read(string text, IReadOnlyList<TextSpan>? masked, TermContext context) =>
        new(text, TextFolder.Fold(text, target, Masking.Find(text, masked)), longerTerms, context);

    private TargetConcept? Concept(ConceptEntry concept) =>
        concepts.GetOrAdd(concept.Id, (_, entry) => TargetConcept.Create(entry, source, target), concept);
}
