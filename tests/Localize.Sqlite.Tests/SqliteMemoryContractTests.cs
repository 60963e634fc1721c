using Localize.Memory;
using Localize.Testing;

namespace Localize.Sqlite.Tests;

public sealed class SqliteMemoryContractTests : TranslationMemoryContract
{
    private readonly string folder = Directory.CreateTempSubdirectory("localize-sqlite-").FullName;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Assert.Equal(["memory.db"], Directory.EnumerateFiles(folder).Select(Path.GetFileName));
        Directory.Delete(folder, recursive: true);
    }

    protected override ITranslationMemory OpenMemory(LanguagePair languages) => SqliteMemory.Open(Path.Combine(folder, "memory.db"), languages);
}
