using Azure;
using Azure.Core;
using Localize.Engines.Scheduling;
using Localize.Terms;

namespace Localize.Engines.AzureTranslator;

/// <summary>
/// Translates with Azure Translator. Constructors are those of the official client: a key or a Microsoft Entra credential, for the global,
/// a geographic, a resource's own or a container's endpoint.
/// </summary>
/// <remarks>Immutable; may be shared between threads. Create one and keep it: it holds the connections.</remarks>
public sealed class AzureTranslatorEngine : ITranslationEngine
{
    /// <summary>The engine's name in configuration, memory and reports.</summary>
    public const string EngineName = "azure-translator";

    private readonly ITranslatorWireFormat wire;
    private readonly TranslatorClient client;
    private readonly UsageCounter usage = new();
    private readonly int maxElementCharacters;
    private readonly bool useDictionary;
    private readonly bool numbersSegments;

    /// <summary>Uses a key on the global endpoint.</summary>
    /// <param name="credential">The key; <c>Update</c> rotates it while the engine lives.</param>
    /// <param name="region">The resource's region, or <c>global</c>, the default.</param>
    /// <param name="options">Settings, or <see langword="null"/> for the defaults.</param>
    public AzureTranslatorEngine(AzureKeyCredential credential, string region = TranslatorConnection.GlobalRegion, AzureTranslatorOptions? options = null)
        : this(new TranslatorConnection(NotNull(credential), null, null, region, null), options)
    {
    }

    /// <summary>Uses a key on a geographic or a resource's own endpoint.</summary>
    /// <param name="credential">The key.</param>
    /// <param name="endpoint">The endpoint: https, or http on this machine.</param>
    /// <param name="region">The resource's region, or <c>global</c>, the default.</param>
    /// <param name="options">Settings, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The endpoint is not safe.</exception>
    public AzureTranslatorEngine(
        AzureKeyCredential credential, Uri endpoint, string region = TranslatorConnection.GlobalRegion, AzureTranslatorOptions? options = null)
        : this(new TranslatorConnection(NotNull(credential), null, NotNull(endpoint), region, null), options)
    {
    }

    /// <summary>Uses a Microsoft Entra credential on a resource's own endpoint.</summary>
    /// <param name="credential">Any Azure.Identity credential.</param>
    /// <param name="endpoint">The endpoint: https, or http on this machine.</param>
    /// <param name="options">Settings, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The endpoint is not safe.</exception>
    public AzureTranslatorEngine(TokenCredential credential, Uri endpoint, AzureTranslatorOptions? options = null)
        : this(new TranslatorConnection(null, NotNull(credential), NotNull(endpoint), null, null), options)
    {
    }

    /// <summary>Uses a Microsoft Entra credential on the global endpoint.</summary>
    /// <param name="credential">Any Azure.Identity credential.</param>
    /// <param name="resourceId">The resource's id: <c>/subscriptions/…/accounts/…</c>.</param>
    /// <param name="region">The resource's region, or <c>global</c>, the default.</param>
    /// <param name="options">Settings, or <see langword="null"/> for the defaults.</param>
    public AzureTranslatorEngine(
        TokenCredential credential, string resourceId, string region = TranslatorConnection.GlobalRegion, AzureTranslatorOptions? options = null)
        : this(new TranslatorConnection(null, NotNull(credential), null, region, NotNull(resourceId)), options)
    {
    }

    /// <summary>Uses a container, which asks for no credential.</summary>
    /// <param name="endpoint">The endpoint: https, or http on this machine.</param>
    /// <param name="options">Settings, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The endpoint is not safe.</exception>
    public AzureTranslatorEngine(Uri endpoint, AzureTranslatorOptions? options = null)
        : this(new TranslatorConnection(null, null, NotNull(endpoint), null, null), options)
    {
    }

    private AzureTranslatorEngine(TranslatorConnection connection, AzureTranslatorOptions? options)
    {
        options ??= new AzureTranslatorOptions();
        options.Validate();
        wire = WireFormats.For(options);
        client = new TranslatorClient(connection, wire, options, usage);
        maxElementCharacters = Math.Min(wire.MaxElementCharacters, options.MaxCharactersPerRequest);
        numbersSegments = options.NumbersSegments;
        useDictionary = options.UseDynamicDictionary && wire.HasDictionary;
        Capabilities = new EngineCapabilities
        {
            Name = EngineName,
            Model = $"{wire.Version}/{options.Category}{(options.AllowFallback ? "+fallback" : "")}",
            Terms = TermSupport.Native,
            Encodings = 2,
            Limits = new EngineLimits
            {
                MaxSegments = Math.Min(options.MaxElementsPerRequest, wire.MaxElements),
                MaxCharacters = options.MaxCharactersPerRequest,
                MaxConcurrency = options.MaxConcurrentRequests,
            },
            PricePerMillionCharacters = options.PricePerMillionCharacters,
        };
    }

