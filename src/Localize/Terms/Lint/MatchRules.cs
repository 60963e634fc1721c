using Localize.Terms.Folding;
using Localize.Terms.Reading;

namespace Localize.Terms.Lint;

/// <summary>What is looked for: twice the same, the same for two concepts, exceptions that never apply.</summary>
internal static class MatchRules
{
    public static IEnumerable<QualityIssue> Check(IReadOnlyList<ConceptEntry> entries) =>
        entries.SelectMany(NoMatch).Concat(entries.Where(entry => entry.Match.Count > 1).SelectMany(Twice)).Concat(Conflicts(entries))
            .Concat(entries.Where(entry => entry.Except.Count > 0).SelectMany(Except));

    private static IEnumerable<QualityIssue> NoMatch(ConceptEntry entry) => entry.Match.Count == 0
        ? [Problems.Warning("glossary.no-match", entry.Path, entry.Position, LintMessages.NoMatch(entry.Id))]
        : [];

    private static IEnumerable<QualityIssue> Twice(ConceptEntry entry) => entry.Match
        .Select((text, i) => (Text: text, Position: entry.MatchPositions.ElementAtOrDefault(i)))
        .GroupBy(m => m.Text, StringComparer.Ordinal)
        .SelectMany(g => g.Skip(1))
        .Select(m => Problems.Warning("glossary.duplicate-term", entry.Path, m.Position, LintMessages.Twice(m.Text)));

    private static IEnumerable<QualityIssue> Conflicts(IReadOnlyList<ConceptEntry> entries)
    {
        var known = new Dictionary<(string Language, string Key), List<ConceptEntry>>();
        foreach (ConceptEntry entry in entries)
        {
            for (int i = 0; i < entry.Match.Count; i++)
            {
                (string, string) key = (entry.SourceLanguage, KeyOf(entry, entry.Match[i]));
                List<ConceptEntry> others = known.TryGetValue(key, out List<ConceptEntry>? list) ? list : known[key] = [];
                if (others.Find(o => !ReferenceEquals(o, entry) && o.Scope.Overlaps(entry.Scope)) is { } other)
                {
                    yield return Problems.Error(
                        "glossary.conflicting-match", entry.Path, entry.MatchPositions[i], LintMessages.Conflict(entry.Match[i], other));
                }

                others.Add(entry);
            }
        }
    }

    // Letter case tells names apart where both entries look at it.
    private static string KeyOf(ConceptEntry entry, string text) =>
        entry.Case == CasePolicy.Exact ? TextFolder.Fold(text, entry.SourceLanguage).Text : TextFolder.ToKey(text);

    private static IEnumerable<QualityIssue> Except(ConceptEntry entry)
    {
        string[] keys = [.. entry.Match.Select(TextFolder.ToKey)];
        for (int i = 0; i < entry.Except.Count; i++)
        {
            string phrase = TextFolder.ToKey(entry.Except[i]);
            if (keys.Contains(phrase, StringComparer.Ordinal))
            {
                yield return Problems.Error("glossary.shadowed-match", entry.Path, entry.ExceptPositions[i], LintMessages.Shadowed(entry.Except[i]));
            }
            else if (!Array.Exists(keys, key => phrase.Contains(key, StringComparison.Ordinal)))
            {
                yield return Problems.Warning(
                    "glossary.except-never-matches", entry.Path, entry.ExceptPositions[i], LintMessages.ExceptNeverMatches(entry.Except[i], entry.Id));
            }
        }
    }
}
