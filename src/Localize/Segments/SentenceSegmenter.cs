namespace Localize.Segments;

/// <summary>Cuts text into sentences by the rules of a language. The rules are data: one readable file a language.</summary>
/// <remarks>Immutable; may be shared between threads. Time is linear in the length of the text.</remarks>
public sealed class SentenceSegmenter : ISegmenter
{
    private readonly LanguageRules rules;

    private SentenceSegmenter(string language)
    {
        Language = LanguageTag.Canonicalize(language);
        rules = LanguageRules.For(Language);
    }

    /// <inheritdoc/>
    public string Language { get; }

    /// <summary>The segmenter of a language. A language without data of its own is cut by the rules all languages share.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <returns>The segmenter.</returns>
    /// <exception cref="ArgumentException">The tag is not well-formed.</exception>
    public static SentenceSegmenter ForLanguage(string language) => new(language);

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, List<int> ends, ReadOnlySpan<TextSpan> protectedSpans = default)
    {
        ArgumentNullException.ThrowIfNull(ends);
        new SentenceScanner(text, rules, protectedSpans).Scan(ends);
    }
}