    /// <inheritdoc/>
    public EngineCapabilities Capabilities { get; }

    /// <summary>What the engine has used so far.</summary>
    public AzureTranslatorUsage Usage => usage.Snapshot;

    /// <inheritdoc/>
    /// <returns>Always <see langword="true"/>: the service decides, and its answer to an unknown pair is an <see cref="EngineException"/>.</returns>
    public bool Supports(LanguagePair languages) => true;

    /// <inheritdoc/>
    public int Measure(TranslationRequest request, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(languages);
        return Encode(request, languages).Text.Length;
    }

    /// <inheritdoc/>
    /// <returns>The dictionary for names with English on one side; a stand-in for all else.</returns>
    public TermTechnique TechniqueFor(TermConstraint term, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(languages);
        return !term.IsProtected && TermMarkup.For(languages, useDictionary)?.Invoke(term) is not null ? TermTechnique.Dictionary : TermTechnique.StandIn;
    }

    /// <inheritdoc/>
    /// <remarks>When a later batch fails, the segments of the earlier ones keep their answers and the others get an error.</remarks>
    public async Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests, LanguagePair languages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(languages);
        cancellationToken.ThrowIfCancellationRequested();
        TranslatorItem[] items = [.. requests.Select(request => Encode(request, languages))];
        bool anythingPaid = false;
        foreach (IReadOnlyList<TranslatorItem> batch in RequestBatches.Pack(items.Where(item => !item.IsDone), Capabilities.Limits, item => item.Text.Length))
        {
            try
            {
                await SendAsync(batch, languages, cancellationToken).ConfigureAwait(false);
                anythingPaid = true;
            }
            catch (EngineException e) when (anythingPaid)
            {
                FailRest(items, e);
                break;
            }
        }

        return [.. items.Select(item => item.Candidate)];
    }

    private async Task SendAsync(IReadOnlyList<TranslatorItem> batch, LanguagePair languages, CancellationToken cancellationToken)
    {
        BatchAnswer answer = await client.TranslateAsync(
            [.. batch.Select(item => item.Text)], AzureLanguages.CodeOf(languages.Source), AzureLanguages.CodeOf(languages.Target), cancellationToken).ConfigureAwait(false);

        ThrowIfReordered(batch, answer.Texts);

        // What the service metered beyond our own count is put on the first segment, so that the sum is what will be on the bill.
        int difference = (answer.Metered ?? answer.Sent) - answer.Sent;
        for (int i = 0; i < batch.Count; i++)
        {
            batch[i].Take(answer.Texts[i], Math.Max(0, batch[i].Text.Length + (i == 0 ? difference : 0)));
        }
    }

    // An answer with the marks of another segment: then no answer of the batch can be trusted to stand at its place, with marks or without.
    private static void ThrowIfReordered(IReadOnlyList<TranslatorItem> batch, IReadOnlyList<string> answers)
    {
        for (int i = 0; i < batch.Count; i++)
        {
            if (!batch[i].CanRead(answers[i]) && batch.Any(other => !ReferenceEquals(other, batch[i]) && other.Owns(answers[i])))
            {
                throw new EngineException(EngineName, EngineFailure.Protocol, "The service's answers are not in the order of the segments.") { Retry = EngineRetry.Once, MayBeBilled = true };
            }
        }
    }

    private static void FailRest(TranslatorItem[] items, EngineException e)
    {
        foreach (TranslatorItem item in items.Where(item => !item.IsDone))
        {
            item.Fail(e.Failure, e.Message);
        }
    }

    // Two digits by the request's id: the same when a segment is measured and when it is sent, and seldom the same for two segments.
    private static int FirstIdOf(string id) => 10 + (id.Aggregate(0, (hash, c) => ((hash * 31) + c) % 9_973) % 90);

    private static T NotNull<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }

    private TranslatorItem Encode(TranslationRequest request, LanguagePair languages)
    {
        var codec = new HtmlCodec(
            tagPairs: request.EncodingAttempt == 0,
            TermMarkup.For(languages, useDictionary && request.EncodingAttempt == 0),
            firstId: numbersSegments ? FirstIdOf(request.Id) : 1);
        var item = new TranslatorItem(request, codec, codec.Encode(request.Source, request.Terms));
        if (string.IsNullOrWhiteSpace(request.Source.Text))
        {
            item.Keep(request.Source);
        }
        else if (item.Text.Length > maxElementCharacters)
        {
            item.Fail(EngineFailure.TooLarge, $"The segment has {item.Text.Length} characters with its markup; the limit is {maxElementCharacters}. Split the paragraph.");
        }

        return item;
    }
}
