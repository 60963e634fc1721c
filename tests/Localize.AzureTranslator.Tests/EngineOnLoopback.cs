using Azure;
using Localize.Testing.Http;

namespace Localize.Engines.AzureTranslator.Tests;

/// <summary>Engines that talk to the stand-in server, with retries that do not wait.</summary>
internal static class EngineOnLoopback
{
    internal static AzureTranslatorEngine Create(AzureTranslatorServer server, AzureTranslatorOptions? options = null, List<TimeSpan>? waits = null)
    {
        options ??= new AzureTranslatorOptions();
        options.Wait = (delay, _) =>
        {
            waits?.Add(delay);
            return Task.CompletedTask;
        };
        return new AzureTranslatorEngine(new AzureKeyCredential(AzureTranslatorServer.Key), server.Address, AzureTranslatorServer.Region, options);
    }
}
