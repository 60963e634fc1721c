namespace Localize.ConsoleHost.Configuration;

/// <summary>Keeps what configuration and file names say inside the folder of the configuration, on every system.</summary>
internal static class PathRules
{
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a pattern names something below its root, judged by its text alone.</summary>
    public static bool StaysBelow(string pattern) =>
        pattern.Length > 0 && pattern[0] is not '/' and not '~' && pattern.IndexOfAny(['\\', ':', '\0']) < 0
        && pattern.Split('/').All(part => part != ".." && !Devices.Contains(part.Split('.')[0]));

    /// <summary>The full path of something below a root, with links in its folders followed.</summary>
    /// <exception cref="LocalizationException">It is not below the root.</exception>
    public static string Below(string root, string relative) => new PathsBelow(root).Of(relative);
}
