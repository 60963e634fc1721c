using System.Runtime.CompilerServices;
using Xunit;

namespace Localize.Testing;

/// <summary>Finds files of the source tree from a running test.</summary>
public static class TestPaths
{
    /// <summary>A path relative to the folder of the calling source file.</summary>
    /// <param name="relativePath">The relative path, with <c>/</c>.</param>
    /// <param name="callerFile">Filled in by the compiler.</param>
    /// <returns>The full path.</returns>
    public static string BesideThisFile(string relativePath, [CallerFilePath] string callerFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(callerFile)!, relativePath));

    /// <summary>The root of the repository: the nearest folder above the calling source file that holds <c>Localize.sln</c>.</summary>
    /// <param name="callerFile">Filled in by the compiler.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static string RepositoryRoot([CallerFilePath] string callerFile = "")
    {
        for (DirectoryInfo? folder = new FileInfo(callerFile).Directory; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Localize.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {callerFile} holds Localize.sln.");
    }

    /// <summary>A path in the data folder that may lie beside the repository; the test is skipped where it is absent.</summary>
    /// <param name="relativePath">The path below <c>../shared/data</c>, with <c>/</c>.</param>
    /// <param name="callerFile">Filled in by the compiler.</param>
    /// <returns>The full path of an existing file or folder.</returns>
    public static string SharedData(string relativePath, [CallerFilePath] string callerFile = "")
    {
        string path = Path.GetFullPath(Path.Combine(RepositoryRoot(callerFile), "..", "shared", "data", relativePath));
        Assert.SkipUnless(Path.Exists(path), $"../shared/data/{relativePath} is not beside the repository.");
        return path;
    }
}
