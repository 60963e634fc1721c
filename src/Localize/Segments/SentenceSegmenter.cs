namespace Localize.Segments;

/// <summary>Cuts text into sentences by the rules of a language. The rules are data: one readable file a language.</summary>
/// <remarks>
/// Immutable; may be shared between threads. Time is linear in the length of the text, and a call allocates nothing when the list
/// it fills is large enough. A language without data of its own is cut by the rules all languages and its script share.
/// </remarks>
public sealed class SentenceSegmenter : ISegmenter
{
    private readonly SegmentationRules rules;

    private SentenceSegmenter(string language, SegmentationOptions options)
    {
        Language = LanguageTag.Canonicalize(language);
        Options = options;
        rules = new SegmentationRules(LanguageRules.For(Language), options);
    }

    /// <inheritdoc/>
    public string Language { get; }

    /// <summary>The options it was made with.</summary>
    public SegmentationOptions Options { get; }

    /// <summary>The segmenter of a language, with <see cref="SegmentationOptions.News"/>.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <returns>The segmenter.</returns>
    /// <exception cref="ArgumentException">The tag is not well-formed.</exception>
    public static SentenceSegmenter ForLanguage(string language) => new(language, SegmentationOptions.News);

    /// <summary>The segmenter of a language, with options.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="options">How to cut where usage differs.</param>
    /// <returns>The segmenter.</returns>
    /// <exception cref="ArgumentException">The tag is not well-formed.</exception>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    public static SentenceSegmenter ForLanguage(string language, SegmentationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new SentenceSegmenter(language, options);
    }

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, List<int> ends, ReadOnlySpan<TextSpan> protectedSpans = default)
    {
        ArgumentNullException.ThrowIfNull(ends);
        new SentenceScanner(text, rules, protectedSpans, stackalloc char[SentenceScanner.LongestToken], trace: null).Scan(ends);
    }

    /// <summary>Says of each place where a sentence might end which rule decided.</summary>
    /// <param name="text">The text, as for <see cref="Segment"/>.</param>
    /// <param name="protectedSpans">Ascending, disjoint spans inside which no segment may end.</param>
    /// <returns>The decisions, in the order of the text. Places within a number or an address are among them.</returns>
    public IReadOnlyList<SegmentationDecision> Explain(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> protectedSpans = default)
    {
        var trace = new List<SegmentationDecision>();
        new SentenceScanner(text, rules, protectedSpans, stackalloc char[SentenceScanner.LongestToken], trace).Scan([]);
        return trace;
    }
}
