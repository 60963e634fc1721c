using System.Text.RegularExpressions;
using Localize.Documents.Markdown;
using Localize.Terms;

namespace Localize.Linking;

/// <summary>The places of a document that a fragment can lead to.</summary>
/// <param name="Names">Anchors of headings, and every name that tags and attribute lists give, without what generators spell differently.</param>
/// <param name="AreAll">Whether nothing else can make an anchor: no template, no include, no component.</param>
internal sealed partial record DocumentAnchors(IReadOnlyDictionary<string, string> Names, bool AreAll)
{
    /// <summary>Fragments that browsers and generators make themselves: the top, footnotes, tables of contents, lines of code, tabs, text fragments.</summary>
    private static readonly string[] Made = ["top", "fn", "user-content-", "markdown-toc", "toc", "__", "tab/", ":~:", "/", "!", "L", "page-"];

    public static DocumentAnchors Read(ParsedMarkdown document, MarkdownFlavour flavour)
    {
        IEnumerable<string> headings = AnchorMap.Of(HeadingReader.Read(document), flavour);
        IEnumerable<string> named = Named().Matches(document.Text).Select(static match => match.Groups["name"].Value);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in headings.Concat(named))
        {
            names.TryAdd(Plain(name), name);
        }

        return new DocumentAnchors(names, !Makes().IsMatch(document.Text));
    }

    /// <summary>Whether a fragment certainly leads nowhere.</summary>
    public bool Lacks(string fragment) =>
        AreAll && fragment.Length > 0 && !Made.Any(made => fragment.StartsWith(made, StringComparison.Ordinal)) && !Names.ContainsKey(Plain(fragment));

    /// <summary>The anchor that was probably meant, or <see langword="null"/>.</summary>
    public string? Nearest(string fragment) => Names.Values
        .Select(name => (Name: name, Distance: EditDistance.Between(fragment, name, 3)))
        .Where(static near => near.Distance <= 3)
        .OrderBy(static near => near.Distance).ThenBy(static near => near.Name, StringComparer.Ordinal)
        .Select(static near => near.Name)
        .FirstOrDefault();

    /// <summary>Letters and digits in lower case: configurations change the rest of an anchor, and a doubt is no finding.</summary>
    private static string Plain(string anchor) => string.Concat(anchor.ToLowerInvariant().Where(char.IsLetterOrDigit));

    [GeneratedRegex("""\b(?:id|name)\s*=\s*\{?\s*["']?(?<name>[^\s"'<>{}]+)|\{[^{}\r\n]*?#(?<name>[^\s{}]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(@"\{\{|\{%|\{!|<[A-Z]|--8<--|@include|<<<|\[![iI][nN][cC]|^:::\s*[\w.]+\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Makes();
}
