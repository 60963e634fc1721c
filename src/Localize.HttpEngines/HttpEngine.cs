using System.Text.Json;
using Localize.Engines.Scheduling;
using Localize.Terms;

namespace Localize.Engines.Http;

/// <summary>
/// An engine behind an HTTP service that takes several texts as JSON and gives as many back. A derived class says how a request is
/// written and an answer read; packing, limits on the answer, errors and billing are done here.
/// </summary>
/// <remarks>May be shared between threads. The caller disposes the client, if it gave one.</remarks>
public abstract class HttpEngine : ITranslationEngine
{
    private readonly HttpExchange exchange;

    /// <summary>Sets the engine up.</summary>
    /// <param name="capabilities">What the engine can do.</param>
    /// <param name="options">Where the service is and how it is reached.</param>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    protected HttpEngine(EngineCapabilities capabilities, HttpEngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(capabilities);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        Capabilities = capabilities;
        exchange = new HttpExchange(capabilities.Name, options);
    }

    /// <inheritdoc/>
    public EngineCapabilities Capabilities { get; }

    /// <inheritdoc/>
    /// <returns>Always <see langword="true"/>: the service decides, and its answer to an unknown pair is an <see cref="EngineException"/>.</returns>
    public virtual bool Supports(LanguagePair languages) => true;

    /// <inheritdoc/>
    public virtual int Measure(TranslationRequest request, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(languages);
        return HttpItem.Encode(request, CodecFor(request)).Text.Length;
    }

    /// <inheritdoc/>
    public virtual TermTechnique TechniqueFor(TermConstraint term, LanguagePair languages) => Capabilities.TechniqueFor(term);

    /// <inheritdoc/>
    /// <remarks>When a later call fails, the segments of the earlier ones keep their answers and the others get an error.</remarks>
    public async Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests, LanguagePair languages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(languages);
        cancellationToken.ThrowIfCancellationRequested();
        HttpItem[] items = [.. requests.Select(request => HttpItem.Encode(request, CodecFor(request)))];
        bool anythingPaid = false;
        foreach (IReadOnlyList<HttpItem> batch in RequestBatches.Pack(items.Where(item => !item.IsDone), Capabilities.Limits, item => item.Text.Length))
        {
            try
            {
                await SendAsync(batch, languages, cancellationToken).ConfigureAwait(false);
                anythingPaid = true;
            }
            catch (EngineException e) when (anythingPaid)
            {
                foreach (HttpItem item in items.Where(item => !item.IsDone))
                {
                    item.Fail(e.Failure, e.Message);
                }

                break;
            }
        }

        return [.. items.Select(item => item.Candidate)];
    }

    /// <summary>How inline codes and terms of a segment are written.</summary>
    /// <param name="request">The segment.</param>
    /// <returns>The codec, or <see langword="null"/> when the segment cannot be written in this attempt's encoding.</returns>
    protected abstract IInlineCodec? CodecFor(TranslationRequest request);

    /// <summary>Writes the request for a batch.</summary>
    /// <param name="texts">The encoded texts.</param>
    /// <param name="requests">The segments they come from.</param>
    /// <param name="languages">The languages.</param>
    /// <returns>The message; its address is the full one.</returns>
    protected abstract HttpRequestMessage CreateMessage(IReadOnlyList<string> texts, IReadOnlyList<TranslationRequest> requests, LanguagePair languages);

    /// <summary>Reads the answer to a batch.</summary>
    /// <param name="answer">The body.</param>
    /// <param name="count">How many texts were sent.</param>
    /// <returns>One text for each, with the characters billed for it, or <see langword="null"/> when the answer is not what the contract says.</returns>
    protected abstract IReadOnlyList<HttpTranslation>? ReadAnswer(JsonElement answer, int count);

    /// <summary>Why the service refused a call, where it tells more than the status does.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="message">What the service said, or <see langword="null"/>.</param>
    /// <returns>The failure and what may help, or <see langword="null"/> for what the status says by itself.</returns>
    protected virtual (EngineFailure Failure, EngineRetry Retry)? Classify(int status, string? message) => null;

    private async Task SendAsync(IReadOnlyList<HttpItem> batch, LanguagePair languages, CancellationToken cancellationToken)
    {
        using HttpRequestMessage message = CreateMessage([.. batch.Select(item => item.Text)], [.. batch.Select(item => item.Request)], languages);
        IReadOnlyList<HttpTranslation> answers = await exchange.SendAsync(message, answer => ReadAnswer(answer, batch.Count), Classify, cancellationToken).ConfigureAwait(false);
        for (int i = 0; i < batch.Count; i++)
        {
            batch[i].Take(answers[i]);
        }
    }
}
