using System.IO.Enumeration;

namespace Localize.Terms;

/// <summary>When and where a concept is looked for.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record ConceptScope
{
    /// <summary>Always and everywhere: the default.</summary>
    public static ConceptScope Everywhere { get; } = new();

    /// <summary>The first day, or <see langword="null"/> for no beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, or <see langword="null"/> for no end.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Patterns of document paths, one of which must fit: <c>*</c> stands for any characters, folders too, <c>?</c> for one. Empty: all.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Tags, one of which the document must have; letter case is ignored. Empty: all.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Headings of sections in which the concept is left alone; letter case is ignored. Empty by default.</summary>
    public IReadOnlyList<string> ExemptSections { get; init; } = [];

    /// <summary>Whether the concept is left alone in quotations. Default <see langword="false"/>.</summary>
    public bool ExemptQuotes { get; init; }

    /// <summary>
    /// Whether the concept is looked for in a text. A text of unknown day is one of today: an entry with an end does not apply
    /// to it. A text of unknown path or without tags lies outside every scope.
    /// </summary>
    /// <param name="context">Where the text comes from.</param>
    /// <returns>Whether it is.</returns>
    public bool Includes(TermContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ReferenceEquals(this, Everywhere)
            || (IsValid(context.Date) && HasPath(context.Path) && HasTag(context.Tags) && !IsExempt(context));
    }

    /// <summary>Whether one text may lie in both: a day exists on which both are valid, and their paths and tags are not apart.</summary>
    internal bool Overlaps(ConceptScope other) =>
        !AreApart(Paths, other.Paths) && !AreApart(Tags, other.Tags)
        && (From ?? DateOnly.MinValue) <= (other.To ?? DateOnly.MaxValue) && (other.From ?? DateOnly.MinValue) <= (To ?? DateOnly.MaxValue);

    /// <summary>What the scope says, in lines that differ when it differs; empty for <see cref="Everywhere"/>.</summary>
    internal IReadOnlyList<string> Stamp() => ReferenceEquals(this, Everywhere)
        ? []
        : [$"{From:O}/{To:O}", .. Paths, "\u001E", .. Tags, "\u001E", .. ExemptSections, ExemptQuotes ? "quotes" : ""];

    private static bool AreApart(IReadOnlyList<string> one, IReadOnlyList<string> two) =>
        one.Count > 0 && two.Count > 0 && !one.Intersect(two, StringComparer.OrdinalIgnoreCase).Any();

    private bool IsValid(DateOnly? date) => date is { } day ? (From ?? day) <= day && day <= (To ?? day) : To is null;

    private bool HasPath(string? path) =>
        Paths.Count == 0 || (path is not null && Paths.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: false)));

    private bool HasTag(IReadOnlyList<string> tags) => Tags.Count == 0 || Tags.Intersect(tags, StringComparer.OrdinalIgnoreCase).Any();

    private bool IsExempt(TermContext context) =>
        (ExemptQuotes && context.IsQuote)
        || (context.Section is { } section && ExemptSections.Contains(section, StringComparer.OrdinalIgnoreCase));
}
