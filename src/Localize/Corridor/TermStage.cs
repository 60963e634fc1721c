using Localize.Documents;
using Localize.Engines;
using Localize.Memory;
using Localize.Terms;

namespace Localize.Corridor;

/// <summary>Finds the terms of each segment, says what an engine must put there, and judges what came of it.</summary>
internal sealed class TermStage
{
    private readonly TermMatcher matcher;
    private readonly TermVerifier verifier;
    private readonly string target;

    public TermStage(Glossary glossary, LanguagePair languages)
    {
        matcher = glossary.MatcherFor(languages.Source);
        verifier = new TermVerifier(glossary, languages);
        target = languages.Target;
    }

    public Draft Match(Draft draft)
    {
        TermContext document = ContextOf(draft.Document);
        return draft.With(segment => Match(segment, document));
    }

    /// <summary>Finds the terms of some segments of a document.</summary>
    public IReadOnlyList<DraftSegment> Match(IReadOnlyList<DraftSegment> segments, TermContext document) => [.. segments.Select(segment => Match(segment, document))];

    /// <summary>Finds the terms of segments that are whole units; those of their sentences stand elsewhere.</summary>
    public Draft MatchWholeUnits(Draft draft)
    {
        TermContext document = ContextOf(draft.Document);
        return draft.With(segment => segment.IsWholeUnit ? Match(segment with { Matches = [], Constraints = [], TermStamp = "" }, document) : segment);
    }

    /// <summary>What entries may be limited to: path, day and tags of a document.</summary>
    public static TermContext ContextOf(ExtractedDocument document)
    {
        DocumentProperties properties = DocumentProperties.Of(document);
        return new TermContext { Path = document.Source.Path, Date = properties.Date, Tags = properties.Tags };
    }

    /// <summary>The terms of a text at its place in a document: entries may be limited to a section too.</summary>
    public IReadOnlyList<TermMatch> Find(string source, Unit unit, TermContext document) =>
        matcher.Find(source, null, At(unit, document));

    /// <summary>The place of a unit in its document.</summary>
    public static TermContext At(Unit unit, TermContext document) => document with { Section = unit.Headings.Count > 0 ? unit.Headings[^1] : null };

    /// <summary>What an engine must put where the terms of a text stand.</summary>
    public IReadOnlyList<TermConstraint> ConstraintsOf(IReadOnlyList<TermMatch> matches) => [.. matches.Select(ToConstraint).OfType<TermConstraint>()];

    public IReadOnlyList<TermVerdict> Verify(string source, IReadOnlyList<TermMatch> matches, string translation) => verifier.Verify(source, matches, translation);

    private DraftSegment Match(DraftSegment segment, TermContext document)
    {
        IReadOnlyList<TermMatch> matches = Find(segment.Core.Text.Text, segment.Unit, document);
        if (matches.Count == 0)
        {
            return segment;
        }

        IReadOnlyList<TermConstraint> constraints = ConstraintsOf(matches);
        return segment with { Matches = matches, Constraints = constraints, TermStamp = StampFor(matches) };
    }

    private TermConstraint? ToConstraint(TermMatch match) => match.PreferredFor(target) is not { } preferred ? null : new TermConstraint
    {
        ConceptId = match.Concept.Id,
        Kind = match.Concept.Kind,
        Span = match.Span,
        Surface = match.Surface,
        Target = InCaseOf(match, preferred),
        Forms = match.Concept.FormsFor(target),
    };

    // A dateline or headline in capitals keeps its capitals: MUSCAT becomes MASKAT. Names that are capitals anyway say nothing.
    private string InCaseOf(TermMatch match, string preferred)
    {
        bool isShouted = match.Surface.Length > 1 && !match.Surface.Any(char.IsLower) && match.Surface.Any(char.IsUpper) && match.Variant.Any(char.IsLower);
        if (!isShouted)
        {
            return preferred;
        }

        string dotted = LanguageTag.GetLanguage(target) is "tr" or "az" ? preferred.Replace('i', 'İ') : preferred;
        return dotted.Replace("ß", "SS", StringComparison.Ordinal).ToUpperInvariant();
    }

    // What an engine is told of the glossary, and nothing else: a reworded note makes no translation stale.
    public string StampFor(IReadOnlyList<TermMatch> matches) => matches.Count == 0 ? "" : MemoryText.Hash(string.Join(
        '\u001E', ConstraintsOf(matches).Select(c => $"{c.ConceptId}\u001F{c.Target}\u001F{string.Join('\u001F', c.Forms)}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
}
