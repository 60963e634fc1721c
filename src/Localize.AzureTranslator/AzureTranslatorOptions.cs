using Azure.Core;

namespace Localize.Engines.AzureTranslator;

/// <summary>
/// Settings of <see cref="AzureTranslatorEngine"/>. Transport and diagnostics are those of every Azure client
/// (<see cref="ClientOptions"/>). The engine tries each request once: <see cref="Scheduling.TranslationScheduler"/>, which the pipeline
/// puts before it, repeats what failed, so a second retry layer is not added and <see cref="ClientOptions.Retry"/> counts only for its network timeout.
/// </summary>
/// <remarks>Read once, when the engine is created.</remarks>
public sealed class AzureTranslatorOptions : ClientOptions
{
    /// <summary>Creates the settings.</summary>
    /// <param name="version">The version of the service. Default 3.0.</param>
    public AzureTranslatorOptions(ServiceVersion version = ServiceVersion.V3_0)
    {
        Version = version;
        RetryPolicy = new PassOnPolicy();
        Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        Diagnostics.LoggedHeaderNames.Add("X-RequestId");
        Diagnostics.LoggedHeaderNames.Add("X-Metered-Usage");
    }

    /// <summary>Versions of the Text Translation service.</summary>
    public enum ServiceVersion
    {
        /// <summary>Version 3.0, with the dynamic dictionary.</summary>
        V3_0 = 1,

        /// <summary>Version 2026-06-06, with deployments of language models.</summary>
        V2026_06_06 = 2,
    }

    /// <summary>The version of the service.</summary>
    public ServiceVersion Version { get; }

    /// <summary>
    /// <c>general</c> or the id of a Custom Translator category; in version 2026-06-06 the name of a deployment. Default <c>general</c>.
    /// </summary>
    public string Category { get; set; } = "general";

    /// <summary>Whether the general system may answer when the category has none for the pair. Default <see langword="false"/>.</summary>
    public bool AllowFallback { get; set; }

    /// <summary>
    /// Whether proper nouns go as dynamic-dictionary markup where its rules allow (version 3.0, English on one side). Otherwise, and for
    /// all other terms, the target term is put into the text as a protected span. Default <see langword="true"/>.
    /// </summary>
    public bool UseDynamicDictionary { get; set; } = true;

    /// <summary>
    /// Whether the ids of inline codes differ between the segments of a request, so that answers in another order are seen. It costs a
    /// character for each code. Default <see langword="true"/>.
    /// </summary>
    public bool NumbersSegments { get; set; } = true;

    /// <summary>
    /// Most characters in one request, markup included. The service's limit is 50,000; on the free tier F0 take 25,000, since a request
    /// must fit into a minute's share of the quota. Default 49,000.
    /// </summary>
    public int MaxCharactersPerRequest { get; set; } = 49_000;

    /// <summary>Most segments in one request. The service's limit is 1,000, which is the default (50 for deployments of language models).</summary>
    public int MaxElementsPerRequest { get; set; } = 1_000;

    /// <summary>Most requests at the same time. The service sets no limit. Default 8.</summary>
    public int MaxConcurrentRequests { get; set; } = 8;

    /// <summary>Price of a million characters in US dollars, for plans and budgets; <see langword="null"/>, the default, when unknown.</summary>
    public decimal? PricePerMillionCharacters { get; set; }

    /// <summary>The clock. Default the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Category);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxCharactersPerRequest, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxCharactersPerRequest, 50_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxElementsPerRequest, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxElementsPerRequest, 1_000);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxConcurrentRequests);
        ArgumentNullException.ThrowIfNull(TimeProvider);
    }
}
