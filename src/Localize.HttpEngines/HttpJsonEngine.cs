using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Localize.Engines.Http;

/// <summary>
/// Translates with LibreTranslate, or with any service that takes a list of texts in a JSON object and gives a list back. Texts go plain,
/// codes and terms as numbered marks: LibreTranslate undoes the escapes of HTML and would make markup out of text.
/// </summary>
/// <remarks>May be shared between threads.</remarks>
public sealed class HttpJsonEngine : HttpEngine
{
    private static readonly MarkerCodec Marks = new();

    private readonly HttpJsonEngineOptions options;
    private readonly Uri address;
    private readonly AnswerPath path;

    /// <summary>Creates the engine.</summary>
    /// <param name="options">The service; for LibreTranslate the endpoint is all that is needed.</param>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public HttpJsonEngine(HttpJsonEngineOptions options)
        : base(CapabilitiesOf(options), options)
    {
        this.options = options;
        address = new Uri(new Uri(options.Endpoint!.AbsoluteUri.TrimEnd('/') + "/"), options.Path);
        path = AnswerPath.Parse(options.AnswerPath);
    }

    /// <inheritdoc/>
    protected override IInlineCodec? CodecFor(TranslationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return MarkerCodec.CanEncode(request.Source) ? Marks : null;
    }

    /// <inheritdoc/>
    protected override HttpRequestMessage CreateMessage(IReadOnlyList<string> texts, IReadOnlyList<TranslationRequest> requests, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(languages);
        var body = new JsonObject
        {
            [options.TextsProperty] = new JsonArray([.. texts.Select(text => JsonValue.Create(text))]),
            [options.SourceProperty] = CodeOf(languages.Source),
            [options.TargetProperty] = CodeOf(languages.Target),
        };
        foreach ((string name, string value) in options.Properties)
        {
            body[name] = value;
        }

        if (options.Key is not null && options.KeyProperty is not null)
        {
            body[options.KeyProperty] = options.Key;
        }

        var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        if (options.Key is not null && options.KeyHeader is not null)
        {
            message.Headers.TryAddWithoutValidation(options.KeyHeader, options.Key);
        }

        return message;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<HttpTranslation>? ReadAnswer(JsonElement answer, int count) =>
        path.Read(answer) is { } texts && texts.Count == count ? [.. texts.Select(text => new HttpTranslation(text))] : null;

    /// <inheritdoc/>
    /// <remarks>LibreTranslate says 400 to an unknown pair and to a text over the operator's limits alike; only its words tell.</remarks>
    protected override (EngineFailure Failure, EngineRetry Retry)? Classify(int status, string? message) => status switch
    {
        400 when message?.Contains("not supported", StringComparison.OrdinalIgnoreCase) == true => (EngineFailure.UnsupportedLanguage, EngineRetry.Never),
        400 when message?.Contains("limit", StringComparison.OrdinalIgnoreCase) == true => (EngineFailure.TooLarge, EngineRetry.Split),
        _ => null,
    };

    private static EngineCapabilities CapabilitiesOf(HttpJsonEngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return new EngineCapabilities
        {
            Name = options.Name, Model = options.Model, Terms = TermSupport.StandIn, Limits = options.Limits, PricePerMillionCharacters = options.PricePerMillionCharacters,
        };
    }

    private string CodeOf(string tag) => options.LanguageCodes.TryGetValue(tag, out string? code) ? code : LanguageTag.GetLanguage(tag);
}
