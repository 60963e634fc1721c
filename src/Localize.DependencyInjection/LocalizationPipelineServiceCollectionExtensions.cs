using Localize;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers localization pipelines.</summary>
/// <remarks>
/// Not to be confused with <c>AddLocalization</c> of Microsoft.Extensions.Localization, which looks up resource strings.
/// </remarks>
public static class LocalizationPipelineServiceCollectionExtensions
{
    /// <summary>
    /// Registers a pipeline between two languages as a keyed singleton; the key is the target language, as in
    /// <c>[FromKeyedServices("tr")] LocalizationPipeline pipeline</c>. It is built when it is first asked for. Call once a language.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="languages">The languages. The key is <see cref="LanguagePair.Target"/>.</param>
    /// <param name="configure">
    /// Gives the builder its parts, some of them services: <c>(provider, builder) => builder.UseEngine(provider.GetRequiredService&lt;…&gt;())</c>.
    /// A memory or engine that is a service is disposed by the container, one made here is not.
    /// </param>
    /// <returns>The services.</returns>
    /// <exception cref="InvalidOperationException">The target language is registered already.</exception>
    public static IServiceCollection AddLocalizationPipeline(
        this IServiceCollection services, LanguagePair languages, Action<IServiceProvider, LocalizationPipelineBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(languages);
        ArgumentNullException.ThrowIfNull(configure);
        if (services.Any(service => service.ServiceType == typeof(LocalizationPipeline) && Equals(service.ServiceKey, languages.Target)))
        {
            throw new InvalidOperationException($"A pipeline into \"{languages.Target}\" is registered already. Register each target language once.");
        }

        return services.AddKeyedSingleton(languages.Target, (provider, _) =>
        {
            var builder = new LocalizationPipelineBuilder(languages);
            configure(provider, builder);
            return builder.Build();
        });
    }
}
