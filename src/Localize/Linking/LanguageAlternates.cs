namespace Localize.Linking;

/// <summary>Whether a localized document names its versions in other languages.</summary>
public enum LanguageAlternates
{
    /// <summary>No.</summary>
    None,

    /// <summary>In the front matter, as <c>alternates</c>: language and relative path.</summary>
    FrontMatter,

    /// <summary>As <c>&lt;link rel="alternate" hreflang="…" href="…" /&gt;</c> before the text (HTML, section 4.6.7.1).</summary>
    Links,
}
