using Localize.Testing;
using Localize.Testing.Http;

namespace Localize.Engines.AzureTranslator.Tests;

public abstract class AzureTranslatorContractTests(AzureTranslatorOptions.ServiceVersion version) : TranslationEngineContract
{
    private readonly AzureTranslatorServer server = new();

    public override async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override ITranslationEngine CreateEngine() => EngineOnLoopback.Create(server, new AzureTranslatorOptions(version));
}

public sealed class AzureTranslatorVersion3ContractTests() : AzureTranslatorContractTests(AzureTranslatorOptions.ServiceVersion.V3_0);

public sealed class AzureTranslatorVersion2026ContractTests() : AzureTranslatorContractTests(AzureTranslatorOptions.ServiceVersion.V2026_06_06);
