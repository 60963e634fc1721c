using System.Diagnostics;
using Localize.Memory;

namespace Localize.Tests.Memory;

/// <summary>A journal on a small file system that gets full, and on one that can only be read.</summary>
public sealed class JournalDiskTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("localize-disk-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Journal => Path.Combine(folder, "memory.jsonl");

    public void Dispose()
    {
        _ = Run("umount", folder);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task StoreAsync_DiskFull_SaysSoKeepsWhatWasStoredAndGoesOnWhenThereIsRoom()
    {
        Mount("size=2m");
        string filler = Path.Combine(folder, "filler");
        using (JournalMemory memory = JournalMemory.Open(Journal))
        {
            await memory.StoreAsync([Unit("Kept.")], Cancellation);
            await File.WriteAllBytesAsync(filler, new byte[(2 * 1024 * 1024) - (64 * 1024)], Cancellation);

            LocalizationException full = await Assert.ThrowsAsync<LocalizationException>(() => memory.StoreAsync([Unit(new string('x', 200_000))], Cancellation).AsTask());

            Assert.Contains("Make room", full.Message, StringComparison.Ordinal);
            File.Delete(filler);
            await memory.StoreAsync([Unit("Later.")], Cancellation);
        }

        JournalMemory again = JournalMemory.Read(Journal);
        Assert.Empty(again.Issues);
        Assert.Equal(2, again.Count);
    }

    [Fact]
    public void Open_FolderThatCanOnlyBeRead_SaysSo()
    {
        Mount("size=1m,ro");

        LocalizationException refused = Assert.Throws<LocalizationException>(() => JournalMemory.Open(Journal));

        Assert.Contains("name another path", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    private static TranslationUnit Unit(string source) => new() { Source = source, Target = $"tr {source}", State = SegmentState.Translated, Origin = "test" };

    private void Mount(string options) => Assert.SkipUnless(
        OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder), "A small file system is mounted for this, which takes root on Linux.");

    private static bool Run(string tool, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
