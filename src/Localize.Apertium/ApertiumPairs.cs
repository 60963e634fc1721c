namespace Localize.Engines.Apertium;

/// <summary>The pairs that are installed, read from the mode files.</summary>
internal sealed class ApertiumPairs(string modesFolder)
{
    /// <summary>Names of the installed directions, such as <c>eng-spa</c>, in ordinal order. Empty when nothing is installed.</summary>
    internal IReadOnlyList<string> Installed => Directory.Exists(modesFolder)
        ? [.. Directory.EnumerateFiles(modesFolder, "*.mode").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The mode file for a pair, or <see langword="null"/> when it is not installed.</summary>
    internal string? Find(LanguagePair languages)
    {
        foreach (string source in ApertiumLanguages.NamesOf(languages.Source))
        {
            foreach (string target in ApertiumLanguages.NamesOf(languages.Target))
            {
                string path = Path.Combine(modesFolder, $"{source}-{target}.mode");
                if (File.Exists(path))
                {
                    return path;
                }
            }
        }

        return null;
    }
}
