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
    [InlineData("nfs4")]
    [InlineData("cifs")]
    [InlineData("9p")]
    [InlineData("fuse.sshfs")]
    public void Prepare_FolderOnANetworkFileSystem_IsRefusedAndNothingIsMade(string format)
    {
        string shared = Path.Combine(folder, "shared", "desk");
        MountTable mounts = MountTable.Parse($"1 0 8:1 / / rw - ext4 /dev/sda1 rw\n2 1 0:9 / {Path.Combine(folder, "shared")} rw - {format} server:/desk rw\n");

        LocalizationException refused = Assert.Throws<LocalizationException>(() => DatabaseFolder.Prepare(Path.Combine(shared, "memory.db"), "memory.db", mounts));

        Assert.Contains($"network file system ({format})", refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shared));
        DatabaseFolder.Prepare(Path.Combine(folder, "local", "memory.db"), "memory.db", mounts);
        Assert.True(Directory.Exists(Path.Combine(folder, "local")));
    }

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
    public async Task FindSimilarAsync_ManySegments_KeepsTheIndexAndMakesItAnewWhenDamaged()
    {
        using (SqliteMemory memory = SqliteMemory.Open(DatabasePath, Languages))
        {
            await memory.StoreAsync([.. Enumerable.Range(0, 70_000).Select(n => Unit($"Ferry {n} left the harbour of port {n / 7} at noon."))], Cancellation);
            Assert.Equal("Ferry 14 left the harbour of port 2 at noon.", await BestAsync(memory, "Ferry 14 left the harbour of port 2 at night."));
        }

        Assert.Equal(1, Number("SELECT count(*) FROM segment_index"));
        using (SqliteMemory memory = SqliteMemory.Open(DatabasePath, Languages))
        {
            await memory.StoreAsync([Unit("Quite another sentence about whales.")], Cancellation);
            Assert.Equal("Ferry 65000 left the harbour of port 9285 at noon.", await BestAsync(memory, "Ferry 65000 left the harbour of port 9285 at night."));
            Assert.Equal("Ferry 69999 left the harbour of port 9999 at noon.", await BestAsync(memory, "Ferry 69999 left the harbour of port 9999 at night."));
            Assert.Equal("Quite another sentence about whales.", await BestAsync(memory, "Quite another sentence about seals."));
        }

        Execute("UPDATE segment_index SET tokens = x'0102030405060708090A'");
        using (SqliteMemory memory = SqliteMemory.Open(DatabasePath, Languages))
        {
            Assert.Equal("Ferry 14 left the harbour of port 2 at noon.", await BestAsync(memory, "Ferry 14 left the harbour of port 2 at night."));
        }

        Assert.True(Number("SELECT length(tokens) FROM segment_index") > 1_000_000);
    }

    [Fact]
    public async Task Open_DatabaseOfTheFirstVersion_KeepsItsTranslationsAndFindsSimilarOnes()
    {
        Execute(FirstVersion);

        using SqliteMemory memory = SqliteMemory.Open(DatabasePath, Languages);

        Assert.Equal("Kapandı.", (await memory.FindAsync(new MemoryQuery("The old harbour was closed.", "c", "s"), Cancellation))?.Unit.Target);
        Assert.Equal("The old harbour was closed.", await BestAsync(memory, "The old harbour was opened."));
        await memory.StoreAsync([Unit("The old harbour was flooded.")], Cancellation);
        Assert.Equal(2, memory.Count);
        Assert.Equal(2, Number("PRAGMA user_version"));
        Assert.Equal(0, Number("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'segment_text%'"));
    }

    // What the program before this one wrote; the key is the hash of "en", U+001F and the text.
    private const string FirstVersion =
        """
        CREATE TABLE segment (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, language TEXT NOT NULL, source TEXT NOT NULL) STRICT;
        CREATE VIRTUAL TABLE segment_text USING fts5(source, content='', columnsize=0, detail=none, tokenize='trigram');
        CREATE TABLE unit (
          id INTEGER PRIMARY KEY, segment INTEGER NOT NULL REFERENCES segment(id), language TEXT NOT NULL, human INTEGER NOT NULL, stamp TEXT NOT NULL,
          context TEXT NOT NULL, state INTEGER NOT NULL, origin TEXT NOT NULL, target TEXT NOT NULL, UNIQUE (segment, language, human, stamp, context)) STRICT;
        INSERT INTO segment (id, key, language, source) VALUES (1, x'fd7a3140786909049fccfacf85ec9949', 'en', 'The old harbour was closed.');
        INSERT INTO segment_text (rowid, source) VALUES (1, 'The old harbour was closed.');
        INSERT INTO unit VALUES (1, 1, 'tr', 0, 's', 'c', 1, 'deepl', 'Kapandı.');
        PRAGMA application_id = 1282368333; PRAGMA user_version = 1;
        """;

    private static async Task<string> BestAsync(SqliteMemory memory, string source) =>
        Assert.Single(await memory.FindSimilarAsync(source, 1, 0.7, Cancellation)).Unit.Source;

    private static TranslationUnit Unit(string source) => new() { Source = source, Target = $"tr {source}", State = SegmentState.Translated, Origin = "test", Stamp = "s" };

    private string Refusal() => Assert.Throws<LocalizationException>(() => SqliteMemory.Open(DatabasePath, Languages)).Message;

    private void Execute(string sql)
    {
        using SqliteConnection connection = Connect();
        connection.Execute(sql);
    }

    private long Number(string sql)
    {
        using SqliteConnection connection = Connect();
        using SqliteCommand command = connection.Command(sql);
        return (long)command.ExecuteScalar()!;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        return connection;
    }
}
