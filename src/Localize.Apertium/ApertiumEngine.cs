using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Localize.Engines.Apertium;

/// <summary>
/// Translates with the Apertium that is installed on the machine. Nothing leaves the machine and nothing is billed. The pair's programs
/// are started on the first segment (a fraction of a second) and kept running (a few milliseconds a segment) until the engine is disposed.
/// </summary>
/// <remarks>May be shared between threads; segments of one pair take turns.</remarks>
public sealed partial class ApertiumEngine : ITranslationEngine, IAsyncDisposable
{
    /// <summary>The engine's name in configuration, memory and reports.</summary>
    public const string EngineName = "apertium";

    private readonly ApertiumOptions options;
    private readonly ApertiumPairs pairs;
    private readonly MarkerCodec markers = new();
    private readonly ConcurrentDictionary<string, ApertiumPipeline> pipelines = new(StringComparer.Ordinal);

    /// <summary>Creates the engine. No program is started yet.</summary>
    /// <param name="options">Where Apertium lies; by default where Debian puts it.</param>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public ApertiumEngine(ApertiumOptions? options = null)
    {
        this.options = options?.Copy() ?? new ApertiumOptions();
        this.options.Validate();
        pairs = new ApertiumPairs(this.options.ModesFolder);
    }

    /// <inheritdoc/>
    public EngineCapabilities Capabilities { get; } = new()
    {
        Name = EngineName,
        Model = "word-bound",
        Terms = TermSupport.StandIn,
        IsOffline = true,
        Encodings = 3,
        Limits = new EngineLimits { MaxConcurrency = 1 },
        PricePerMillionCharacters = 0m,
    };

    /// <summary>The directions that are installed, in Apertium's own names such as <c>eng-spa</c>. Empty when Apertium is not there.</summary>
    public IReadOnlyList<string> InstalledPairs => pairs.Installed;

    /// <summary>The Debian package that brings a pair, or <see langword="null"/> when there is none.</summary>
    /// <param name="languages">The pair.</param>
    /// <returns>For example <c>apertium-eng-spa</c>.</returns>
    public static string? DebianPackageOf(LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        return ApertiumLanguages.PackageOf(languages);
    }

    /// <inheritdoc/>
    public bool Supports(LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        return pairs.Find(languages) is not null;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests, LanguagePair languages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(languages);
        cancellationToken.ThrowIfCancellationRequested();
        string mode = pairs.Find(languages) ?? throw ApertiumMessages.PairMissing(languages, pairs.Installed);
        ApertiumPipeline pipeline = PipelineFor(mode);
        var candidates = new TranslationCandidate[requests.Count];
        for (int i = 0; i < candidates.Length; i++)
        {
            candidates[i] = await TranslateAsync(requests[i], pipeline, cancellationToken).ConfigureAwait(false);
        }

        return candidates;
    }

    /// <summary>Ends the programs.</summary>
    /// <returns>A task that ends when they have been told to.</returns>
    public async ValueTask DisposeAsync()
    {
        foreach (string mode in pipelines.Keys)
        {
            if (pipelines.TryRemove(mode, out ApertiumPipeline? pipeline))
            {
                await pipeline.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    internal ApertiumPipeline PipelineFor(LanguagePair languages) => PipelineFor(pairs.Find(languages)!);

    private ApertiumPipeline PipelineFor(string mode) => pipelines.GetOrAdd(mode, static (path, o) => new ApertiumPipeline(o, path), options);

    private async Task<TranslationCandidate> TranslateAsync(TranslationRequest request, ApertiumPipeline pipeline, CancellationToken cancellationToken)
    {
        if (!request.Source.Text.Any(char.IsLetterOrDigit))
        {
            return new TranslationCandidate { Id = request.Id, Target = request.Source };
        }

        if (request.EncodingAttempt >= 2 && request.Source.Codes.Any(c => c.Code.Kind != InlineCodeKind.Placeholder))
        {
            return Failed(request, "As blanks the codes would stay in place while the words move.");
        }

        if (request.EncodingAttempt == 1 && !MarkerCodec.CanEncode(request.Source))
        {
            return Failed(request, "The text holds every kind of bracket that could mark a code.");
        }

        EncodedSegment? marked = request.EncodingAttempt == 1 ? markers.Encode(request.Source, request.Terms) : null;
        ApertiumSegment segment = marked is null
            ? WordBoundEncoder.Encode(request.Source, request.Terms, blanksOnly: request.EncodingAttempt >= 2)
            : WordBoundEncoder.Encode(InlineText.FromText(marked.Text), []);
        string? answer = await pipeline.ExchangeAsync(segment.Stream, cancellationToken).ConfigureAwait(false);
        if (answer is null)
        {
            return Failed(request, "The programs ended, stalled or lost step twice on this segment.");
        }

        (DecodedSegment decoded, IReadOnlyList<string> unknown) = WordBoundDecoder.Decode(segment, Tidy(answer, segment));
        DecodedSegment result = marked is null || decoded.Target is null ? decoded : markers.Decode(marked, decoded.Target.Text);
        return result.Target is null
            ? Failed(request, result.Error!)
            : new TranslationCandidate { Id = request.Id, Target = result.Target, UnknownWords = unknown };
    }

    /// <summary>Takes off the added full stop and the spaces that dropped words leave behind, also after an opening quotation mark.</summary>
    private static string Tidy(string answer, ApertiumSegment segment)
    {
        string text = segment.AddedStop && answer.EndsWith('.') ? answer[..^1] : answer;
        string tidy = SpacesPattern().Replace(text, " ").Trim(' ');
        bool hasLostWord = tidy.Length > 2 && tidy[1] == ' ' && segment.Stream.StartsWith(tidy[0]) && !segment.Stream.StartsWith(tidy[..2], StringComparison.Ordinal);
        return hasLostWord && "\"“‘'«(¿¡".Contains(tidy[0], StringComparison.Ordinal) ? tidy.Remove(1, 1) : tidy;
    }

    private static TranslationCandidate Failed(TranslationRequest request, string error) =>
        new() { Id = request.Id, Error = error, Failure = EngineFailure.Protocol };

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex SpacesPattern();
}
