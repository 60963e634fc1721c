using Localize.Memory;
using Localize.PostgreSql.Tests;
using Localize.Testing;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Localize.PostgreSql.Tests;

public sealed class PostgresMemoryContractTests(PostgresServer server) : TranslationMemoryContract
{
    private string? database;

    protected override ITranslationMemory OpenMemory(LanguagePair languages) => PostgresMemory.Open(database ??= server.NewDatabase(), languages);
}
