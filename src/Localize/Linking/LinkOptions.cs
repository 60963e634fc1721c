namespace Localize.Linking;

/// <summary>How links and anchors of localized documents are rewritten.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record LinkOptions
{
    private static readonly string[] Pictures = ["image", "cover", "thumbnail", "banner", "hero", "hero.image", "header", "teaser", "logo", "og", "social"];
    private static readonly string[] PictureParts = ["src", "image", "file", "path", "url", "light", "dark", "teaser", "overlay_image"];

    /// <summary>The keys that Docusaurus, Hugo, Jekyll, VitePress, Astro and their common themes read images from.</summary>
    public static IReadOnlyList<string> DefaultProperties { get; } =
    [
        .. Pictures,
        .. Pictures.SelectMany(static picture => PictureParts.Select(part => $"{picture}.{part}")),
        "images.*", "og_image", "og-image", "ogImage", "socialImage", "featured_image", "featuredImage", "feature_image", "featureImage",
        "heroImage", "coverImage", "cover_image", "poster",
    ];

    /// <summary>What becomes of links to other documents of the tree. Default <see cref="LinkPolicy.Localized"/>.</summary>
    public LinkPolicy Documents { get; init; } = LinkPolicy.Localized;

    /// <summary>What becomes of images and of links to other files. Default <see cref="LinkPolicy.Localized"/>: the localized file if there is one, else the source's.</summary>
    public LinkPolicy Assets { get; init; } = LinkPolicy.Localized;

    /// <summary>The site generator. Default <see langword="null"/>: the one that <see cref="SiteFlavour.Find"/> finds, else <see cref="MarkdownFlavour.GitHub"/>.</summary>
    public MarkdownFlavour? Flavour { get; init; }

    /// <summary>
    /// How links to headings go on working. Default <see langword="null"/>: <see cref="AnchorPolicy.Explicit"/> where the flavour
    /// lets a heading name its anchor, else <see cref="AnchorPolicy.Rewrite"/>.
    /// </summary>
    public AnchorPolicy? Anchors { get; init; }

    /// <summary>Whether a localized document names its other languages. Default <see cref="LanguageAlternates.None"/>.</summary>
    public LanguageAlternates Alternates { get; init; }

    /// <summary>
    /// Front matter keys whose values may be paths of images and other files, with <c>.</c> between levels and <c>*</c> for any name or
    /// item. A value is rewritten as <see cref="Assets"/> says when it is a relative path of a file that exists. Default
    /// <see cref="DefaultProperties"/>.
    /// </summary>
    public IReadOnlyList<string> Properties { get; init; } = DefaultProperties;

    internal AnchorPolicy AnchorsIn(MarkdownFlavour flavour) => Anchors ?? (CanNameAnchors(flavour) ? AnchorPolicy.Explicit : AnchorPolicy.Rewrite);

    private static bool CanNameAnchors(MarkdownFlavour flavour) => flavour is not (MarkdownFlavour.GitHub or MarkdownFlavour.Astro or MarkdownFlavour.Docfx);
}
