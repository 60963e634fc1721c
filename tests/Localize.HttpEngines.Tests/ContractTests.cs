using Localize.Testing;
using Localize.Testing.Http;

namespace Localize.Engines.Http.Tests;

public sealed class DeepLContractTests : TranslationEngineContract
{
    private readonly DeepLServer server = new();

    public override async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override ITranslationEngine CreateEngine() => new DeepLEngine(new DeepLEngineOptions { Key = DeepLServer.Key, Endpoint = server.Address });
}

public sealed class LibreTranslateContractTests : TranslationEngineContract
{
    private readonly LibreTranslateServer server = new();

    public override async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override ITranslationEngine CreateEngine() => new HttpJsonEngine(new HttpJsonEngineOptions { Key = LibreTranslateServer.Key, Endpoint = server.Address });
}
