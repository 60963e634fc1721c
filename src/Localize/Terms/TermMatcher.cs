using Localize.Terms.Folding;
using Localize.Terms.Matching;

namespace Localize.Terms;

/// <summary>
/// Finds the terms of a glossary in texts of one language: leftmost, then longest, whole words, with the spellings of an
/// apostrophe, a hyphen, a line break or a letter in capitals folded. URLs, addresses, handles and hashtags are left alone.
/// </summary>
/// <remarks>Immutable; may be shared between threads. Building takes time with the glossary: build one and keep it.</remarks>
public sealed class TermMatcher
{
    [ThreadStatic]
    private static List<Found>? buffer;

    [ThreadStatic]
    private static char[]? characterBuffer;

    [ThreadStatic]
    private static FoldBuffer? foldBuffer;

    private readonly PhraseFinder finder;

    /// <summary>Creates a matcher.</summary>
    /// <param name="glossary">The glossary.</param>
    /// <param name="sourceLanguage">The language of the texts, as a BCP 47 tag.</param>
    /// <exception cref="ArgumentException">The tag is not well-formed.</exception>
    public TermMatcher(Glossary glossary, string sourceLanguage)
        : this(glossary, sourceLanguage, SourceVariants.For)
    {
    }

    internal TermMatcher(Glossary glossary, string sourceLanguage, Func<ConceptEntry, string, IReadOnlyList<string>> variants)
    {
        ArgumentNullException.ThrowIfNull(glossary);
        Language = LanguageTag.Canonicalize(sourceLanguage);
        finder = new PhraseFinder(Language);
        foreach (ConceptEntry concept in glossary.Entries)
        {
            Add(concept, variants(concept, Language));
        }

        finder.Freeze();
    }

    /// <summary>The language of the texts, as a canonical BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>Finds the terms of a text.</summary>
    /// <param name="text">
    /// The text. U+FFFC stands for an inline code and is never part of a term, nor is U+2028; one <c>\n</c> may be.
    /// </param>
    /// <param name="masked">Ascending, disjoint spans in which nothing matches, or <see langword="null"/>.</param>
    /// <returns>The terms, ascending and disjoint.</returns>
    public IReadOnlyList<TermMatch> Find(string text, IReadOnlyList<TextSpan>? masked = null) => Find(text, masked, TermContext.Unknown);

    /// <summary>Finds the terms of a text that apply where it comes from.</summary>
    /// <param name="text">The text, as for <see cref="Find(string, IReadOnlyList{TextSpan}?)"/>.</param>
    /// <param name="masked">Ascending, disjoint spans in which nothing matches, or <see langword="null"/>.</param>
    /// <param name="context">The text's day, document and section.</param>
    /// <returns>The terms, ascending and disjoint.</returns>
    public IReadOnlyList<TermMatch> Find(string text, IReadOnlyList<TextSpan>? masked, TermContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        return finder.SuitsSpans(text) && TextFolder.IsSimple(text) ? FindSimple(text, masked, context) : FindFolded(text, masked, context);
    }

    /// <summary>Says for a text which entries fire, which are switched off by a longer phrase, and where nothing is looked for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="targetLanguage">The language whose terms are shown, as a BCP 47 tag.</param>
    /// <returns>The stretches, ascending.</returns>
    /// <exception cref="ArgumentException">The tag is not well-formed.</exception>
    public IReadOnlyList<TermExplanation> Explain(string text, string targetLanguage) => Explain(text, targetLanguage, TermContext.Unknown);

    /// <summary>Says the same for a text of which is known where it comes from; entries that do not apply there do not fire.</summary>
    /// <param name="text">The text.</param>
    /// <param name="targetLanguage">The language whose terms are shown, as a BCP 47 tag.</param>
    /// <param name="context">The text's day, document, tags and section.</param>
    /// <returns>The stretches, ascending.</returns>
    /// <exception cref="ArgumentException">The tag is not well-formed.</exception>
    public IReadOnlyList<TermExplanation> Explain(string text, string targetLanguage, TermContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        string target = LanguageTag.Canonicalize(targetLanguage);
        IReadOnlyList<TextSpan> masked = Masking.Find(text, null);
        FoldedText folded = TextFolder.Fold(text, Language, masked);
        IEnumerable<TermExplanation> terms = Search(folded, context).Select(found => Explain(found, folded.ToOriginal(found.Start, found.End), text, target));
        IEnumerable<TermExplanation> masks = masked.Select(span => new TermExplanation
        {
            Kind = TermExplanationKind.Masked,
            Span = span,
            Surface = text.Substring(span.Start, span.Length),
        });
        return [.. terms.Concat(masks).OrderBy(e => e.Span.Start)];
    }

    /// <summary>All phrases in a folded text, except-phrases included, ascending and disjoint.</summary>
    internal List<Found> Search(FoldedText text, TermContext context)
    {
        var found = new List<Found>();
        finder.Search(text, 0, context, found);
        return found;
    }

