using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Localize.Documents.Markdown;

/// <summary>Finds the files that dialects name beside links: imports of MDX and scripts, includes of mdBook and Docfx, properties of front matter.</summary>
internal static partial class FileReferences
{
    public static IEnumerable<Destination> Read(ParsedMarkdown document, IReadOnlyList<string[]> properties) =>
        [.. Properties(document, properties), .. Includes(document.Text), .. Marks(document), .. Modules(document)];

    private static IEnumerable<Destination> Properties(ParsedMarkdown document, IReadOnlyList<string[]> properties) =>
        from value in document.FrontMatterContent?.Values ?? []
        where value.Value.Length > 0 && KeyPath.IsAmong(properties, value.Path)
        select new Destination(value.Span, value.Value, DestinationNotation.Scalar, value.Style);

    /// <summary>
    /// mdBook replaces <c>{{#include path:anchor}}</c> before Markdown is read, in code blocks too; a backslash before it turns that off
    /// (mdBook, "mdBook-specific features").
    /// </summary>
    private static IEnumerable<Destination> Includes(string text) =>
        !text.Contains("{{", StringComparison.Ordinal) ? [] :
        from match in Include().Matches(text)
        let path = match.Groups["path"]
        where match.Index == 0 || text[match.Index - 1] != '\\'
        select FileAt(path);

    /// <summary>Docfx: <c>[!INCLUDE [title](path)]</c>, <c>[!code-csharp[title](path#L1-L9)]</c>.</summary>
    private static IEnumerable<Destination> Marks(ParsedMarkdown document)
    {
        foreach (TextSpan span in document.Mask.Spans.Select(static hidden => hidden.Span).Where(span => document.Text.AsSpan(span.Start, span.Length).StartsWith("[!", StringComparison.Ordinal)))
        {
            Match match = Mark().Match(document.Text.Substring(span.Start, span.Length));
            if (match.Success)
            {
                Destination found = FileAt(match.Groups["path"]);
                yield return found with { Span = new TextSpan(span.Start + found.Span.Start, found.Span.Length) };
            }
        }
    }

    private static IEnumerable<Destination> Modules(ParsedMarkdown document)
    {
        string text = document.Text;
        IEnumerable<TextSpan> statements = document.Mask.Spans.Select(static hidden => hidden.Span).Where(span => document.IsMdx && span.Length > 0 && text[span.Start] is 'i' or 'e' or '{');
        IEnumerable<TextSpan> scripts = document.Tree.Descendants<HtmlBlock>()
            .Where(static block => block.Type == HtmlBlockType.ScriptPreOrStyle && block.Span.Length > 0)
            .Select(static block => new TextSpan(block.Span.Start, block.Span.Length))
            .Where(span => text.AsSpan(span.Start, span.Length).TrimStart().StartsWith("<script", StringComparison.OrdinalIgnoreCase));
        return statements.Concat(scripts).SelectMany(span => ModulePaths.In(text, span));
    }

    private static Destination FileAt(Group path) => new(new TextSpan(path.Index, path.Length), path.Value, DestinationNotation.File);

    [GeneratedRegex(@"\{\{\s*#(?:include|rustdoc_include|playground|playpen)\s+(?<path>[^\s}:]+)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Include();

    [GeneratedRegex(@"^\[!(?:include|code)[^\[\]]*\[[^\[\]]*\]\(\s*(?:<(?<path>[^<>?#\r\n]+)|(?<path>[^\s<>()?#]+))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
