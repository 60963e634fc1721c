using System.Text;
using Localize.Review;
using Localize.Terms;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>Two states of the glossaries.</summary>
/// <param name="Diff">What changed.</param>
/// <param name="Introduced">What the lint finds in the newer state only.</param>
/// <param name="Name">Names the files of the older one as the user knows them.</param>
internal sealed record ComparedGlossaries(GlossaryDiff Diff, IReadOnlyList<QualityIssue> Introduced, Func<string, string> Name);

/// <summary>The glossaries as they were: at a git revision, in another folder, or in another file.</summary>
internal sealed class GlossaryRevision
{
    private const int MostFiles = 2_000;

    private readonly string root;
    private readonly IReadOnlyList<string> paths;
    private readonly string[] shown;

    private GlossaryRevision(string root, IReadOnlyList<string> paths)
    {
        this.root = root;
        this.paths = paths;
        shown = [.. paths.Select(path => Path.GetRelativePath(Directory.GetCurrentDirectory(), path))];
    }

    /// <summary>Compares the glossaries with what they were.</summary>
    /// <param name="against">A revision, <c>a...b</c>, a folder or a file.</param>
    /// <param name="glossaries">Full paths of the glossaries as they are.</param>
    /// <param name="root">The folder of the configuration.</param>
    /// <param name="workingFolder">What a relative path of the user is relative to.</param>
    /// <exception cref="RevisionException">There is no such revision, folder or file.</exception>
    /// <exception cref="GlossaryException">A glossary, the old one or the new one, is not valid.</exception>
    public static ComparedGlossaries Compare(string against, IReadOnlyList<string> glossaries, string root, string workingFolder)
    {
        string full = Path.GetFullPath(against, workingFolder);
        var current = new GlossaryRevision(root, glossaries);
        if (File.Exists(full))
        {
            return current.CompareWith([full], path => path);
        }

        if (Directory.Exists(full))
        {
            string home = current.CommonFolder();
            return current.CompareWith([.. glossaries.Select(path => Path.Combine(full, Path.GetRelativePath(home, path)))], path => path);
        }

        DirectoryInfo copy = Directory.CreateTempSubdirectory("localize-revision-");
        try
        {
            return current.CompareWithRevision(against, copy.FullName);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private ComparedGlossaries CompareWith(IEnumerable<string> old, Func<string, string> name)
    {
        (GlossaryDiff diff, IReadOnlyList<QualityIssue> introduced) = GlossaryDiff.Read([.. old.Where(File.Exists)], shown);
        return new ComparedGlossaries(diff, introduced, name);
    }

    private ComparedGlossaries CompareWithRevision(string against, string copy)
    {
        var git = new GitProcess(root);
        string top = git.Line("rev-parse", "--show-toplevel")
            ?? throw new RevisionException($"\"{against}\" is neither a folder nor a file, and {root} is not in a git repository. Name a folder or a file, or run it in a clone.");
        string commit = CommitOf(against, git);
        string home = CommonFolder();
        string below = Path.GetRelativePath(top, home).Replace(Path.DirectorySeparatorChar, '/');
        byte[] list = git.Ask("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, "--", below == "." ? "./" : below)
            ?? throw new RevisionException($"The files of \"{against}\" cannot be listed. git says: {git.Trouble}");
        string[] files = [.. Encoding.UTF8.GetString(list).Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(IsYaml).Take(MostFiles)];
        foreach (string file in files)
        {
            string target = Path.GetFullPath(Path.Combine(copy, file));
            if (!target.StartsWith(copy + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new RevisionException($"The revision holds a file that leaves its folder: {file}.");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, git.Ask("cat-file", "blob", $"{commit}:{file}") ?? throw new RevisionException($"{file} of \"{against}\" cannot be read. git says: {git.Trouble}"));
        }

        return CompareWith(
            paths.Select(path => Path.Combine(copy, Path.GetRelativePath(top, path))),
            path => path.StartsWith(copy, StringComparison.Ordinal) ? $"{against}:{Path.GetRelativePath(copy, path).Replace(Path.DirectorySeparatorChar, '/')}" : path);
    }

    private static string CommitOf(string against, GitProcess git)
    {
        if (against.StartsWith('-'))
        {
            throw new RevisionException($"\"{against}\" is not a revision.");
        }

        string[] ends = against.Split("...");
        string? commit = ends.Length == 2
            ? git.Line("merge-base", Or(ends[0]), Or(ends[1]))
            : git.Line("rev-parse", "--verify", "--quiet", "--end-of-options", $"{against}^{{commit}}");
        return commit is { Length: > 0 } ? commit : throw new RevisionException(git.Line("rev-parse", "--is-shallow-repository") == "true"
            ? $"This clone has only its newest commits, and \"{against}\" is not among them. Fetch the rest: git fetch --unshallow, or fetch-depth: 0 in the checkout step."
            : $"There is no revision, folder or file \"{against}\". Fetch it (git fetch origin), or mend the name.");

        static string Or(string end) => end.Length == 0 ? "HEAD" : end.StartsWith('-') ? throw new RevisionException($"\"{end}\" is not a revision.") : end;
    }

    private static bool IsYaml(string path) => path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    // Included files lie beside or below the glossaries.
    private string CommonFolder()
    {
        string folder = Path.GetDirectoryName(paths[0])!;
        while (!paths.All(path => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
