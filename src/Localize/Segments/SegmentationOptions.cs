namespace Localize.Segments;

/// <summary>How sentences are cut where usage differs. Immutable; may be shared between threads.</summary>
/// <remarks>
/// <see cref="News"/> cuts <c>“I came. I saw.” He left.</c> in three and suits translation;
/// <see cref="GoldenRules"/> cuts it in two, as the English Golden Rules of segmentation ask.
/// <code>
/// var segmenter = SentenceSegmenter.ForLanguage("en", SegmentationOptions.News with { Abbreviations = ["Ref."], NoBreakPhrases = ["Jeopardy! Masters"] });
/// </code>
/// </remarks>
public sealed record SegmentationOptions
{
    /// <summary>The default: sentences of a quotation are segments of their own, blank lines end paragraphs, lists are found.</summary>
    public static SegmentationOptions News { get; } = new();

    /// <summary>Quotations stay whole, each line is a segment, and nothing starts with a lower-case letter.</summary>
    public static SegmentationOptions GoldenRules { get; } = new() { Quotes = QuoteMode.Keep, Newlines = NewlineMode.Hard, LowerCaseStarts = false };

    /// <summary>What becomes of sentences inside quotation marks; <see cref="QuoteMode.Split"/> by default.</summary>
    public QuoteMode Quotes { get; init; }

    /// <summary>What a newline means; <see cref="NewlineMode.Paragraph"/> by default.</summary>
    public NewlineMode Newlines { get; init; }

    /// <summary>Whether items of a list written in one line are segments: <c>1) bread | 2) milk</c>. True by default.</summary>
    public bool Lists { get; init; } = true;

    /// <summary>Whether a sentence may start in lower case, as on forums: <c>it works. | thanks a lot.</c> True by default.</summary>
    public bool LowerCaseStarts { get; init; } = true;

    /// <summary>Abbreviations of the user's, with or without the last stop, in any case; they never end a sentence. None by default.</summary>
    public IReadOnlyList<string> Abbreviations { get; init => field = [.. value ?? throw new ArgumentNullException(nameof(value))]; } = [];

    /// <summary>Phrases inside which no segment ends, compared exactly: <c>Jeopardy! Masters</c>. None by default.</summary>
    public IReadOnlyList<string> NoBreakPhrases { get; init => field = [.. value ?? throw new ArgumentNullException(nameof(value))]; } = [];
}
