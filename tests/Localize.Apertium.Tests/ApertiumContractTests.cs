using Localize.Testing;

namespace Localize.Engines.Apertium.Tests;

public sealed class ApertiumContractTests(SharedApertium apertium) : TranslationEngineContract
{
    protected override ITranslationEngine CreateEngine() => apertium.For(Languages);
}

public sealed class RepairedApertiumContractTests(SharedApertium apertium) : TranslationEngineContract
{
    protected override LanguagePair Languages { get; } = new("en", "ca");

    protected override ITranslationEngine CreateEngine() => new RepairingEngine(apertium.For(Languages));
}
