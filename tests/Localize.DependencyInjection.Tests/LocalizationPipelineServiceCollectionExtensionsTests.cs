using Localize.Documents;
using Localize.Engines;
using Localize.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Localize.DependencyInjection.Tests;

public sealed class LocalizationPipelineServiceCollectionExtensionsTests
{
    [Fact]
    public async Task AddLocalizationPipeline_TwoLanguages_GivesEachItsOwnPipelineWithSharedServices()
    {
        await using ServiceProvider provider = new ServiceCollection()
            .AddSingleton<ITranslationEngine, PseudoEngine>()
            .AddSingleton<ITranslationMemory>(_ => JournalMemory.Read())
            .AddLocalizationPipeline(new LanguagePair("en", "tr"), Configure)
            .AddLocalizationPipeline(new LanguagePair("en", "uk"), Configure)
            .BuildServiceProvider(validateScopes: true);

        LocalizationPipeline turkish = provider.GetRequiredKeyedService<LocalizationPipeline>("tr");
        LocalizationResult result = await turkish.LocalizeAsync(new SourceDocument("a.md", "Hello.\n"), TestContext.Current.CancellationToken);

        Assert.Equal("⟦Ĥéļļö.⟧\n", result.TargetText);
        Assert.Equal("uk", provider.GetRequiredKeyedService<LocalizationPipeline>("uk").Languages.Target);
        Assert.Same(turkish, provider.GetRequiredKeyedService<LocalizationPipeline>("tr"));
    }

    [Fact]
    public void AddLocalizationPipeline_SameTargetTwice_Throws()
    {
        IServiceCollection services = new ServiceCollection().AddLocalizationPipeline(new LanguagePair("en", "tr"), Configure);

        Assert.Throws<InvalidOperationException>(() => services.AddLocalizationPipeline(new LanguagePair("en", "tr"), Configure));
    }

    private static void Configure(IServiceProvider provider, LocalizationPipelineBuilder builder)
    {
        builder.UseEngine(provider.GetService<ITranslationEngine>() ?? new PseudoEngine());
        if (provider.GetService<ITranslationMemory>() is { } memory)
        {
            builder.UseMemory(memory);
        }
    }
}
