namespace Localize.Tests;

public sealed class SafeFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("localize-files-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void WriteAllText_NewFolder_WritesAndLeavesNoTemporaryFile()
    {
        string path = Path.Combine(folder, "a", "b.md");

        SafeFile.WriteAllText(path, "é\n");

        Assert.Equal([0xC3, 0xA9, 0x0A], File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void WriteAllText_LoneSurrogate_ThrowsAndKeepsTheOldFile()
    {
        string path = Path.Combine(folder, "b.md");
        File.WriteAllText(path, "old");

        Assert.Throws<LocalizationException>(() => SafeFile.WriteAllText(path, "new \uD800"));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public void WriteAllText_PathThatIsAFolder_ThrowsAndLeavesNothingBehind()
    {
        string path = Path.Combine(folder, "sub");
        Directory.CreateDirectory(path);

        LocalizationException exception = Assert.Throws<LocalizationException>(() => SafeFile.WriteAllText(path, "x"));

        Assert.Equal(path, exception.Path);
        Assert.Empty(Directory.GetFiles(folder));
    }
}
