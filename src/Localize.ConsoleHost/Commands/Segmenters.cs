using Localize.ConsoleHost.Configuration;
using Localize.Segments;

namespace Localize.ConsoleHost.Commands;

/// <summary>The segmenters of the languages met so far.</summary>
internal sealed class Segmenters(SegmentationSettings settings)
{
    private readonly Dictionary<string, ISegmenter> made = new(StringComparer.Ordinal);

    /// <exception cref="LocalizationException">The tag is none, or the SRX file cannot be used.</exception>
    public ISegmenter For(string tag, string place) => made.TryGetValue(tag, out ISegmenter? segmenter) ? segmenter : made[tag] = settings.SegmenterFor(Canonical(tag, place));

    /// <exception cref="LocalizationException">The tag is none.</exception>
    public static string Canonical(string tag, string place) => LanguageTag.TryCanonicalize(tag, out string? language)
        ? language
        : throw new LocalizationException($"\"{tag}\" is not a language tag. Expected BCP 47 such as en, pt-BR or zh-Hans.", place);
}
