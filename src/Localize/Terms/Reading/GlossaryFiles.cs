namespace Localize.Terms.Reading;

/// <summary>Reads glossary files with those they include, each once, however often and in whatever circle it is named.</summary>
internal static class GlossaryFiles
{
    private const int MostFiles = 1000;

    public static IReadOnlyList<GlossaryFile> Read(IEnumerable<string> paths, GlossaryOptions options) => Read(Load(paths, options), options, []);

    /// <summary>The texts of files. Taken before any is read: so large texts stand before the many small things that are made of them.</summary>
    public static IReadOnlyList<GlossaryText> Load(IEnumerable<string> paths, GlossaryOptions options) => [.. paths.Select(path => GlossaryText.Load(path, options))];

    /// <param name="texts">The files' texts.</param>
    /// <param name="options">The limits.</param>
    /// <param name="known">Files that were read before, under the same limits: what is the same in them is shared.</param>
    public static IReadOnlyList<GlossaryFile> Read(IReadOnlyList<GlossaryText> texts, GlossaryOptions options, IReadOnlyList<GlossaryFile> known)
    {
        var files = new List<GlossaryFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (GlossaryText text in texts)
        {
            seen.Add(Path.GetFullPath(text.Path));
            Follow(GlossaryFile.Read(text, options, known), files, seen, options, known);
        }

        return files;
    }

    /// <summary>A text that is no file cannot include files.</summary>
    public static GlossaryFile WithoutIncludes(GlossaryFile file) => file.Includes.Count == 0
        ? file
        : file with { Problems = [.. file.Problems, .. file.Includes.Select(i => Refuse(file, i.Position, TermMessages.IncludeWithoutFile))] };

    private static void Follow(GlossaryFile first, List<GlossaryFile> files, HashSet<string> seen, GlossaryOptions options, IReadOnlyList<GlossaryFile> known)
    {
        string root = Path.GetDirectoryName(Path.GetFullPath(first.Path)) + Path.DirectorySeparatorChar;
        var waiting = new Queue<GlossaryFile>([first]);
        while (waiting.TryDequeue(out GlossaryFile? file))
        {
            var problems = new List<QualityIssue>();
            foreach ((string include, TextPosition position) in file.Includes)
            {
                if (Path.IsPathRooted(include))
                {
                    problems.Add(Refuse(file, position, TermMessages.RootedInclude(include)));
                    continue;
                }

                string path = Path.Combine(Path.GetDirectoryName(file.Path) ?? "", include);
                if (!options.AllowIncludesOutside && !Path.GetFullPath(path).StartsWith(root, StringComparison.Ordinal))
                {
                    problems.Add(Refuse(file, position, TermMessages.OutsideInclude(include)));
                    continue;
                }

                if (!seen.Add(Path.GetFullPath(path)))
                {
                    continue;
                }

                if (seen.Count > MostFiles)
                {
                    problems.Add(Refuse(file, position, TermMessages.TooManyFiles(MostFiles)));
                    break;
                }

                waiting.Enqueue(GlossaryFile.Read(GlossaryText.Load(path, options), options, known));
            }

            files.Add(problems.Count == 0 ? file : file with { Problems = [.. file.Problems, .. problems] });
        }
    }

    private static QualityIssue Refuse(GlossaryFile file, TextPosition position, string message) =>
        Problems.Error("glossary.include", file.Path, position, message);
}
