using Localize.Testing;

[assembly: AssemblyFixture(typeof(Localize.Engines.Apertium.Tests.SharedApertium))]

namespace Localize.Engines.Apertium.Tests;

/// <summary>One engine for the suites, for starting a pair's programs takes longer than most tests.</summary>
public sealed class SharedApertium : IAsyncDisposable
{
    private readonly ApertiumEngine engine = new();

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    /// <summary>The engine behind a wrapper that is not disposed with a test.</summary>
    public ITranslationEngine For(LanguagePair languages)
    {
        RequiredTool.Demand(engine.Supports(languages), $"apt-get install {ApertiumEngine.DebianPackageOf(languages)}");
        return new Lent(engine);
    }

    private sealed class Lent(ITranslationEngine inner) : DelegatingTranslationEngine(inner);
}
