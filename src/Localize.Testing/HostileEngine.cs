using Localize.Engines;

namespace Localize.Testing;

/// <summary>
/// An engine that answers like <see cref="PseudoEngine"/> and then does harm. It can be made to behave from a given encoding on, or for
/// texts without codes, so that each step of the repair ladder can be seen to work.
/// </summary>
/// <remarks>Deterministic; may be shared between threads.</remarks>
public sealed class HostileEngine : DelegatingTranslationEngine
{
    private readonly Misbehaviour misbehaviour;
    private readonly int behavesFrom;
    private int calls;

    /// <summary>Creates the engine.</summary>
    /// <param name="misbehaviour">What it does.</param>
    /// <param name="behavesFrom">The encoding attempt from which on it behaves. Default never.</param>
    public HostileEngine(Misbehaviour misbehaviour, int behavesFrom = int.MaxValue)
        : base(new PseudoEngine())
    {
        this.misbehaviour = misbehaviour;
        this.behavesFrom = behavesFrom;
    }

    /// <inheritdoc/>
    public override EngineCapabilities Capabilities => base.Capabilities with { Name = "hostile", Encodings = 2 };

    /// <summary>How often it was called.</summary>
    public int Calls => Volatile.Read(ref calls);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests, LanguagePair languages, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref calls);
        IReadOnlyList<TranslationCandidate> candidates = await base.TranslateAsync(requests, languages, cancellationToken).ConfigureAwait(false);
        return [.. candidates.Zip(requests, (candidate, request) => request.EncodingAttempt >= behavesFrom ? candidate : Harm(candidate))];
    }

    private TranslationCandidate Harm(TranslationCandidate candidate) => misbehaviour == Misbehaviour.FailSegment
        ? candidate with { Target = null, Error = "It does not want to.", Failure = EngineFailure.Protocol }
        : candidate with { Target = new InlineText(Harm([.. candidate.Target!.Elements])) };

    private IEnumerable<InlineElement> Harm(InlineElement[] elements)
    {
        CodeRun[] codes = [.. elements.OfType<CodeRun>()];
        return misbehaviour switch
        {
            Misbehaviour.DropCode when codes.Length > 0 => elements.Where(e => !ReferenceEquals(e, codes[^1])),
            Misbehaviour.DoubleCode when codes.Length > 0 => [codes[0], .. elements],
            Misbehaviour.SwapCodes when codes.Length > 1 => elements.Select(e => ReferenceEquals(e, codes[0]) ? codes[^1] : ReferenceEquals(e, codes[^1]) ? codes[0] : e),
            Misbehaviour.SweepToEnd => [.. elements.OfType<TextRun>(), .. codes],
            Misbehaviour.SweepToStart => [.. codes, .. elements.OfType<TextRun>()],
            Misbehaviour.SpaceInside => elements.SelectMany(SpaceInside),
            Misbehaviour.GlueCodes when codes.Length > 0 => elements.Select(e => e is TextRun run ? new TextRun(run.Text.Trim()) : e),
            Misbehaviour.InjectScript => [.. elements, new TextRun("<script>alert(1)</script>")],
            Misbehaviour.InjectAddress => [.. elements, new TextRun(" https://evil.example/x")],
            Misbehaviour.InjectControls => [new TextRun("\uD800\0\u001B[31m\u202E"), .. elements],
            Misbehaviour.EmptyText => codes,
            Misbehaviour.ChangeEdges => [new TextRun("  "), .. elements, new TextRun(" ")],
            _ => elements,
        };
    }

    private static IEnumerable<InlineElement> SpaceInside(InlineElement element) => element is CodeRun { Code.Kind: var kind }
        ? kind switch
        {
            InlineCodeKind.Opening => [element, new TextRun(" ")],
            InlineCodeKind.Closing => [new TextRun(" "), element],
            _ => [element],
        }
        : [element];
}
