using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Localize.Engines.AzureTranslator;

/// <summary>Sends the key. It is read on every attempt, so a rotated key (<c>Update</c>) is used at once.</summary>
internal sealed class KeyPolicy(AzureKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue("Ocp-Apim-Subscription-Key", credential.Key);
}
