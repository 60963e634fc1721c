using Localize.Segments;
using Localize.Segments.Srx;

namespace Localize.ConsoleHost.Configuration;

/// <summary>How texts are cut into sentences.</summary>
internal sealed record SegmentationSettings
{
    public const string News = "news";
    public const string GoldenRules = "golden-rules";

    /// <summary>The preset.</summary>
    public string Preset { get; init; } = News;

    /// <summary>An SRX file as this process can open it, or <see langword="null"/>.</summary>
    public string? SrxFile { get; init; }

    public SrxMode SrxMode { get; init; } = SrxMode.Layered;

    /// <summary>Words of the user's by language tag.</summary>
    public IReadOnlyDictionary<string, SegmentationWords> Languages { get; init; } = new Dictionary<string, SegmentationWords>();

    /// <summary>The segmenter of a language.</summary>
    /// <param name="language">A canonical tag.</param>
    /// <exception cref="LocalizationException">The SRX file cannot be read or used.</exception>
    public ISegmenter SegmenterFor(string language)
    {
        SegmentationOptions options = Preset == GoldenRules ? SegmentationOptions.GoldenRules : SegmentationOptions.News;
        SegmentationWords[] words = [.. LanguageTag.FallbackChain(language).Where(Languages.ContainsKey).Select(tag => Languages[tag])];
        SentenceSegmenter builtIn = SentenceSegmenter.ForLanguage(language, options with
        {
            Abbreviations = [.. words.SelectMany(w => w.Abbreviations)],
            NoBreakPhrases = [.. words.SelectMany(w => w.NoBreak)],
        });
        if (SrxFile is null)
        {
            return builtIn;
        }

        SrxDocument document = SrxDocument.Load(SrxFile);
        return SrxMode == SrxMode.Alone ? SrxSegmenter.Alone(document, language) : new SrxSegmenter(document, builtIn);
    }
}

/// <summary>Words of the user's for one language.</summary>
internal sealed record SegmentationWords
{
    public IReadOnlyList<string> Abbreviations { get; init; } = [];

    /// <summary>Phrases inside which no segment ends.</summary>
    public IReadOnlyList<string> NoBreak { get; init; } = [];
}