    // Most texts fold character by character: they are searched in place or in a buffer, without a copy of their own.
    private TermMatch[] FindSimple(string text, IReadOnlyList<TextSpan>? masked, TermContext context)
    {
        List<Found> found = NewBuffer();
        if (masked is null or { Count: 0 })
        {
            finder.Search(TextFolder.FoldSimple(text, [], ref characterBuffer), context, found);
            if (found.Count == 0)
            {
                return [];
            }
        }

        IReadOnlyList<TextSpan> blocked = Masking.Find(text, masked);
        if (blocked.Count > 0)
        {
            found.Clear();
            finder.Search(TextFolder.FoldSimple(text, blocked, ref characterBuffer), context, found);
        }

        return ToMatches(found, TextSpan.FromBounds, text);
    }

    private TermMatch[] FindFolded(string text, IReadOnlyList<TextSpan>? masked, TermContext context)
    {
        if (finder.SuitsSpans(text))
        {
            return FindInBuffer(text, masked, context);
        }

        int first = finder.FirstPlace(text);
        if (first < 0)
        {
            return [];
        }

        FoldedText folded = TextFolder.Fold(text, Language, Masking.Find(text, masked));
        List<Found> found = NewBuffer();
        finder.Search(folded, ReferenceEquals(folded.Text, text) ? first : 0, context, found);
        return ToMatches(found, folded.ToOriginal, text);
    }

    // Where nothing is found nothing is allocated; what is not language is only looked for where something is.
    private TermMatch[] FindInBuffer(string text, IReadOnlyList<TextSpan>? masked, TermContext context)
    {
        FoldBuffer folded = foldBuffer ??= new FoldBuffer();
        List<Found> found = NewBuffer();
        TextFolder.Fold(text, masked ?? [], folded);
        finder.Search(folded.Text, context, found);
        if (found.Count == 0)
        {
            return [];
        }

        IReadOnlyList<TextSpan> blocked = Masking.Find(text, masked);
        if (blocked.Count > 0 && !ReferenceEquals(blocked, masked))
        {
            found.Clear();
            TextFolder.Fold(text, blocked, folded);
            finder.Search(folded.Text, context, found);
        }

        return ToMatches(found, folded.ToOriginal, text);
    }

    private static List<Found> NewBuffer()
    {
        List<Found> found = buffer ??= [];
        found.Clear();
        return found;
    }

    private static TermMatch[] ToMatches(List<Found> found, Func<int, int, TextSpan> toOriginal, string text)
    {
        int count = 0;
        foreach (Found hit in found)
        {
            count += hit.Terminal.IsExcept ? 0 : 1;
        }

        TermMatch[] matches = count == 0 ? [] : new TermMatch[count];
        int next = 0;
        foreach (Found hit in found)
        {
            if (!hit.Terminal.IsExcept)
            {
                matches[next++] = ToMatch(hit, toOriginal(hit.Start, hit.End), text);
            }
        }

        found.Clear();
        return matches;
    }

    private static TermExplanation Explain(Found found, TextSpan span, string text, string target)
    {
        ConceptEntry concept = found.Terminal.Concept;
        LocaleEntry? entry = concept.EntryFor(target);
        return new TermExplanation
        {
            Kind = found.Terminal.IsExcept ? TermExplanationKind.Excepted : TermExplanationKind.Match,
            Span = span,
            Surface = text.Substring(span.Start, span.Length),
            Concept = concept,
            Variant = found.Terminal.Variant,
            Preferred = found.Terminal.IsExcept ? null : concept.PreferredFor(target, found.Terminal.Variant),
            Forms = concept.FormsFor(target),
            Forbidden = [.. entry?.With(AdministrativeStatus.Forbidden) ?? []],
            Why = entry?.Why,
        };
    }

    private static TermMatch ToMatch(Found found, TextSpan span, string text)
    {
        string variant = found.Terminal.Variant;
        return new TermMatch
        {
            Concept = found.Terminal.Concept,
            Span = span,
            Surface = text.AsSpan(span.Start, span.Length).SequenceEqual(variant) ? variant : text.Substring(span.Start, span.Length),
            Variant = variant,
        };
    }

    private void Add(ConceptEntry concept, IReadOnlyList<string> variants)
    {
        IReadOnlyList<string> forms = SourceVariants.OwnEntry(concept, Language)?.Forms ?? [];
        bool inflected = finder.Rules.ChangesWords && (!finder.Rules.PluralByRequest || concept.Plural);
        foreach (string variant in variants)
        {
            finder.Add(concept, variant, isExcept: false, inflected);
            if (LetterCase.ForeignCapitals(variant, Language) is { } capitals)
            {
                finder.Add(concept, capitals, isExcept: false, inflected);
            }
        }

        foreach (string form in variants.Count > 0 ? forms : [])
        {
            finder.Add(concept, form, isExcept: false, inflected: false);
        }

        foreach (string phrase in SourceVariants.Except(concept, Language))
        {
            finder.Add(concept, phrase, isExcept: true, inflected: false);
        }
    }
}
