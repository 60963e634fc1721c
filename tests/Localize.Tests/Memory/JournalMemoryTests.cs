using System.Text;
using Localize.Memory;

namespace Localize.Tests.Memory;

public sealed class JournalMemoryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("localize-journal-").FullName;

    private string Journal => Path.Combine(folder, "memory", "en-tr.jsonl");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Open_AfterAKillWhileItWasSorted_TakesTheTemporaryFileAway()
    {
        string left = Path.Combine(folder, $".left.jsonl.{Guid.NewGuid():N}.tmp");
        File.WriteAllText(left, "{");

        using (JournalMemory.Open(Path.Combine(folder, "left.jsonl")))
        {
            Assert.False(File.Exists(left));
        }
    }

    [Fact]
    public async Task FindAsync_AfterReopening_FindsWhatWasStored()
    {
        using (JournalMemory memory = JournalMemory.Open(Journal))
        {
            await memory.StoreAsync([Machine("Hello.", "Merhaba.", "s1", "c1")], TestContext.Current.CancellationToken);
        }

        using JournalMemory again = JournalMemory.Open(Journal);
        MemoryMatch? match = await again.FindAsync(new MemoryQuery("Hello.", "c1", "s1"), TestContext.Current.CancellationToken);

        Assert.Equal("Merhaba.", match?.Unit.Target);
        Assert.Equal(MemoryMatchType.InContext, match?.Type);
    }

    [Theory]
    [InlineData("c1", "s1", MemoryMatchType.InContext)]
    [InlineData("c2", "s1", MemoryMatchType.Exact)]
    [InlineData("c1", "s2", MemoryMatchType.Stale)]
    public async Task FindAsync_MachineTranslation_FitsByContextAndStamp(string context, string stamp, MemoryMatchType expected)
    {
        using JournalMemory memory = JournalMemory.Open(Journal);
        await memory.StoreAsync([Machine("Hello.", "Merhaba.", "s1", "c1")], TestContext.Current.CancellationToken);

        MemoryMatch? match = await memory.FindAsync(new MemoryQuery("Hello.", context, stamp), TestContext.Current.CancellationToken);

        Assert.Equal(expected, match?.Type);
    }

    [Fact]
    public async Task FindAsync_PersonAndMachine_ThePersonWinsUnderAnyStamp()
    {
        using JournalMemory memory = JournalMemory.Open(Journal);
        await memory.StoreAsync([Reviewed("Hello.", "Selam."), Machine("Hello.", "Merhaba.", "s1", "c1")], TestContext.Current.CancellationToken);

        MemoryMatch? match = await memory.FindAsync(new MemoryQuery("Hello.", "c1", "s9"), TestContext.Current.CancellationToken);

        Assert.Equal("Selam.", match?.Unit.Target);
    }

    [Fact]
    public async Task Dispose_UnitsStoredInAnyOrder_LeavesASortedFileWithoutDoubles()
    {
        using (JournalMemory memory = JournalMemory.Open(Journal))
        {
            await memory.StoreAsync([Machine("b", "B", "s", "c"), Machine("a", "A", "s", "c")], TestContext.Current.CancellationToken);
            await memory.StoreAsync([Machine("b", "B2", "s", "c")], TestContext.Current.CancellationToken);
        }

        Assert.Equal(
            ["""{"source":"a","target":"A","state":"translated","origin":"test","stamp":"s","context":"c"}""",
             """{"source":"b","target":"B2","state":"translated","origin":"test","stamp":"s","context":"c"}"""],
            File.ReadAllLines(Journal));
        Assert.False(File.Exists(Journal + ".lock"));
    }

    [Fact]
    public async Task StoreAsync_ProcessKilledBeforeDispose_LosesNothing()
    {
        JournalMemory killed = JournalMemory.Open(Journal);
        await killed.StoreAsync([Machine("a", "A", "s", "c")], TestContext.Current.CancellationToken);

        JournalMemory read = JournalMemory.Read(Journal);

        Assert.Equal(1, read.Count);
        killed.Dispose();
    }

    [Fact]
    public async Task Open_LineCutInTheMiddle_ReportsItKeepsItAndAppendsAfterIt()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Journal)!);
        const string Good = """{"source":"a","target":"A","state":"reviewed","origin":"desk"}""";
        const string Cut = """{"source":"b","tar""";
        File.WriteAllText(Journal, $"{Good}\n{Cut}");

        using (JournalMemory memory = JournalMemory.Open(Journal))
        {
            QualityIssue issue = Assert.Single(memory.Issues);
            Assert.Equal("memory.line", issue.Rule);
            Assert.Equal(new TextPosition(2, 1), issue.Position);
            await memory.StoreAsync([Machine("c", "C", "s", "x")], TestContext.Current.CancellationToken);
        }

        string[] lines = File.ReadAllLines(Journal);
        Assert.Equal(3, lines.Length);
        Assert.Contains(Good, lines);
        Assert.Contains(Cut, lines);
    }

    [Fact]
    public void Open_JournalHeldByAnother_ThrowsWithARemedy()
    {
        using JournalMemory first = JournalMemory.Open(Journal);

        LocalizationException exception = Assert.Throws<LocalizationException>(() => JournalMemory.Open(Journal));

        Assert.Contains("Wait until the other run ends", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ReferenceThatDoesNotExist_Throws() =>
        Assert.Throws<LocalizationException>(() => JournalMemory.Open(Journal, Path.Combine(folder, "missing.jsonl")));

    [Fact]
    public void Open_ReferenceThatIsNotUtf8_Throws()
    {
        string reference = Path.Combine(folder, "latin1.jsonl");
        File.WriteAllBytes(reference, [0x7B, 0xE9, 0x7D]);

        Assert.Contains("UTF-8", Assert.Throws<LocalizationException>(() => JournalMemory.Read(reference)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadFor_SomeSources_FindsThemHoweverTheirLinesAreWritten()
    {
        string path = Path.Combine(folder, "some.jsonl");
        await File.WriteAllTextAsync(
            path,
            """
            {"source":"One","target":"Bir","state":"reviewed","origin":"desk"}
            {"source":"Say \"two\"","target":"İki","state":"reviewed","origin":"desk"}
            {"target":"Üç","source":"Three","state":"reviewed","origin":"desk"}
            {"source":"F\u006fur","target":"Dört","state":"reviewed","origin":"desk"}
            {"source":"Five","target":"Beş","state":"reviewed","origin":"desk"}
            not a line
            """, TestContext.Current.CancellationToken);
        string[] sources = ["One", "Say \"two\"", "Three", "Four"];

        using JournalMemory some = JournalMemory.ReadFor(sources, path);
        using JournalMemory whole = JournalMemory.Read(path);

        foreach (string source in sources)
        {
            MemoryMatch? found = await some.FindAsync(new MemoryQuery(source, "", ""), TestContext.Current.CancellationToken);
            Assert.NotNull(found);
            Assert.Equal(await whole.FindAsync(new MemoryQuery(source, "", ""), TestContext.Current.CancellationToken), found);
        }

        Assert.Null(await some.FindAsync(new MemoryQuery("Five", "", ""), TestContext.Current.CancellationToken));
        Assert.Equal(whole.Issues, some.Issues);
    }

    // Read whole or in part, a line is the same line with the same number: with \r\n, a byte order mark, in UTF-16, and longer than what is read at once.
    [Theory]
    [InlineData("\n", "utf-8", false)]
    [InlineData("\n", "utf-8", true)]
    [InlineData("\r\n", "utf-8", false)]
    [InlineData("\r", "utf-8", false)]
    [InlineData("\n", "utf-16", true)]
    public async Task ReadFor_FileOfAnyLineEndsAndMarks_FindsWhatTheWholeHas(string end, string encoding, bool mark)
    {
        string path = Path.Combine(folder, "ends.jsonl");
        string longest = new('x', 3_000_000);
        string[] lines =
        [
            """{"source":"One","target":"Bir","state":"reviewed","origin":"desk"}""", "", "not a line",
            $$"""{"source":"Long","target":"{{longest}}","state":"reviewed","origin":"desk"}""", "no line either",
            .. Enumerable.Range(0, 30_000).Select(i => $$"""{"source":"Київ {{i}}","target":"Kiev {{i}}","state":"translated","origin":"test"}"""),
        ];
        byte[] text = [.. mark ? Encoding.GetEncoding(encoding).GetPreamble() : [], .. Encoding.GetEncoding(encoding).GetBytes(string.Join(end, lines))];
        await File.WriteAllBytesAsync(path, text, TestContext.Current.CancellationToken);

        using JournalMemory some = JournalMemory.ReadFor(["One", "Long", "Київ 0", "Київ 29999"], path);
        using JournalMemory whole = JournalMemory.Read(path);

        Assert.Equal((4, 30_002), (some.Count, whole.Count));
        Assert.Equal([3, 5], some.Issues.Select(issue => issue.Position!.Value.Line));
        Assert.Equal(whole.Issues, some.Issues);
        foreach (string source in (string[])["One", "Long", "Київ 0", "Київ 29999"])
        {
            Assert.Equal((await FindAsync(whole, source))!.Unit, (await FindAsync(some, source))!.Unit);
        }
    }

    // In a line that nobody asks for, at the end of a buffer and in the middle of one.
    [Theory]
    [InlineData(10)]
    [InlineData((1 << 20) - 1)]
    [InlineData(2_000_000)]
    public void ReadFor_FileThatIsNotUtf8_Throws(int at)
    {
        string path = Path.Combine(folder, "latin1.jsonl");
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("""{"source":"One","target":"Bir","state":"reviewed","origin":"desk"}""" + "\n", 40_000)));
        bytes[at] = 0xE9;
        File.WriteAllBytes(path, bytes);

        Assert.Contains("UTF-8", Assert.Throws<LocalizationException>(() => JournalMemory.ReadFor(["Two"], path)).Message, StringComparison.Ordinal);
    }

    private static async Task<MemoryMatch?> FindAsync(JournalMemory memory, string source) => await memory.FindAsync(new MemoryQuery(source, "", ""), TestContext.Current.CancellationToken);

    private static TranslationUnit Machine(string source, string target, string stamp, string context) =>
        new() { Source = source, Target = target, State = SegmentState.Translated, Origin = "test", Stamp = stamp, Context = context };

    private static TranslationUnit Reviewed(string source, string target) =>
        new() { Source = source, Target = target, State = SegmentState.Reviewed, Origin = "desk" };
}
