using System.Diagnostics;
using Localize.Memory;
using Microsoft.Data.Sqlite;

namespace Localize.Sqlite.Tests;

public sealed class SqliteMemoryTests : IDisposable
{
    private static readonly LanguagePair Languages = new("en", "tr");

    private readonly string folder = Directory.CreateTempSubdirectory("localize-sqlite-memory-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string DatabasePath => Path.Combine(folder, "memory.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Open_DatabaseOfANewerProgram_SaysSo()
    {
        SqliteMemory.Open(DatabasePath, Languages).Dispose();
        Execute("PRAGMA user_version = 99");

        Assert.Contains("version 99", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_DatabaseOfAnotherProgram_LeavesItAlone()
    {
        Execute("CREATE TABLE recipes (name TEXT)");

        Assert.Contains("another program", Refusal(), StringComparison.Ordinal);
        Execute("INSERT INTO recipes VALUES ('soup')");
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_LeavesItAlone()
    {
        File.WriteAllText(DatabasePath, new string('x', 10_000));

        Assert.Contains("not a SQLite database", Refusal(), StringComparison.Ordinal);
        Assert.Equal(10_000, new FileInfo(DatabasePath).Length);
    }

    [Fact]
    public void Open_FolderThatCannotBeMade_SaysSo()
    {
        File.WriteAllText(Path.Combine(folder, "file"), "");

        LocalizationException refused = Assert.Throws<LocalizationException>(() => SqliteMemory.Open(Path.Combine(folder, "file", "memory.db"), Languages));

        Assert.Contains("cannot be made", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FolderThatCanOnlyBeRead_SaysSo()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc is a folder that nobody can write to.");

        LocalizationException refused = Assert.Throws<LocalizationException>(() => SqliteMemory.Open("/proc/self/memory.db", Languages));

        Assert.Contains("cannot be written", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nfs4", true)]
    [InlineData("CIFS", true)]
    [InlineData("9p", true)]
    [InlineData("ext4", false)]
    [InlineData("tmpfs", false)]
    public void IsNetwork_OfAFileSystem_IsToldByItsName(string format, bool expected) => Assert.Equal(expected, DatabaseFolder.IsNetwork(format));

    [Fact]
    public async Task StoreAsync_DiskFull_SaysSoAndKeepsWhatWasStored()
    {
        using SqliteMemory memory = SqliteMemory.Open(DatabasePath, Languages);
        await memory.StoreAsync([Unit("Kept.")], Cancellation);
        memory.Writer.Connection.Execute("PRAGMA max_page_count = 1");

        LocalizationException full = await Assert.ThrowsAsync<LocalizationException>(
            () => memory.StoreAsync([.. Enumerable.Range(0, 1000).Select(n => Unit($"Sentence {n} that finds no room."))], Cancellation).AsTask());

        Assert.Contains("disk is full", full.Message, StringComparison.Ordinal);
        memory.Writer.Connection.Execute("PRAGMA max_page_count = 1000000");
        await memory.StoreAsync([Unit("Later.")], Cancellation);
        Assert.Equal(2, memory.Count);
    }

    [Fact]
    public async Task Open_AfterAnUncleanExit_ChecksAndKeepsEverything()
    {
        string image = Path.Combine(folder, "image");
        Directory.CreateDirectory(image);
        using (SqliteMemory memory = SqliteMemory.Open(DatabasePath, Languages))
        {
            await memory.StoreAsync([Unit("Before the crash.")], Cancellation);
            foreach (string file in Directory.EnumerateFiles(folder, "memory.db*"))
            {
                File.Copy(file, Path.Combine(image, Path.GetFileName(file)));
            }
        }

        using SqliteMemory again = SqliteMemory.Open(Path.Combine(image, "memory.db"), Languages);

        Assert.Equal(1, again.Count);
    }

    [Fact]
    public async Task Open_DamagedAfterAnUncleanExit_SaysSo()
    {
        using (SqliteMemory memory = SqliteMemory.Open(DatabasePath, Languages))
        {
            await memory.StoreAsync([.. Enumerable.Range(0, 2000).Select(n => Unit($"Sentence {n}."))], Cancellation);
        }

        using (var file = new FileStream(DatabasePath, FileMode.Open))
        {
            file.Position = file.Length / 2;
            file.Write(new byte[20_000]);
        }

        File.WriteAllBytes(DatabasePath + "-wal", [0]);

        Assert.Contains("damaged", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindAsync_WrittenByAnotherConnection_IsSeen()
    {
        using SqliteMemory one = SqliteMemory.Open(DatabasePath, Languages);
        using SqliteMemory other = SqliteMemory.Open(DatabasePath, Languages);
        await one.StoreAsync([Unit("Hello.")], Cancellation);
        Assert.NotNull(await other.FindAsync(new MemoryQuery("Hello.", "", "s"), Cancellation));

        await one.StoreAsync([Unit("Hello.") with { Target = "Selam." }], Cancellation);

        long written = Stopwatch.GetTimestamp();
        string? found;
        do
        {
            found = (await other.FindAsync(new MemoryQuery("Hello.", "", "s"), Cancellation))?.Unit.Target;
        }
        while (found != "Selam." && Stopwatch.GetElapsedTime(written) < TimeSpan.FromSeconds(30));

        Assert.Equal("Selam.", found);
    }

    [Fact]
    public async Task FindSimilarAsync_ThousandsOfSegments_FindsWhatMeasuringAllWouldFind()
    {
        var random = new Random(5);
        string[] words = [.. Enumerable.Range(0, 2000).Select(n => $"w{n:x3}ord{n % 7}")];
        string[] sources = [.. Enumerable.Range(0, 5000).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(5, 14)).Select(_ => words[(int)(words.Length * Math.Pow(random.NextDouble(), 2))]))).Distinct()];
        using SqliteMemory memory = SqliteMemory.Open(DatabasePath, Languages);
        await memory.StoreAsync([.. sources.Select(Unit)], Cancellation);
        foreach (string source in sources.Take(50))
        {
            string edited = source[..source.LastIndexOf(' ')] + " changed";

            IReadOnlyList<FuzzyMatch> matches = await memory.FindSimilarAsync(edited, 1, 0.7, Cancellation);

            Assert.Equal(source, Assert.Single(matches).Unit.Source);
        }
    }

    private static TranslationUnit Unit(string source) => new() { Source = source, Target = $"tr {source}", State = SegmentState.Translated, Origin = "test", Stamp = "s" };

    private string Refusal() => Assert.Throws<LocalizationException>(() => SqliteMemory.Open(DatabasePath, Languages)).Message;

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
