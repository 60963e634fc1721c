using Azure;
using Azure.Core;

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
    private readonly TimeSpan deadline;
    private readonly TimeProvider clock;
    private readonly int maxElements;
    private readonly int maxCharacters;
    private readonly bool useDictionary;

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
        deadline = options.Deadline;
        clock = options.TimeProvider;
        maxElements = Math.Min(options.MaxElementsPerRequest, wire.MaxElements);
        maxCharacters = options.MaxCharactersPerRequest;
        useDictionary = options.UseDynamicDictionary && wire.HasDictionary;
        Capabilities = new EngineCapabilities
        {
            Name = EngineName,
            Model = $"{wire.Version}/{options.Category}{(options.AllowFallback ? "+fallback" : "")}",
            Terms = TermSupport.Native,
            Encodings = 2,
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
    /// <remarks>When a later batch fails for good, the segments of the earlier ones keep their answers and the others get an error.</remarks>
    public async Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests, LanguagePair languages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(languages);
        cancellationToken.ThrowIfCancellationRequested();
        TranslatorItem[] items = [.. requests.Select(request => Encode(request, languages))];
        using var end = new CallDeadline(deadline, clock, cancellationToken);
        var call = new TranslatorCall(client, AzureLanguages.CodeOf(languages.Source), AzureLanguages.CodeOf(languages.Target), end);
        bool anythingPaid = false;
        foreach (TranslatorItem[] batch in TranslatorPacker.Pack(items.Where(item => !item.IsDone), maxElements, maxCharacters))
        {
            try
            {
                await call.SendAsync(batch).ConfigureAwait(false);
                anythingPaid = true;
            }
            catch (EngineException e) when (anythingPaid || batch.Any(item => item.IsDone))
            {
                FailRest(items, e);
                break;
            }
        }

        return [.. items.Select(item => item.Candidate)];
    }

    private static void FailRest(TranslatorItem[] items, EngineException e)
    {
        foreach (TranslatorItem item in items.Where(item => !item.IsDone))
        {
            item.Fail(e.Failure, e.Message);
        }
    }

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
            TermMarkup.For(languages, useDictionary && request.EncodingAttempt == 0));
        var item = new TranslatorItem(request, codec, codec.Encode(request.Source, request.Terms));
        if (string.IsNullOrWhiteSpace(request.Source.Text))
        {
            item.Keep(request.Source);
        }
        else if (item.Text.Length > Math.Min(wire.MaxElementCharacters, maxCharacters))
        {
            item.Fail(EngineFailure.TooLarge, $"The segment has {item.Text.Length} characters with its markup; the limit is {Math.Min(wire.MaxElementCharacters, maxCharacters)}. Split the paragraph.");
        }

        return item;
    }
}
