using Microsoft.Extensions.FileSystemGlobbing;

namespace Localize.ConsoleHost.Configuration;

/// <summary>Finds the documents that the configuration names.</summary>
internal static class DocumentFinder
{
    /// <summary>Paths relative to the root, with <c>/</c>, in ordinal order. Links that lead out of the root are left out.</summary>
    public static IReadOnlyList<string> Find(LocalizeConfiguration configuration)
    {
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddExcludePatterns([".*/**", .. new OutputPattern(configuration).Globs()]);
        foreach (string pattern in configuration.Documents)
        {
            _ = pattern.StartsWith('!') ? matcher.AddExclude(pattern[1..]) : matcher.AddInclude(pattern);
        }

        return [.. matcher.GetResultsInFullPath(configuration.Root)
            .Select(path => Path.GetRelativePath(configuration.Root, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)];
    }
}
