using Localize.Memory;
using Localize.Segments;
using Localize.Terms;

namespace Localize.Exchange.Bilingual;

/// <summary>Makes hand-offs of localized documents.</summary>
public static class HandOff
{
    /// <summary>
    /// A document on its way to a translator: of each sentence what a memory keeps, without the white space and the codes around it, which
    /// stand between as ignorables; its target, state and maker; the glossary's terms; findings; and where a remembered translation is
    /// stale, that as a match.
    /// </summary>
    /// <param name="result">The document, localized or recalled from memory.</param>
    /// <param name="glossary">The glossary whose terms are shown. <see cref="Glossary.Empty"/> for none.</param>
    /// <returns>The hand-off; units without anything to translate are not in it.</returns>
    /// <exception cref="LocalizationException">The document failed.</exception>
    public static BilingualFile Of(LocalizationResult result, Glossary glossary)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(glossary);
        return result.Failure is { } failure ? throw failure : new Builder(result, glossary).Build();
    }

    private sealed class Builder(LocalizationResult result, Glossary glossary)
    {
        private readonly TermMatcher matcher = new(glossary, result.Languages.Source);
        private readonly ILookup<string?, QualityIssue> issues = result.Issues.ToLookup(issue => issue.SegmentId);
        private readonly TermContext document = new() { Path = result.Document.Replace('\\', '/') };

        public BilingualFile Build()
        {
            LocalizedSegment[] all = [.. result.Segments];
            SegmentCore[] cores = [.. all.Select(s => SegmentCore.From(s.Segment.Source))];
            string[] written = [.. cores.Select(core => MemoryText.FromSource(core.Text))];
            var units = new List<BilingualUnit>();
            foreach (IGrouping<string, int> unit in Enumerable.Range(0, all.Length).GroupBy(i => all[i].Unit.Id))
            {
                var numbers = new Dictionary<(int Scope, int Id), int>();
                var terms = new List<BilingualTerm>();
                BilingualSegment[] segments = [.. unit.SelectMany(i => Parts(all[i], cores[i], HashOf(written, i), i + 1, numbers, terms))];
                if (segments.Any(s => !s.IsIgnorable))
                {
                    units.Add(Unit(all[unit.First()].Unit, segments, terms));
                }
            }

            return new BilingualFile
            {
                SourceLanguage = result.Languages.Source,
                TargetLanguage = result.Languages.Target,
                Original = result.Document,
                Units = units,
            };
        }

        private static string HashOf(string[] written, int i) =>
            MemoryText.HashContext(i == 0 ? "" : written[i - 1], i == written.Length - 1 ? "" : written[i + 1]);

        private BilingualUnit Unit(Unit unit, BilingualSegment[] segments, List<BilingualTerm> terms) => new()
        {
            Id = unit.Id,
            Name = unit.Path,
            Notes =
            [
                .. unit.Headings.Count == 0 ? (BilingualNote[])[] : [new BilingualNote(string.Join(" › ", unit.Headings), "context")],
                .. unit.Note is null ? (BilingualNote[])[] : [new BilingualNote(unit.Note, "note")],
                .. issues[null].Where(issue => issue.UnitId == unit.Id).Select(issue => new BilingualNote(issue.Message, "finding")),
            ],
            Glossary = [.. terms.DistinctBy(term => term.Id)],
            Segments = segments,
        };

        private IEnumerable<BilingualSegment> Parts(
            LocalizedSegment localized, SegmentCore core, string context, int scope, Dictionary<(int Scope, int Id), int> numbers, List<BilingualTerm> terms)
        {
            Segment segment = localized.Segment;
            if (!core.Prefix.IsEmpty)
            {
                yield return Edge($"{segment.Id}.before", Numbered(core.Prefix, 0, numbers));
            }

            if (localized.Reason == PlanReason.NotTranslatable && !core.Text.IsEmpty)
            {
                yield return Edge(segment.Id, Numbered(core.Text, scope, numbers));
            }
            else if (!core.Text.IsEmpty)
            {
                bool isTranslated = segment.Target is not null && segment.Origin is SegmentOrigin.Memory or SegmentOrigin.Machine;
                TermMatch[] matches = [.. matcher.Find(core.Text.Text, null, document)];
                terms.AddRange(matches.Select(match => Term(match)));
                yield return new BilingualSegment
                {
                    Id = segment.Id,
                    Source = Numbered(core.Text, scope, numbers),
                    Target = isTranslated ? Numbered(core.Take(segment.Target!), scope, numbers) : null,
                    State = isTranslated ? segment.State : SegmentState.Initial,
                    Origin = isTranslated ? segment.OriginName ?? "" : "",
                    IsMachine = isTranslated && segment.State == SegmentState.Translated,
                    Context = context,
                    Terms = [.. matches.Select(match => new TermMark(match.Span, match.Concept.Id))],
                    Matches = Stale(localized, core) is { } stale
                        ? [new BilingualMatch(Numbered(core.Text, scope, numbers), Numbered(stale, scope, numbers), 100, localized.Match!.Unit.Origin)]
                        : [],
                    Issues = [.. issues[segment.Id]],
                };
            }

            if (!core.Suffix.IsEmpty)
            {
                yield return Edge($"{segment.Id}.after", Numbered(core.Suffix, 0, numbers));
            }
        }

        private static InlineText? Stale(LocalizedSegment localized, SegmentCore core) =>
            localized.Match is { Type: MemoryMatchType.Stale } match && MemoryText.TryRead(match.Unit.Target, core.Text, out InlineText? target) ? target : null;

        private static BilingualSegment Edge(string id, InlineText text) => new() { Id = id, Source = text, IsIgnorable = true };

        private BilingualTerm Term(TermMatch match) => new(
            match.Concept.Id, match.Surface,
            [.. new[] { match.PreferredFor(result.Languages.Target) }.OfType<string>().Concat(match.Concept.EntryFor(result.Languages.Target)?.With(AdministrativeStatus.Admitted) ?? []).Distinct(StringComparer.Ordinal)],
            match.Concept.Definition);

        // Cores count their codes from 1 each, edges have the numbers of the document: here all count from 1 in their unit.
        private static InlineText Numbered(InlineText text, int scope, Dictionary<(int Scope, int Id), int> numbers) => new(text.Elements.Select(element =>
        {
            if (element is not CodeRun { Code: var code })
            {
                return element;
            }

            if (!numbers.TryGetValue((scope, code.Id), out int number))
            {
                numbers[(scope, code.Id)] = number = numbers.Count + 1;
            }

            return new CodeRun(code with { Id = number });
        }));
    }
}
