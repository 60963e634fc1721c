using Localize.Terms.Lint;
using Localize.Terms.Reading;

namespace Localize.Terms;

/// <summary>Looks for what is wrong or doubtful in glossary files.</summary>
public static class GlossaryLint
{
    /// <summary>Checks files as one view.</summary>
    /// <param name="paths">YAML files in UTF-8.</param>
    /// <returns>The findings with file, line and column, in the order of the files; empty when all is well. Never throws for bad files.</returns>
    public static IReadOnlyList<QualityIssue> Check(params string[] paths) => Check(GlossaryOptions.Default, paths);

    /// <summary>Checks files as one view under limits of the caller's choice.</summary>
    /// <param name="options">The limits.</param>
    /// <param name="paths">YAML files in UTF-8.</param>
    /// <returns>The findings with file, line and column, in the order of the files; empty when all is well.</returns>
    public static IReadOnlyList<QualityIssue> Check(GlossaryOptions options, params string[] paths)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(paths);
        return Check(GlossaryFiles.Read(paths, options));
    }

    /// <summary>Reads files once for both: the glossary, and what is wrong or doubtful in it.</summary>
    /// <param name="paths">YAML files in UTF-8.</param>
    /// <returns>The glossary, and the findings as <see cref="Check(string[])"/> gives them.</returns>
    /// <exception cref="GlossaryException">A file cannot be read or is not as it must be; every problem is listed.</exception>
    public static (Glossary Glossary, IReadOnlyList<QualityIssue> Findings) Load(params string[] paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Load(GlossaryFiles.Read(paths, GlossaryOptions.Default));
    }

    /// <summary>Checks one file's text.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="path">The name that findings carry.</param>
    /// <returns>The findings.</returns>
    public static IReadOnlyList<QualityIssue> CheckText(string yaml, string path)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(path);
        return Check([GlossaryFiles.WithoutIncludes(GlossaryFile.Parse(yaml, path, GlossaryOptions.Default))]);
    }

    private static (Glossary Glossary, IReadOnlyList<QualityIssue> Findings) Load(IReadOnlyList<GlossaryFile> files) => (Glossary.Merge(files), Check(files));

    internal static IReadOnlyList<QualityIssue> Check(IReadOnlyList<GlossaryFile> files)
    {
        List<ConceptEntry> entries = [.. files.SelectMany(f => f.Entries)];
        var order = files.Select((file, i) => (file.Path, i)).DistinctBy(f => f.Path).ToDictionary(f => f.Path, f => f.i, StringComparer.Ordinal);
        IEnumerable<QualityIssue> found =
        [
            .. files.SelectMany(f => f.Problems),
            .. GlossaryFile.DuplicateIds(files),
            .. MatchRules.Check(entries),
            .. LocaleRules.Check(entries),
            .. CycleRule.Check(entries),
            .. ScriptRules.Check(entries),
            .. ReferenceRule.Check(entries),
        ];
        return
        [
            .. found
                .OrderBy(f => order.GetValueOrDefault(f.Document ?? "", -1))
                .ThenBy(f => f.Position?.Line)
                .ThenBy(f => f.Position?.Column)
                .ThenBy(f => f.Rule, StringComparer.Ordinal),
        ];
    }
}
