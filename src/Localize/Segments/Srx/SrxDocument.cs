using System.Text.RegularExpressions;

namespace Localize.Segments.Srx;

/// <summary>A set of segmentation rules as SRX 2.0 has it (Segmentation Rules eXchange, GALA/LISA 2008).</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record SrxDocument
{
    /// <summary>Whether the rules of all language maps that match are joined in order; when false the first map decides. SRX <c>cascade</c>.</summary>
    public required bool Cascade { get; init; }

    /// <summary>Whether text inside inline codes is segmented. SRX <c>segmentsubflows</c>; kept, and of no effect here: subflows are units of their own.</summary>
    public bool SegmentSubflows { get; init; } = true;

    /// <summary>On which side of a break inline codes stand.</summary>
    public FormatHandling FormatHandling { get; init; } = FormatHandling.Default;

    /// <summary>The lists of rules.</summary>
    public required IReadOnlyList<SrxLanguageRule> LanguageRules { get; init; }

    /// <summary>Which list is for which languages, in order.</summary>
    public required IReadOnlyList<SrxLanguageMap> LanguageMaps { get; init; }

    /// <summary>The file it was read from, for messages.</summary>
    public string? Path { get; init; }

    /// <summary>Reads an SRX file, version 2.0, or 1.0 with its first map.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="LocalizationException">The file cannot be read or is not SRX; the message has file, line and column.</exception>
    public static SrxDocument Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LocalizationException(SrxMessages.CannotRead(error.Message), path, innerException: error);
        }
    }

    /// <summary>Reads SRX from a text. No DTD is processed and nothing is fetched.</summary>
    /// <param name="xml">The text.</param>
    /// <param name="path">The name that messages carry.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="LocalizationException">The text is not well-formed, has a DTD or is not SRX.</exception>
    public static SrxDocument Parse(string xml, string path)
    {
        ArgumentNullException.ThrowIfNull(xml);
        ArgumentNullException.ThrowIfNull(path);
        return SrxReader.Read(xml, path);
    }

    /// <summary>The rules of a language, in the order in which they are tried.</summary>
    /// <param name="language">A language code; BCP 47 or what the file's maps are written for.</param>
    /// <returns>The rules; empty when no map matches.</returns>
    /// <exception cref="LocalizationException">A pattern of a map cannot be used.</exception>
    public IReadOnlyList<SrxRule> RulesFor(string language)
    {
        ArgumentException.ThrowIfNullOrEmpty(language);
        IEnumerable<SrxLanguageMap> maps = LanguageMaps.Where(map => IsMappedTo(map, language));
        return [.. (Cascade ? maps : maps.Take(1)).SelectMany(map => RulesNamed(map))];
    }

    /// <summary>Writes the rules as SRX 2.0.</summary>
    /// <returns>The file's text, with line feeds.</returns>
    public string ToXml() => SrxWriter.Write(this);

    private bool IsMappedTo(SrxLanguageMap map, string language)
    {
        string pattern = IcuPattern.TranslateRule(map.LanguagePattern, Path, map.Position).Text;
        try
        {
            return Regex.IsMatch(language, $@"\A(?:{pattern})\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, CompiledSrxRule.Timeout);
        }
        catch (Exception error) when (error is ArgumentException or RegexMatchTimeoutException)
        {
            throw new LocalizationException(SrxMessages.BadPattern(map.LanguagePattern, error.Message), Path, map.Position, error);
        }
    }

    private IReadOnlyList<SrxRule> RulesNamed(SrxLanguageMap map) =>
        LanguageRules.FirstOrDefault(list => string.Equals(list.Name, map.RuleName, StringComparison.Ordinal))?.Rules
        ?? throw new LocalizationException(SrxMessages.UnknownRules(map.RuleName), Path, map.Position);
}
