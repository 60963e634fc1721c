using Localize.Engines.Scheduling;
using Microsoft.Extensions.AI;

namespace Localize.Engines.ChatModels;

/// <summary>
/// Translates with a chat model. Segments go as JSON with ids and come back so; the glossary goes as base form and other right
/// forms, for the model inflects; data is never instruction, no tools are offered, and the task is said again after the data.
/// An answer that is not what was asked for is asked for once more, with the reason; then the segment has an error.
/// </summary>
/// <remarks>
/// As thread-safe as the client. Wrap it in a <see cref="RepairingEngine"/>, as the pipeline does: codes, addresses and markup are
/// validated there. The caller disposes the client.
/// </remarks>
public sealed class ChatModelEngine : ITranslationEngine
{
    /// <summary>The engine's name in configuration, memory and reports.</summary>
    public const string EngineName = "chat-model";

    private static readonly HtmlCodec Tags = new();
    private static readonly MarkerCodec Marks = new();

    private readonly ChatModelClient client;
    private readonly bool sendsInstructions;

    /// <summary>Creates the engine.</summary>
    /// <param name="client">The client of the model.</param>
    /// <param name="options">Settings, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public ChatModelEngine(IChatClient client, ChatModelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        options ??= new ChatModelOptions();
        options.Validate();
        this.client = new ChatModelClient(client, options);
        sendsInstructions = options.SendsInstructions;
        Capabilities = new EngineCapabilities
        {
            Name = EngineName,
            Model = options.Model ?? (client.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata)?.DefaultModelId ?? "",
            Terms = TermSupport.Prompt,
            Encodings = 2,
            UsesExamples = true,
            PricePerMillionCharacters = options.PricePerMillionCharacters,
            Limits = new EngineLimits { MaxSegments = options.MaxSegmentsPerRequest, MaxCharacters = options.MaxCharactersPerRequest },
        };
    }

    /// <inheritdoc/>
    public EngineCapabilities Capabilities { get; }

    /// <inheritdoc/>
    /// <returns>Always <see langword="true"/>: a model does not say what it cannot do.</returns>
    public bool Supports(LanguagePair languages) => true;

    /// <inheritdoc/>
    public int Measure(TranslationRequest request, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Encode(request, languages).Sent.Length;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests, LanguagePair languages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(languages);
        cancellationToken.ThrowIfCancellationRequested();
        ChatSegment[] segments = [.. requests.Select(request => Encode(request, languages))];
        try
        {
            foreach (IReadOnlyList<ChatSegment> batch in RequestBatches.Pack(segments.Where(segment => segment.HasText && !segment.IsDone), Capabilities.Limits, segment => segment.Sent.Length))
            {
                await client.TranslateAsync([.. batch], languages, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (EngineException exception) when (Array.Exists(segments, segment => segment.HasAnswer))
        {
            // What was paid for is kept; what is still open has the error.
            foreach (ChatSegment open in segments.Where(segment => !segment.IsDone))
            {
                open.Fail(exception.Failure, exception.Message);
            }
        }

        return [.. segments.Select(segment => segment.Candidate)];
    }

    private ChatSegment Encode(TranslationRequest request, LanguagePair languages)
    {
        IInlineCodec codec = request.EncodingAttempt == 0 ? Tags : Marks;
        var segment = new ChatSegment(request, languages, codec, codec.Encode(request.Source, [.. request.Terms.Where(term => term.IsProtected)]));
        if (!sendsInstructions && InstructionDetector.IsInstruction(request.Source.Text))
        {
            segment.Fail(EngineFailure.InvalidRequest, "The text speaks to a model and not to a reader, so no model gets it. Translate it by hand or with another engine.");
        }

        return segment;
    }
}
