using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Localize.Exchange;
using Localize.Terms;

namespace Localize.Engines.Http;

/// <summary>
/// Keeps glossaries at DeepL (API v3), which then inflects their terms. A glossary there cannot be changed through here: create a new
/// one when the terms change, and name its id in <see cref="DeepLEngineOptions.GlossaryIds"/>, which makes older translations stale.
/// </summary>
/// <remarks>May be shared between threads.</remarks>
public sealed class DeepLGlossaries
{
    private readonly DeepLEngineOptions options;
    private readonly HttpExchange exchange;

    /// <summary>Uses the service with the key and endpoint of an engine.</summary>
    /// <param name="options">The engine's settings.</param>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public DeepLGlossaries(DeepLEngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        this.options = options;
        exchange = new HttpExchange(DeepLEngine.EngineName, options);
    }

    /// <summary>Creates a glossary from the preferred terms of a language pair.</summary>
    /// <param name="name">Its name at the service.</param>
    /// <param name="glossary">The terms.</param>
    /// <param name="languages">The pair; its source is the glossary's source language.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id, and what of the glossary the format cannot carry.</returns>
    /// <exception cref="EngineException">The service refuses or is away.</exception>
    /// <exception cref="ArgumentException">The source is another language than the glossary's.</exception>
    public async Task<(string Id, IReadOnlyList<QualityIssue> Lost)> CreateAsync(
        string name, Glossary glossary, LanguagePair languages, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(languages);
        ExchangeResult terms = GlossaryExport.Write(glossary, GlossaryFormat.DeepLTsv, languages);
        var body = new JsonObject
        {
            ["name"] = name,
            ["dictionaries"] = new JsonArray(new JsonObject
            {
                ["source_lang"] = DeepLLanguages.SourceOf(languages.Source).ToLowerInvariant(),
                ["target_lang"] = DeepLLanguages.SourceOf(languages.Target).ToLowerInvariant(),
                ["entries"] = terms.Text,
                ["entries_format"] = "tsv",
            }),
        };
        using HttpRequestMessage message = Message(HttpMethod.Post, "v3/glossaries");
        message.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        string id = await exchange.SendAsync(message, IdIn, (_, _) => null, cancellationToken).ConfigureAwait(false);
        return (id, terms.Lost);
    }

    /// <summary>Deletes a glossary at the service.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="EngineException">The service refuses or is away.</exception>
    public async Task DeleteAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        using HttpRequestMessage message = Message(HttpMethod.Delete, $"v3/glossaries/{Uri.EscapeDataString(id)}");
        await exchange.SendAsync(message, _ => id, (_, _) => null, cancellationToken).ConfigureAwait(false);
    }

    private static string? IdIn(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("glossary_id", out JsonElement id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private HttpRequestMessage Message(HttpMethod method, string path)
    {
        var message = new HttpRequestMessage(method, new Uri(options.Endpoint!, path));
        message.Headers.Authorization = new AuthenticationHeaderValue("DeepL-Auth-Key", options.Key);
        return message;
    }
}
