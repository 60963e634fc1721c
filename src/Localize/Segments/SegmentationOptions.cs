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

    /// <summary>Quotations stay whole, each line is a segment, only usual first words start in lower case, and Arabic is cut at clauses.</summary>
    public static SegmentationOptions GoldenRules { get; } = new() { Quotes = QuoteMode.Keep, Newlines = NewlineMode.Hard, LowerCaseStarts = false, Clauses = true };

    /// <summary>What becomes of sentences inside quotation marks; <see cref="QuoteMode.Split"/> by default.</summary>
    public QuoteMode Quotes { get; init; }

    /// <summary>What a newline means; <see cref="NewlineMode.Paragraph"/> by default.</summary>
    public NewlineMode Newlines { get; init; }

    /// <summary>Whether items of a list written in one line are segments: <c>1) bread | 2) milk</c>. True by default.</summary>
    public bool Lists { get; init; } = true;

    /// <summary>
    /// Whether a sentence may start in lower case with any word, as on forums: <c>it works. | thanks a lot.</c> When false, only with a
    /// word that usually starts one: <c>It works well. | the rest follows.</c> True by default.
    /// </summary>
    public bool LowerCaseStarts { get; init; } = true;

    /// <summary>
    /// Whether a comma or colon between clauses ends a segment in languages whose sentences run over many clauses, as the Golden Rules
    /// ask of Arabic. False by default.
    /// </summary>
    public bool Clauses { get; init; }

    /// <summary>
    /// Abbreviations of the user's, in any case; they never end a sentence. One word with or without the last stop (<c>Ref.</c>), or
    /// several written out (<c>z. B.</c>). None by default.
    /// </summary>
    public IReadOnlyList<string> Abbreviations { get; init => field = [.. value ?? throw new ArgumentNullException(nameof(value))]; } = [];

    /// <summary>Phrases inside which no segment ends, compared exactly: <c>Jeopardy! Masters</c>. None by default.</summary>
    public IReadOnlyList<string> NoBreakPhrases { get; init => field = [.. value ?? throw new ArgumentNullException(nameof(value))]; } = [];
}
