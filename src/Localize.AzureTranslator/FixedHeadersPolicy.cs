using Azure.Core;
using Azure.Core.Pipeline;

namespace Localize.Engines.AzureTranslator;

/// <summary>Sends headers that do not change: region, resource id, the accepted content type.</summary>
internal sealed class FixedHeadersPolicy(IReadOnlyList<(string Name, string Value)> headers) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        foreach ((string name, string value) in headers)
        {
            message.Request.Headers.SetValue(name, value);
        }
    }
}
