using Localize.Terms.Reading;

namespace Localize.Terms.Lint;

/// <summary>Every key in <c>refs</c> must stand in the <c>references.yaml</c> beside the glossary, where there is one.</summary>
internal static class ReferenceRule
{
    public static IEnumerable<QualityIssue> Check(IReadOnlyList<ConceptEntry> entries) =>
        entries.GroupBy(e => Path.GetDirectoryName(e.Path) ?? "", StringComparer.Ordinal).SelectMany(g => CheckFolder(g.Key, [.. g]));

    private static IEnumerable<QualityIssue> CheckFolder(string folder, ConceptEntry[] entries)
    {
        string path = Path.Combine(folder, "references.yaml");
        if (!File.Exists(path))
        {
            yield break;
        }

        (HashSet<string> known, QualityIssue? problem) = Keys(path);
        if (problem is not null)
        {
            yield return problem;
            yield break;
        }

        foreach (ConceptEntry entry in entries)
        {
            IEnumerable<(string Key, TextPosition Position)> sources = entry.Refs.Select(key => (key, entry.Position));
            foreach ((string key, TextPosition position) in sources.Where(s => !known.Contains(s.Key)))
            {
                yield return Problems.Warning("glossary.unknown-reference", entry.Path, position, LintMessages.UnknownReference(key, DidYouMean.Closest(key, known)));
            }
        }
    }

    private static (HashSet<string> Known, QualityIssue? Problem) Keys(string path)
    {
        try
        {
            return SafeYaml.Read(File.ReadAllText(path), path) is YamlMapping map ? ([.. map.Entries.Select(e => e.Key.Value)], null) : ([], null);
        }
        catch (GlossaryException error)
        {
            return ([], error.Problems[0]);
        }
    }
}
