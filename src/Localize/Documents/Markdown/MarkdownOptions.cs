namespace Localize.Documents.Markdown;

/// <summary>What of a Markdown file is translated and which dialects are looked for.</summary>
/// <remarks>Not thread-safe; <see cref="MarkdownFormat"/> copies it when it is created, later changes have no effect on it.</remarks>
public sealed class MarkdownOptions
{
    /// <summary>
    /// Front matter values to translate, as paths with full stops: <c>title</c>, <c>sidebar.label</c>; <c>*</c> stands for any
    /// item of a list: <c>hero.actions.*.text</c>. Default: <c>title</c>, <c>description</c>.
    /// </summary>
    public IList<string> FrontMatterKeys { get; } = ["title", "description"];

    /// <summary>
    /// Attributes of HTML and JSX tags whose values people read. Default: <c>alt</c>, <c>title</c>, <c>aria-label</c>,
    /// <c>placeholder</c>; components of a site may have others, such as <c>label</c> and <c>caption</c>.
    /// </summary>
    public IList<string> Attributes { get; } = ["alt", "title", "aria-label", "placeholder"];

    /// <summary>
    /// Named parameters of shortcodes, Liquid tags and <c>:::image</c> on lines of their own whose values people read, such as
    /// <c>title</c>, <c>caption</c>, <c>alt-text</c>. Empty by default: templates are code, and only the site knows which of their
    /// parameters are shown.
    /// </summary>
    public IList<string> Parameters { get; } = [];

    /// <summary>Whether <c>{{…}}</c> and <c>{%…%}</c> are kept as template syntax (Hugo, Liquid, Jinja, Vue). Default <see langword="true"/>.</summary>
    public bool Templates { get; set; } = true;

    /// <summary>Whether import, export, JSX and expressions are kept as MDX. Default <see langword="null"/>: when the file's name or its lines say so.</summary>
    public bool? Mdx { get; set; }

    /// <summary>Whether <c>$…$</c> and <c>$$…$$</c> are kept as formulas. Default <see langword="true"/>; amounts of money are told apart.</summary>
    public bool Math { get; set; } = true;

    /// <summary>Whether lines such as <c>:::tip Title</c>, <c>!!! note "Title"</c> and <c>/// tip | Title</c> are kept as container marks. Default <see langword="true"/>.</summary>
    public bool Containers { get; set; } = true;

    /// <summary>
    /// Whether comments in fenced code blocks of known languages are translated (<c>//</c>, <c>#</c>, <c>/* */</c>, <c>--</c>,
    /// <c>&lt;!-- --&gt;</c>). Default <see langword="false"/>.
    /// </summary>
    public bool CodeComments { get; set; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="LocalizationException">A key or a name is empty or has a blank in it.</exception>
    public void Validate()
    {
        foreach (string name in FrontMatterKeys.Concat(Attributes).Concat(Parameters))
        {
            if (string.IsNullOrEmpty(name) || name.Any(char.IsWhiteSpace))
            {
                throw new LocalizationException($"\"{name}\" is not a front matter key, attribute or parameter name. Use names without blanks, such as \"sidebar.label\".");
            }
        }
    }
}
