using System.Diagnostics;
using System.Diagnostics.Metrics;
using Localize.Engines;
using Localize.Engines.Scheduling;
using Localize.Terms;
using Localize.Testing;

namespace Localize.Tests.Engines.Scheduling;

public sealed class EngineTelemetryTests
{
    [Fact]
    public async Task TranslateAsync_Observed_CountsCallsRetriesCharactersAndTermsAndTellsNoText()
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var activities = new List<Activity>();
        using MeterListener meters = Listen(counts);
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == EngineTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (activities)
                {
                    activities.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(traces);
        var engine = new ScriptedEngine((number, _) => Task.FromResult(number == 0 ? ScriptedEngine.Failure(EngineFailure.Unavailable) : null))
        {
            Capabilities = new() { Name = "telemetry-test" },
        };

        await new TranslationScheduler(engine, new TranslationSchedulerOptions { TimeProvider = new ImpatientClock(DateTimeOffset.UnixEpoch) }).TranslateAsync(
            [Requests.Of("1", "Secret Kyiv plan.", ("Kyiv", "Kyiv", ConceptKind.Place))], new LanguagePair("en", "tr"), TestContext.Current.CancellationToken);

        Assert.Equal(2, counts["localize.engine.requests"]);
        Assert.Equal(1, counts["localize.engine.retries"]);
        Assert.Equal(17, counts["localize.engine.characters"]);
        Assert.Equal(2, counts["localize.engine.terms"]);
        Activity[] own = [.. activities.Where(a => a.OperationName == "translate telemetry-test")];
        Assert.Equal([ActivityStatusCode.Error, ActivityStatusCode.Ok], own.Select(a => a.Status));
        string told = string.Join(' ', own.SelectMany(a => a.TagObjects).Select(tag => $"{tag.Key}={tag.Value}"));
        Assert.Contains("error.type=Unavailable", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", told, StringComparison.Ordinal);
    }

    private static MeterListener Listen(Dictionary<string, long> counts)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == EngineTelemetry.Name)
                {
                    l.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            foreach (KeyValuePair<string, object?> tag in tags)
            {
                if (tag is { Key: "localize.engine", Value: "telemetry-test" })
                {
                    lock (counts)
                    {
                        counts[instrument.Name] = counts.GetValueOrDefault(instrument.Name) + value;
                    }
                }
            }
        });
        listener.Start();
        return listener;
    }
}
