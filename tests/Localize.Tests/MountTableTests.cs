using Localize.Memory;

namespace Localize.Tests;

public sealed class MountTableTests : IDisposable
{
    // As a machine writes it: a share in a folder, one with a blank in its name, one that was mounted over.
    private const string MountInfo =
        """
        22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
        23 22 0:20 / /proc rw,nosuid - proc proc rw
        40 22 0:44 / /home/desk rw,relatime shared:5 master:1 - nfs4 server:/desk rw,vers=4.2
        41 22 0:45 / /mnt/news\040room rw - cifs //server/news rw
        42 22 0:46 / /mnt/over rw - 9p host rw
        43 22 0:47 / /mnt/over rw - tmpfs tmpfs rw
        44 22 0:48 / /mnt/ssh rw - fuse.sshfs desk@server:/ rw

        a line that is none
        45 22 0:49 / /mnt/cut
        """;

    private readonly string folder = RealPath.Of(Directory.CreateTempSubdirectory("localize-mounts-").FullName);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("/home/desk", "nfs4")]
    [InlineData("/home/desk/news/memory", "nfs4")]
    [InlineData("/home/desktop/news", null)]
    [InlineData("/mnt/news room/es", "cifs")]
    [InlineData("/mnt/over/es", null)]
    [InlineData("/mnt/ssh", "fuse.sshfs")]
    [InlineData("/mnt/cut", null)]
    [InlineData("/", null)]
    public void FormatOf_AFolder_IsThatOfTheLastDeepestMount(string path, string? expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Paths of Linux.");

        Assert.Equal(expected, NetworkFolder.FormatOf(path, MountTable.Parse(MountInfo)));
    }

    [Fact]
    public void FormatOf_ALinkIntoAShare_IsThatOfTheShare()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        Directory.CreateDirectory(Path.Combine(folder, "share", "news"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "near"), "share/news");
        Directory.CreateSymbolicLink(Path.Combine(folder, "loop"), "loop");
        MountTable mounts = MountTable.Parse($"1 0 8:1 / / rw - ext4 a rw\n2 1 0:9 / {folder}/share rw - smb3 //server/x rw");

        Assert.Equal("smb3", NetworkFolder.FormatOf(Path.Combine(folder, "near", "not-yet-made"), mounts));
        Assert.Null(NetworkFolder.FormatOf(Path.Combine(folder, "loop", "x"), mounts));
    }

    [Fact]
    public void OfSystem_TheTemporaryFolder_HasAFormatThatIsNoNetwork()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux writes it in /proc.");

        Assert.NotEmpty(MountTable.OfSystem().FormatOf("/proc"));
        Assert.Equal("proc", MountTable.OfSystem().FormatOf("/proc/self"));
    }

    [Theory]
    [InlineData("nfs4", true)]
    [InlineData("ext4", false)]
    public async Task Open_JournalOnAFileSystem_WarnsWhereItsLockMayNotHold(string format, bool warns)
    {
        string path = Path.Combine(folder, "memory.jsonl");
        using JournalMemory memory = JournalMemory.Open(path, MountTable.Parse($"1 0 8:1 / / rw - ext4 a rw\n2 1 0:9 / {folder} rw - {format} b rw"), []);
        await memory.StoreAsync(
            [new TranslationUnit { Source = "A.", Target = "B.", State = SegmentState.Translated, Origin = "test" }], TestContext.Current.CancellationToken);

        Assert.Equal(warns ? ["memory.network"] : [], memory.Issues.Select(issue => issue.Rule));
        Assert.All(memory.Issues, issue => Assert.Contains($"({format})", issue.Message, StringComparison.Ordinal));
        Assert.True(File.Exists(path));
    }
}
