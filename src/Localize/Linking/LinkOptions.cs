namespace Localize.Linking;

/// <summary>How links and anchors of localized documents are rewritten.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record LinkOptions
{
    /// <summary>What becomes of links to other documents of the tree. Default <see cref="LinkPolicy.Localized"/>.</summary>
    public LinkPolicy Documents { get; init; } = LinkPolicy.Localized;

    /// <summary>What becomes of images and of links to other files. Default <see cref="LinkPolicy.Localized"/>: the localized file if there is one, else the source's.</summary>
    public LinkPolicy Assets { get; init; } = LinkPolicy.Localized;

    /// <summary>The site generator. Default <see cref="MarkdownFlavour.GitHub"/>.</summary>
    public MarkdownFlavour Flavour { get; init; } = MarkdownFlavour.GitHub;

    /// <summary>
    /// How links to headings go on working. Default <see langword="null"/>: <see cref="AnchorPolicy.Explicit"/> where the flavour
    /// lets a heading name its anchor, else <see cref="AnchorPolicy.Rewrite"/>.
    /// </summary>
    public AnchorPolicy? Anchors { get; init; }

    /// <summary>Whether a localized document names its other languages. Default <see cref="LanguageAlternates.None"/>.</summary>
    public LanguageAlternates Alternates { get; init; }

    internal AnchorPolicy AnchorsInForce => Anchors ?? (Flavour == MarkdownFlavour.GitHub ? AnchorPolicy.Rewrite : AnchorPolicy.Explicit);
}
