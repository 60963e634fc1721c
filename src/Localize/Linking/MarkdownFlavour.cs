namespace Localize.Linking;

/// <summary>The site generator that shows the documents: it decides the anchors of headings and whether a heading may name its own.</summary>
public enum MarkdownFlavour
{
    /// <summary>GitHub and renderers like it. Headings cannot name their anchor.</summary>
    GitHub,

    /// <summary>Docusaurus: anchors of github-slugger, <c>{#id}</c>.</summary>
    Docusaurus,

    /// <summary>MkDocs with <c>toc</c> and <c>attr_list</c> of Python-Markdown: ASCII anchors, <c>{#id}</c>.</summary>
    MkDocs,

    /// <summary>Hugo with Goldmark, <c>autoHeadingIDType = "github"</c>, <c>{#id}</c>.</summary>
    Hugo,

    /// <summary>Jekyll with kramdown's GFM parser, <c>{#id}</c>.</summary>
    Kramdown,

    /// <summary>VitePress, <c>{#id}</c>.</summary>
    VitePress,

    /// <summary>mdBook, <c>{#id}</c>.</summary>
    MdBook,

    /// <summary>Astro with Starlight: anchors of github-slugger. Headings cannot name their anchor.</summary>
    Astro,

    /// <summary>Docfx: Markdig's anchors in GitHub's manner. Headings cannot name their anchor.</summary>
    Docfx,
}
