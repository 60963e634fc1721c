namespace Localize.Engines.Apertium.Tests;

public sealed class ApertiumEngineWithoutToolTests
{
    [Fact]
    public async Task TranslateAsync_NothingInstalled_NamesTheDebianPackage()
    {
        await using var engine = new ApertiumEngine(new ApertiumOptions { ModesFolder = "/nowhere" });

        EngineException e = await Assert.ThrowsAsync<EngineException>(
            () => engine.TranslateAsync([], new LanguagePair("en", "es"), TestContext.Current.CancellationToken));

        Assert.Equal(EngineFailure.Unavailable, e.Failure);
        Assert.Contains("apt-get install apertium-eng-spa", e.Message, StringComparison.Ordinal);
        Assert.Empty(engine.InstalledPairs);
    }

    [Theory]
    [InlineData("en", "es", "apertium-eng-spa")]
    [InlineData("es-MX", "en-US", "apertium-eng-spa")]
    [InlineData("en", "ca-valencia", "apertium-eng-cat")]
    [InlineData("uk", "ru", "apertium-rus-ukr")]
    [InlineData("en", "tr", null)]
    public void DebianPackageOf_Pair_IsThePackage(string source, string target, string? expected) =>
        Assert.Equal(expected, ApertiumEngine.DebianPackageOf(new LanguagePair(source, target)));
}
