using Azure.Core;
using Azure.Core.Pipeline;

namespace Localize.Engines.AzureTranslator;

/// <summary>Stands where Azure.Core would retry: there is one owner of retries, and that is <see cref="TranslatorClient"/>.</summary>
internal sealed class PassOnPolicy : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNextAsync(message, pipeline);
}
