using Localize.Testing;

namespace Localize.Engines.Apertium.Tests;

public sealed class ApertiumContractTests : TranslationEngineContract
{
    protected override ITranslationEngine CreateEngine()
    {
        var engine = new ApertiumEngine();
        RequiredTool.Demand(engine.Supports(Languages), $"apt-get install {ApertiumEngine.DebianPackageOf(Languages)}");
        return engine;
    }
}

public sealed class RepairedApertiumContractTests : TranslationEngineContract
{
    private readonly ApertiumEngine apertium = new();

    protected override LanguagePair Languages { get; } = new("en", "ca");

    public override async ValueTask DisposeAsync()
    {
        await apertium.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override ITranslationEngine CreateEngine()
    {
        RequiredTool.Demand(apertium.Supports(Languages), $"apt-get install {ApertiumEngine.DebianPackageOf(Languages)}");
        return new RepairingEngine(apertium);
    }
}
