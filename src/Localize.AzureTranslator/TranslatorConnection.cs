using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Localize.Engines.AzureTranslator;

/// <summary>Where the service is and how the engine proves who it is.</summary>
internal sealed class TranslatorConnection
{
    internal const string GlobalRegion = "global";
    internal const string DefaultScope = "https://cognitiveservices.azure.com/.default";

    private static readonly Uri GlobalEndpoint = new("https://api.cognitive.microsofttranslator.com");

    private readonly AzureKeyCredential? key;
    private readonly TokenCredential? token;
    private readonly List<(string Name, string Value)> headers = [("Accept", "application/json")];

    internal TranslatorConnection(AzureKeyCredential? key, TokenCredential? token, Uri? endpoint, string? region, string? resourceId)
    {
        this.key = key;
        this.token = token;
        Endpoint = Checked(endpoint ?? GlobalEndpoint);
        if (!string.IsNullOrWhiteSpace(region) && !region.Equals(GlobalRegion, StringComparison.OrdinalIgnoreCase))
        {
            headers.Add(("Ocp-Apim-Subscription-Region", region));
        }

        if (resourceId is not null)
        {
            headers.Add(("Ocp-Apim-ResourceId", resourceId));
        }
    }

    internal Uri Endpoint { get; }

    /// <summary>Whether the endpoint is a resource's own domain, whose paths begin with the service's name.</summary>
    internal bool IsCustomDomain => Endpoint.Host.EndsWith(".cognitiveservices.azure.com", StringComparison.OrdinalIgnoreCase);

    internal HttpPipeline BuildPipeline(AzureTranslatorOptions options)
    {
        var pipeline = new HttpPipelineOptions(options);
        pipeline.PerRetryPolicies.Add(new FixedHeadersPolicy(headers));
        if (key is not null)
        {
            pipeline.PerRetryPolicies.Add(new KeyPolicy(key));
        }
        else if (token is not null)
        {
            pipeline.PerRetryPolicies.Add(new EntraPolicy(token, DefaultScope, options.TimeProvider));
        }

        return HttpPipelineBuilder.Build(pipeline);
    }

    /// <summary>A message with the key blotted out, should a server or proxy have sent it back.</summary>
    internal string WithoutSecret(string message) => key is null ? message : message.Replace(key.Key, "***", StringComparison.Ordinal);

    private static Uri Checked(Uri endpoint)
    {
        bool isSafe = endpoint.IsAbsoluteUri && (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback));
        return isSafe && string.IsNullOrEmpty(endpoint.UserInfo) && string.IsNullOrEmpty(endpoint.Query)
            ? endpoint
            : throw new ArgumentException(
                "The endpoint must be an https address, or http on this machine, without user name and query. The key would travel unprotected otherwise.", nameof(endpoint));
    }
}
