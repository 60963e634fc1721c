using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localize.Engines.Scheduling;

internal enum LedgerState
{
    None,
    Sent,
    Done,
    Failed,
    Kept,
}

/// <summary>One line of a <see cref="JournalLedger"/>: a batch in one of its states, or an account.</summary>
internal sealed record LedgerLine
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public LedgerState State { get; init; }

    public string? Batch { get; init; }

    public string? Engine { get; init; }

    public string? Source { get; init; }

    public string? Target { get; init; }

    public IReadOnlyList<LedgerRequest>? Requests { get; init; }

    public IReadOnlyList<Answer>? Answers { get; init; }

    public bool MayBeBilled { get; init; }

    public LedgerAccount? Account { get; init; }

    public static LedgerLine Sent(LedgerBatch batch) => new()
    {
        State = LedgerState.Sent, Batch = batch.Id, Engine = batch.Engine, Source = batch.Languages.Source, Target = batch.Languages.Target, Requests = batch.Requests,
    };

    public static LedgerLine Done(LedgerBatch batch, IReadOnlyList<LedgerAnswer> answers) => new()
    {
        State = LedgerState.Done, Batch = batch.Id, Answers = [.. answers.Select(a => new Answer(a.Key, JsonElement.Parse(a.Payload), a.Characters))],
    };

    /// <summary>Answers that outlive their batch's accounting: no run has put them to use.</summary>
    public static LedgerLine Kept(IEnumerable<KeyValuePair<string, string>> answers) => new()
    {
        State = LedgerState.Kept, Answers = [.. answers.Select(a => new Answer(a.Key, JsonElement.Parse(a.Value), 0))],
    };

    public static LedgerLine Failed(LedgerBatch batch, bool mayBeBilled) => new() { State = LedgerState.Failed, Batch = batch.Id, MayBeBilled = mayBeBilled };

    public static LedgerLine Of(LedgerAccount account) => new() { Account = account };

    /// <summary>Reads a line; null for one that a kill cut off or a person spoilt: it says nothing, and what it would have said is asked again.</summary>
    public static LedgerLine? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<LedgerLine>(line, Options) is { } read && read.IsSound ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, Options);

    public LedgerBatch ToBatch() => new() { Id = Batch!, Engine = Engine!, Languages = new LanguagePair(Source!, Target!), Requests = Requests! };

    private bool IsSound => State switch
    {
        LedgerState.Sent => Batch is not null && Engine is not null && Requests is not null && Requests.All(r => r.Key is not null)
            && LanguageTag.TryCanonicalize(Source ?? "", out _) && LanguageTag.TryCanonicalize(Target ?? "", out _),
        LedgerState.Done => Batch is not null && AreSound(Answers),
        LedgerState.Kept => AreSound(Answers),
        LedgerState.Failed => Batch is not null,
        _ => Account is not null,
    };

    private static bool AreSound(IReadOnlyList<Answer>? answers) =>
        answers is not null && answers.All(a => a is { Key: not null } && a.Payload.ValueKind == JsonValueKind.Object);

    internal sealed record Answer(string Key, JsonElement Payload, int Characters);
}
