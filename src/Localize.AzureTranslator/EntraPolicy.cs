using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Localize.Engines.AzureTranslator;

/// <summary>
/// Sends a Microsoft Entra token. It is kept until five minutes before it expires and dropped when the service refuses it. Azure.Core's
/// own policy refuses plain HTTP, which the container and tests on loopback use.
/// </summary>
internal sealed class EntraPolicy(TokenCredential credential, string scope, TimeProvider clock) : HttpPipelinePolicy
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim gate = new(1, 1);
    private AccessToken token;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The engine calls the service asynchronously only.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        AccessToken current = await GetTokenAsync(message.CancellationToken).ConfigureAwait(false);
        message.Request.Headers.SetValue("Authorization", string.Create(CultureInfo.InvariantCulture, $"Bearer {current.Token}"));
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        if (message.HasResponse && message.Response.Status == 401)
        {
            token = default;
        }
    }

    private async ValueTask<AccessToken> GetTokenAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (string.IsNullOrEmpty(token.Token) || token.ExpiresOn - Margin <= clock.GetUtcNow())
            {
                token = await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken).ConfigureAwait(false);
            }

            return token;
        }
        finally
        {
            gate.Release();
        }
    }
}
