namespace Localize.Linking;

/// <summary>How links to headings go on working when the headings are translated.</summary>
public enum AnchorPolicy
{
    /// <summary>Nothing is done.</summary>
    Keep,

    /// <summary><c>#fragment</c> is rewritten to the anchor of the translated heading, in the document and in those that link to it.</summary>
    Rewrite,

    /// <summary>A translated heading names the source's anchor, <c>## Kurulum {#setup}</c>, so that every link to it, from outside too, goes on working.</summary>
    Explicit,
}
