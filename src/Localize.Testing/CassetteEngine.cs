using System.Text.Encodings.Web;
using System.Text.Json;
using Localize.Engines;

namespace Localize.Testing;

/// <summary>
/// Records what an engine is asked and answers, and replays it without the engine: tests of a pipeline then need no network and no key.
/// The cassette is a JSON file that a person can read and keep in version control; it holds texts and no credentials.
/// </summary>
/// <remarks>Thread-safe. Dispose it to write what was recorded.</remarks>
public sealed class CassetteEngine : ITranslationEngine, IDisposable
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true,
    };

    private readonly Lock gate = new();
    private readonly string path;
    private readonly ITranslationEngine? inner;
    private readonly SortedDictionary<string, CassetteExchange> exchanges = new(StringComparer.Ordinal);

    private CassetteEngine(string path, ITranslationEngine? inner, EngineCapabilities capabilities)
    {
        this.path = path;
        this.inner = inner;
        Capabilities = capabilities;
    }

    /// <inheritdoc/>
    public EngineCapabilities Capabilities { get; }

    /// <summary>Replays the cassette when the file is there, and records one otherwise.</summary>
    /// <param name="path">The file.</param>
    /// <param name="inner">Makes the engine to record; not called for a replay.</param>
    /// <returns>The engine.</returns>
    public static CassetteEngine Open(string path, Func<ITranslationEngine> inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return File.Exists(path) ? Replay(path) : Record(path, inner());
    }

    /// <summary>Records: asks the engine, and keeps its answers for the file.</summary>
    /// <param name="path">The file; it is replaced on <see cref="Dispose"/>.</param>
    /// <param name="inner">The engine; the caller disposes it.</param>
    /// <returns>The recording engine.</returns>
    public static CassetteEngine Record(string path, ITranslationEngine inner)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(inner);
        return new CassetteEngine(path, inner, inner.Capabilities);
    }

    /// <summary>Replays: gives the recorded answers.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The replaying engine.</returns>
    /// <exception cref="InvalidDataException">The file is no cassette.</exception>
    public static CassetteEngine Replay(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Cassette cassette = Read(path);
        var engine = new CassetteEngine(path, null, cassette.Engine);
        foreach (CassetteExchange exchange in cassette.Exchanges)
        {
            engine.exchanges[exchange.Key] = exchange;
        }

        return engine;
    }

    /// <inheritdoc/>
    public bool Supports(LanguagePair languages) => inner?.Supports(languages) ?? true;

    /// <inheritdoc/>
    public int Measure(TranslationRequest request, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(request);
        return inner?.Measure(request, languages) ?? request.Source.Text.Length;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A replay is asked something that was not recorded; the message shows the nearest request that was.</exception>
    public async Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests, LanguagePair languages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(languages);
        cancellationToken.ThrowIfCancellationRequested();
        if (inner is null)
        {
            return [.. requests.Select(request => Find(request, languages).ToCandidate(request))];
        }

        IReadOnlyList<TranslationCandidate> candidates = await inner.TranslateAsync(requests, languages, cancellationToken).ConfigureAwait(false);
        lock (gate)
        {
            foreach ((TranslationRequest request, TranslationCandidate candidate) in requests.Zip(candidates))
            {
                CassetteExchange exchange = CassetteExchange.Of(request, candidate, languages);
                exchanges[exchange.Key] = exchange;
            }
        }

        return candidates;
    }

    /// <summary>Writes the cassette after a recording.</summary>
    public void Dispose()
    {
        if (inner is not null)
        {
            SafeFile.WriteAllText(path, JsonSerializer.Serialize(new Cassette(Capabilities, [.. exchanges.Values]), Json) + "\n");
        }
    }

    private static Cassette Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Cassette>(File.ReadAllText(path), Json) is { Engine: not null, Exchanges: not null } cassette
                ? cassette
                : throw new InvalidDataException($"{path} is no cassette.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path} is no cassette: {exception.Message}", exception);
        }
    }

    private CassetteExchange Find(TranslationRequest request, LanguagePair languages)
    {
        CassetteExchange asked = CassetteExchange.Asked(request, languages);
        return exchanges.TryGetValue(asked.Key, out CassetteExchange? exchange)
            ? exchange
            : throw new InvalidOperationException(asked.Explain(path, exchanges.Values));
    }

    private sealed record Cassette(EngineCapabilities Engine, IReadOnlyList<CassetteExchange> Exchanges);
}
