namespace Localize.ConsoleHost.Configuration;

/// <summary>
/// Where localized documents go: <c>{target}</c> and <c>{source}</c> are the languages, <c>{path}</c> is the document's path, and
/// <c>{folder}</c>, <c>{name}</c>, <c>{extension}</c> are its parts: <c>{folder}/{name}.{target}{extension}</c> is README.tr.md.
/// </summary>
internal sealed class OutputPattern(LocalizeConfiguration configuration)
{
    /// <summary>The path of a document's localized form, relative to the configuration's folder.</summary>
    public string PathOf(string document, string target)
    {
        string folder = document.LastIndexOf('/') is >= 0 and int slash ? document[..slash] : "";
        return Fill(target, document, folder, Path.GetFileNameWithoutExtension(document), Path.GetExtension(document)).TrimStart('/');
    }

    /// <summary>Globs of everything that runs write, which the next must not read: all below the fixed beginning of the pattern, and each language's files.</summary>
    public IEnumerable<string> Globs()
    {
        string fixedFolder = string.Join('/', configuration.Output.Split('/').SkipLast(1).TakeWhile(static part => !part.Contains('{', StringComparison.Ordinal)));
        IEnumerable<string> languages = configuration.AllTargets.Union(configuration.Targets).Select(target => Fill(target, "**", "**", "*", ".*").TrimStart('/'));
        return fixedFolder.Length == 0 ? languages : languages.Append(fixedFolder + "/**");
    }

    private string Fill(string target, string path, string folder, string name, string extension) => configuration.Output
        .Replace("{target}", target, StringComparison.Ordinal)
        .Replace("{source}", configuration.Source, StringComparison.Ordinal)
        .Replace("{path}", path, StringComparison.Ordinal)
        .Replace("{folder}", folder, StringComparison.Ordinal)
        .Replace("{name}", name, StringComparison.Ordinal)
        .Replace("{extension}", extension, StringComparison.Ordinal);
}
