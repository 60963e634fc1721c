using System.Globalization;
using System.Runtime.InteropServices;

namespace Localize.Linking;

/// <summary>The anchors that a site generator gives the headings of one document, in their order.</summary>
internal sealed class Slugs(MarkdownFlavour flavour)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>The anchor of the next heading.</summary>
    public string Next(string heading) => flavour switch
    {
        MarkdownFlavour.MkDocs => Underscored(SlugRules.PythonMarkdown(heading)),
        MarkdownFlavour.Hugo => Numbered(SlugRules.Hugo(heading)),
        MarkdownFlavour.VitePress => Numbered(SlugRules.VitePress(heading)),
        MarkdownFlavour.MdBook => Counted(SlugRules.MdBook(heading)),
        MarkdownFlavour.Kramdown => Counted(SlugRules.Kramdown(heading)),
        MarkdownFlavour.Docusaurus or MarkdownFlavour.Astro => Numbered(SlugRules.Docusaurus(heading)),
        MarkdownFlavour.Docfx => Numbered(SlugRules.Docfx(heading)),
        _ => Numbered(SlugRules.GitHub(heading)),
    };

    /// <summary>Takes an anchor that a heading names itself.</summary>
    public void Take(string id) => seen.TryAdd(id, 0);

    /// <summary>github-slugger, markdown-it-anchor, Goldmark: the first free of <c>a</c>, <c>a-1</c>, <c>a-2</c>.</summary>
    private string Numbered(string slug)
    {
        string result = slug;
        while (!seen.TryAdd(result, 0))
        {
            result = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++CountOf(slug)}");
        }

        return result;
    }

    /// <summary>kramdown, mdBook: the number of equal ones before it, whatever else has that anchor.</summary>
    private string Counted(string slug)
    {
        int before = CountOf(slug)++;
        return before == 0 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{before}");
    }

    /// <summary>Python-Markdown, <c>toc.unique</c>: <c>a</c>, <c>a_1</c>, <c>a_2</c>; an empty one becomes <c>_1</c>.</summary>
    private string Underscored(string slug)
    {
        string stem = slug;
        int number = 0;
        if (slug.LastIndexOf('_') is >= 0 and int mark && int.TryParse(slug.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int own))
        {
            (stem, number) = (slug[..mark], own);
        }

        while (slug.Length == 0 || !seen.TryAdd(slug, 0))
        {
            number = Math.Max(number, CountOf(stem)) + 1;
            CountOf(stem) = number;
            slug = string.Create(CultureInfo.InvariantCulture, $"{stem}_{number}");
        }

        return slug;
    }

    private ref int CountOf(string slug) => ref CollectionsMarshal.GetValueRefOrAddDefault(seen, slug, out _);
}
