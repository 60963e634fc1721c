using System.Runtime.CompilerServices;
using System.Text;
using DiffEngine;
using Xunit;
using Xunit.Sdk;

namespace Localize.Testing;

/// <summary>
/// Snapshot tests with the file conventions of Verify: the expectation lies beside the test as
/// <c>Type.Method_param=value.verified.md</c>, what a failing test saw as <c>….received.md</c>. To accept a change, rename the one
/// to the other. Changing to Verify itself is a change of this file.
/// </summary>
/// <remarks>May be called from any thread; two tests must not share a name and parameters.</remarks>
public static class Snapshot
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Compares a text with its snapshot; line ends are compared as <c>\n</c>.</summary>
    /// <param name="received">What the test saw.</param>
    /// <param name="extension">Extension of the snapshot without the dot. Default <c>md</c>.</param>
    /// <param name="parameters">Parameters that make the snapshot's name, as <c>("locale", "tr")</c>.</param>
    /// <param name="callerFile">Filled in by the compiler; the type is named after the file.</param>
    /// <param name="callerMember">Filled in by the compiler.</param>
    /// <exception cref="XunitException">There is no snapshot yet, or it differs.</exception>
    public static void Verify(
        string received,
        string extension = "md",
        IEnumerable<(string Name, string Value)>? parameters = null,
        [CallerFilePath] string callerFile = "",
        [CallerMemberName] string callerMember = "")
    {
        ArgumentNullException.ThrowIfNull(received);
        string stem = Path.Combine(
            Path.GetDirectoryName(callerFile)!,
            Path.GetFileNameWithoutExtension(callerFile) + "." + callerMember
            + string.Concat((parameters ?? []).Select(p => $"_{p.Name}={Safe(p.Value)}")));
        string verifiedFile = $"{stem}.verified.{extension}";
        string receivedFile = $"{stem}.received.{extension}";
        string text = received.ReplaceLineEndings("\n");
        string? verified = File.Exists(verifiedFile) ? File.ReadAllText(verifiedFile).ReplaceLineEndings("\n") : null;
        if (string.Equals(text, verified, StringComparison.Ordinal))
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, text, Utf8);
        if (!BuildServerDetector.Detected && Environment.GetEnvironmentVariable("DiffEngine_Disabled") is null)
        {
            DiffRunner.Launch(receivedFile, verifiedFile);
        }

        Assert.Fail(verified is null
            ? $"There is no snapshot yet. Read {receivedFile} and rename it to {Path.GetFileName(verifiedFile)} if it is right.\n{text}"
            : $"{Path.GetFileName(verifiedFile)} differs from what was received.\n{FirstDifference(verified, text)}");
    }

    /// <summary>Fails for each snapshot below a folder that no test of an assembly reads.</summary>
    /// <param name="assembly">The test assembly.</param>
    /// <param name="folder">The folder of its sources.</param>
    /// <exception cref="XunitException">A snapshot is named after no type and method of the assembly.</exception>
    public static void AssertNoneDangles(System.Reflection.Assembly assembly, string folder)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        HashSet<string> tests = [.. assembly.GetTypes().SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}"))];
        string[] dangling = [.. Directory.EnumerateFiles(folder, "*.verified.*", SearchOption.AllDirectories)
            .Where(file => !tests.Contains(TestOf(Path.GetFileName(file))) && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))];
        Assert.True(dangling.Length == 0, $"No test reads these snapshots; delete them or mend the names:\n{string.Join('\n', dangling)}");
    }

    // Member names hold underscores too: the parameters begin at the first "_name=".
    private static string TestOf(string fileName)
    {
        string stem = fileName[..fileName.IndexOf(".verified.", StringComparison.Ordinal)];
        int equals = stem.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? stem : stem[..stem.LastIndexOf('_', equals)];
    }

    private static string Safe(string value) => string.Concat(value.Select(c => char.IsLetterOrDigit(c) || c is '-' or '.' ? c : '-'));

    private static string FirstDifference(string expected, string found)
    {
        string[] a = expected.Split('\n');
        string[] b = found.Split('\n');
        int line = 0;
        while (line < a.Length && line < b.Length && string.Equals(a[line], b[line], StringComparison.Ordinal))
        {
            line++;
        }

        return $"line {line + 1}\nexpected: {(line < a.Length ? a[line] : "(end)")}\nfound:    {(line < b.Length ? b[line] : "(end)")}";
    }
}
