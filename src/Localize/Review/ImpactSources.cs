using System.Runtime.CompilerServices;
using Localize.Terms;

namespace Localize.Review;

/// <summary>The terms of source texts under the old and the new glossary, for the few texts that a changed spelling stands in.</summary>
internal sealed class ImpactSources
{
    private readonly TermMatcher changed;
    private readonly GlossaryDiff diff;
    private readonly string language;

    // A source is asked about in each target language; what is found in it lives as long as the segment does.
    private readonly ConditionalWeakTable<InlineText, Found> found = [];

    public ImpactSources(GlossaryDiff diff, string language)
    {
        HashSet<string> ids = [.. diff.Changes.Where(change => change.Level != GlossaryChangeLevel.Note || change.Kind == GlossaryChangeKind.Renamed).Select(change => change.ConceptId)];
        Ids = ids;
        Swapping = SwapGlossary.Of(diff, ids);
        IEnumerable<ConceptEntry> now = diff.After.Entries.Where(concept => ids.Contains(concept.Id));
        IEnumerable<ConceptEntry> old = diff.Before.Entries.Where(concept => ids.Contains(concept.Id)).Concat(now.Select(diff.OldOf).OfType<ConceptEntry>());
        Concepts = [.. now.Concat(old)];
        changed = new TermMatcher(Glossary.Of([.. Concepts.Select((concept, i) => Anywhere(concept, i, language))]), language);
        (this.diff, this.language) = (diff, language);
    }

    /// <summary>The ids of changed concepts.</summary>
    public IReadOnlySet<string> Ids { get; }

    /// <summary>The changed concepts as they were and as they are.</summary>
    public IReadOnlyList<ConceptEntry> Concepts { get; }

    /// <summary>The changed concepts with their old terms forbidden, by id.</summary>
    public IReadOnlyDictionary<string, ConceptEntry> Swapping { get; }

    public bool MayTouch(string source) => changed.Find(source).Count > 0;

    /// <summary>The terms of a source under the old and the new glossary; none where it cannot be touched.</summary>
    public (IReadOnlyList<TermMatch> Before, IReadOnlyList<TermMatch> After) Find(InlineText source, TermContext context)
    {
        if (!found.TryGetValue(source, out Found? known) || known.Context != context)
        {
            known = MayTouch(source.Text)
                ? new Found(context, diff.Before.MatcherFor(language).Find(source.Text, null, context), diff.After.MatcherFor(language).Find(source.Text, null, context))
                : new Found(context, [], []);
            found.AddOrUpdate(source, known);
        }

        return (known.Before, known.After);
    }

    // Phrases that are excepted are looked for too, for a change of them changes what is matched; days, paths and letter case are not asked.
    private static ConceptEntry Anywhere(ConceptEntry concept, int number, string language) => new()
    {
        Id = FormattableString.Invariant($"changed.{number}"),
        Kind = concept.Kind,
        SourceLanguage = language,
        Match = [.. SourceVariants.For(concept, language).Concat(SourceVariants.Except(concept, language)).Distinct(StringComparer.Ordinal)],
        Case = CasePolicy.Any,
        Plural = true,
        Locales = SourceVariants.OwnEntry(concept, language) is { Forms.Count: > 0 } own
            ? new Dictionary<string, LocaleEntry>(StringComparer.Ordinal) { [language] = new LocaleEntry { Locale = language, Terms = [], Forms = own.Forms } }
            : [],
    };

    private sealed record Found(TermContext Context, IReadOnlyList<TermMatch> Before, IReadOnlyList<TermMatch> After);
}
