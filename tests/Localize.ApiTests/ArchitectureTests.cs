using System.Text.RegularExpressions;
using Localize.Testing;

namespace Localize.ApiTests;

/// <summary>The rules of the house that a compiler does not keep.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>The corridor: a room may look back, never forward.</summary>
    private static readonly string[] Rooms = ["Documents", "Segments", "Terms", "Memory", "Engines", "Checks", "Merging", "Linking", "Corridor", "Exchange", "Review"];

    [Fact]
    public void Rooms_InTheCorridor_LookBackAndNeverForward()
    {
        string core = Path.Combine(TestPaths.RepositoryRoot(), "src", "Localize");
        var offending = new List<string>();
        foreach (string file in Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories).Where(IsSource))
        {
            string relative = Path.GetRelativePath(core, file).Replace('\\', '/');
            int room = Array.IndexOf(Rooms, relative.Split('/')[0]);
            IEnumerable<string> used = RoomReference().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Distinct();
            offending.AddRange(used.Where(name => !MayUse(relative, room, Array.IndexOf(Rooms, name))).Select(name => $"{relative} uses Localize.{name}"));
        }

        Assert.Empty(offending);
    }

    [Fact]
    public void Rooms_Folders_AreTheNamespaces()
    {
        string core = Path.Combine(TestPaths.RepositoryRoot(), "src", "Localize");
        string[] offending = [.. Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories).Where(IsSource)
            .Where(file => !File.ReadAllText(file).Contains($"namespace {NamespaceOf(core, file)};", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(core, file))];

        Assert.Empty(offending);
    }

    [Fact]
    public void Sources_AllOfThem_HaveNoOpenEnds()
    {
        string root = Path.Combine(TestPaths.RepositoryRoot(), "src");
        string[] offending = [.. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Where(IsSource)
            .Where(file => OpenEnd().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(root, file))];

        Assert.Empty(offending);
    }

    // The hall knows no room, save the pipeline that knows them all and the values it takes and gives.
    private static bool MayUse(string file, int room, int used) =>
        room >= 0 ? used <= room : file.StartsWith("Localization", StringComparison.Ordinal) || file.StartsWith("Aligned", StringComparison.Ordinal);

    private static bool IsSource(string file) => !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal) && !file.Replace('\\', '/').Contains("/bin/", StringComparison.Ordinal);

    private static string NamespaceOf(string core, string file)
    {
        string folder = Path.GetRelativePath(core, Path.GetDirectoryName(file)!).Replace('\\', '/');
        return folder == "." ? "Localize" : "Localize." + folder.Replace('/', '.');
    }

    [GeneratedRegex(@"\bLocalize\.(Documents|Segments|Terms|Memory|Engines|Checks|Merging|Linking|Corridor|Exchange|Review)\b")]
    private static partial Regex RoomReference();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException")]
    private static partial Regex OpenEnd();
}
