using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Localize.Engines.Scheduling;

/// <summary>
/// What the engines tell an observer: traces and metrics under the name <see cref="Name"/>, with the attribute names of OpenTelemetry
/// where it has them. No text, key or address is ever in them.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public static class EngineTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/> and of the <see cref="Meter"/>: <c>Localize.Engines</c>.</summary>
    public const string Name = "Localize.Engines";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Requests = Meter.CreateCounter<long>("localize.engine.requests", "{request}", "Calls of an engine, retries included.");
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("localize.engine.retries", "{request}", "Calls that repeat a failed one.");
    private static readonly Counter<long> Characters = Meter.CreateCounter<long>("localize.engine.characters", "{character}", "Characters of answered calls.");
    private static readonly Counter<long> Terms = Meter.CreateCounter<long>("localize.engine.terms", "{term}", "Terms that the engine was told to keep.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("localize.engine.duration", "s", "Time of one call.");

    internal static Activity? Start(EngineCapabilities engine, LedgerBatch batch, IEnumerable<PendingRequest> requests, int attempt)
    {
        TagList tags = TagsOf(engine);
        Requests.Add(1, tags);
        Retries.Add(attempt > 1 ? 1 : 0, tags);
        Terms.Add(requests.Sum(r => r.Request.Terms.Count), tags);
        Activity? activity = Source.StartActivity($"translate {engine.Name}", ActivityKind.Client);
        activity?.SetTag("localize.engine", engine.Name)
            .SetTag("localize.source", batch.Languages.Source)
            .SetTag("localize.target", batch.Languages.Target)
            .SetTag("localize.segments", batch.Requests.Count)
            .SetTag("localize.characters", batch.Characters)
            .SetTag("http.request.resend_count", attempt - 1);
        return activity;
    }

    internal static void Answered(Activity? activity, EngineCapabilities engine, LedgerBatch batch, int billed, TimeSpan time)
    {
        TagList tags = TagsOf(engine);
        Characters.Add(batch.Characters, tags);
        Duration.Record(time.TotalSeconds, tags);
        activity?.SetTag("localize.characters.billed", billed).SetStatus(ActivityStatusCode.Ok);
    }

    internal static void Failed(Activity? activity, EngineCapabilities engine, EngineFailure? failure, TimeSpan time)
    {
        TagList tags = TagsOf(engine);
        string kind = failure?.ToString() ?? "Cancelled";
        tags.Add("error.type", kind);
        Duration.Record(time.TotalSeconds, tags);
        activity?.SetTag("error.type", kind).SetStatus(ActivityStatusCode.Error);
    }

    private static TagList TagsOf(EngineCapabilities engine) => new() { { "localize.engine", engine.Name } };
}
