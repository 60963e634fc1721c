using Localize.Memory;
using Localize.Testing;

namespace Localize.Tests.Memory;

public sealed class JournalMemoryContractTests : TranslationMemoryContract
{
    private readonly string folder = Directory.CreateTempSubdirectory("localize-contract-").FullName;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    protected override ITranslationMemory OpenMemory(LanguagePair languages) => JournalMemory.Open(Path.Combine(folder, $"{languages.Source}-{languages.Target}.jsonl"));
}
