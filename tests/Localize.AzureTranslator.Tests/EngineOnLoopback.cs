using Azure;
using Localize.Engines.Scheduling;
using Localize.Testing;
using Localize.Testing.Http;

namespace Localize.Engines.AzureTranslator.Tests;

/// <summary>Engines that talk to the stand-in server.</summary>
internal static class EngineOnLoopback
{
    internal static AzureTranslatorEngine Create(AzureTranslatorServer server, AzureTranslatorOptions? options = null) =>
        new(new AzureKeyCredential(AzureTranslatorServer.Key), server.Address, AzureTranslatorServer.Region, options);

    /// <summary>The engine as the pipeline has it: behind a scheduler, here one whose pauses end at once and are not varied.</summary>
    internal static TranslationScheduler Scheduled(ITranslationEngine engine, ImpatientClock clock, Action<TranslationSchedulerOptions>? change = null)
    {
        var options = new TranslationSchedulerOptions { TimeProvider = clock, Jitter = 0 };
        change?.Invoke(options);
        return new TranslationScheduler(engine, options);
    }
}
