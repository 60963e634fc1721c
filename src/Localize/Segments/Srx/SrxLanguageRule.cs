namespace Localize.Segments.Srx;

/// <summary>A named list of rules (<c>languagerule</c>).</summary>
/// <param name="Name">The name that language maps use (<c>languagerulename</c>).</param>
/// <param name="Rules">The rules; at each place the first that matches decides.</param>
public sealed record SrxLanguageRule(string Name, IReadOnlyList<SrxRule> Rules);

/// <summary>Says for which languages a list of rules holds (<c>languagemap</c>).</summary>
/// <param name="LanguagePattern">Regular expression in ICU syntax that the whole language tag must match, in any case: <c>en.*</c></param>
/// <param name="RuleName">The name of a <see cref="SrxLanguageRule"/>.</param>
public sealed record SrxLanguageMap(string LanguagePattern, string RuleName)
{
    /// <summary>Where the map stands in its file, or <see langword="null"/>.</summary>
    public TextPosition? Position { get; init; }
}
