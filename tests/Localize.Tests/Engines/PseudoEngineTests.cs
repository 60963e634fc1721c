using Localize.Engines;
using Localize.Terms;
using Localize.Testing;

namespace Localize.Tests.Engines;

public sealed class PseudoContractTests : TranslationEngineContract
{
    protected override ITranslationEngine CreateEngine() => new PseudoEngine();
}

public sealed class RepairedPseudoContractTests : TranslationEngineContract
{
    protected override ITranslationEngine CreateEngine() => new RepairingEngine(new PseudoEngine());
}

public sealed class PseudoEngineTests
{
    [Theory]
    [InlineData("Read this", "⟦Řéåđ ţĥîš⟧")]
    [InlineData("The {b1}red{/b1} house", "⟦Ţĥé {b1}řéđ{/b1} ĥöûšé⟧")]
    [InlineData("2026", "2026")]
    public async Task TranslateAsync_Text_IsMarkedAndReadable(string source, string expected)
    {
        IReadOnlyList<TranslationCandidate> candidates =
            await new PseudoEngine().TranslateAsync([Requests.Of("1", source)], new LanguagePair("en", "tr"), TestContext.Current.CancellationToken);

        Assert.Equal(InlineTextReader.Read(expected), candidates[0].Target);
    }

    [Fact]
    public async Task TranslateAsync_Term_IsNotMarked()
    {
        IReadOnlyList<TranslationCandidate> candidates = await new PseudoEngine().TranslateAsync(
            [Requests.Of("1", "He left Turkey.", ("Turkey", "Türkiye", ConceptKind.Place))], new LanguagePair("en", "tr"), TestContext.Current.CancellationToken);

        Assert.Equal("⟦Ĥé ļéƒţ Türkiye.⟧", candidates[0].Target?.Text);
    }
}
