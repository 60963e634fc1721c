using System.Text.RegularExpressions;
using Localize.Terms;
using Localize.Terms.Reading;

namespace Localize.Review;

/// <summary>
/// What changed between two glossaries by meaning: concepts are compared by id, so that order, layout, comments and the file that an entry
/// stands in are no change.
/// </summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed partial class GlossaryDiff
{
    private GlossaryDiff(Glossary before, Glossary after, IReadOnlyList<GlossaryChange> changes)
    {
        Before = before;
        After = after;
        Changes = changes;
    }

    /// <summary>The glossary as it was.</summary>
    public Glossary Before { get; }

    /// <summary>The glossary as it is.</summary>
    public Glossary After { get; }

    /// <summary>The changes by concept id, then locale, then kind; empty when both mean the same.</summary>
    public IReadOnlyList<GlossaryChange> Changes { get; }

    /// <summary>Compares two glossaries.</summary>
    /// <param name="before">The glossary as it was.</param>
    /// <param name="after">The glossary as it is.</param>
    /// <returns>The changes.</returns>
    public static GlossaryDiff Between(Glossary before, Glossary after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<GlossaryChange>();
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (ConceptEntry concept in after.Entries)
        {
            ConceptEntry? old = Old(concept, before, after);
            met.Add(old?.Id ?? "");
            changes.AddRange(old is null ? ConceptDiff.Added(concept) : ConceptDiff.Between(old, concept));
        }

        changes.AddRange(before.Entries.Where(concept => !met.Contains(concept.Id)).SelectMany(ConceptDiff.Removed));
        return new GlossaryDiff(before, after,
        [
            .. changes.OrderBy(c => c.ConceptId, StringComparer.Ordinal).ThenBy(c => c.Locale ?? "", StringComparer.Ordinal)
                .ThenBy(c => c.Kind).ThenBy(c => c.Before ?? "", StringComparer.Ordinal).ThenBy(c => c.After ?? "", StringComparer.Ordinal),
        ]);
    }

    /// <summary>
    /// Reads two states of files and compares them, in less time and room than each alone: what is written in both in the same way at the same place is
    /// read once, and the older state is checked only when there are findings in the newer.
    /// </summary>
    /// <param name="before">The files as they were; none: an empty glossary.</param>
    /// <param name="after">The files as they are.</param>
    /// <returns>The changes, and the findings of the newer state that the older did not have.</returns>
    /// <exception cref="GlossaryException">A file cannot be read or is not as it must be; every problem of the older state, or of the newer, is listed.</exception>
    public static (GlossaryDiff Diff, IReadOnlyList<QualityIssue> Introduced) Read(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        GlossaryOptions options = GlossaryOptions.Default;
        (IReadOnlyList<GlossaryText> Before, IReadOnlyList<GlossaryText> After) texts = (GlossaryFiles.Load(before, options), GlossaryFiles.Load(after, options));
        IReadOnlyList<GlossaryFile> old = GlossaryFiles.Read(texts.Before, options, []);
        Glossary was = Glossary.Merge(old);
        IReadOnlyList<GlossaryFile> now = GlossaryFiles.Read(texts.After, options, old);
        GlossaryDiff diff = Between(was, Glossary.Merge(now));
        IReadOnlyList<QualityIssue> findings = GlossaryLint.Check(now);
        return (diff, findings.Count == 0 ? [] : Introduced(GlossaryLint.Check(old), findings));
    }

    /// <summary>The same changes with other names for files: a revision's were read from copies.</summary>
    /// <param name="name">Gives the name of a path.</param>
    /// <returns>The comparison.</returns>
    public GlossaryDiff WithPaths(Func<string, string> name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new GlossaryDiff(Before, After, [.. Changes.Select(change => change with { Path = name(change.Path) })]);
    }

    /// <summary>Findings of a lint that the change brought: those that the old glossary did not have, wherever they stand.</summary>
    /// <param name="before">The findings of the old files.</param>
    /// <param name="after">The findings of the new files.</param>
    /// <returns>The new ones, in their order.</returns>
    public static IReadOnlyList<QualityIssue> Introduced(IReadOnlyList<QualityIssue> before, IReadOnlyList<QualityIssue> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var known = before.GroupBy(Key).ToDictionary(group => group.Key, group => group.Count());
        var introduced = new List<QualityIssue>();
        foreach (QualityIssue issue in after)
        {
            if (known.GetValueOrDefault(Key(issue)) is var left and > 0)
            {
                known[Key(issue)] = left - 1;
                continue;
            }

            introduced.Add(issue);
        }

        return introduced;
    }

    /// <summary>The old state of a concept of the new glossary, or null when it is new.</summary>
    internal ConceptEntry? OldOf(ConceptEntry concept) => Old(concept, Before, After);

    // Where another entry stands, as a message may say, is no part of what was found.
    private static (string Rule, string Message) Key(QualityIssue issue) => (issue.Rule, PlaceOfAnother().Replace(issue.Message, ""));

    [GeneratedRegex(@" \([^()]*:[0-9]+:[0-9]+\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PlaceOfAnother();

    // An id that is gone and named under "was" of a new entry is the same concept.
    private static ConceptEntry? Old(ConceptEntry concept, Glossary before, Glossary after) =>
        before.Find(concept.Id) ?? concept.Was.Where(id => after.Find(id) is null).Select(before.Find).FirstOrDefault(old => old is not null);
}
