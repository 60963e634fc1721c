using System.Text;
using Localize.Documents;
using Localize.Documents.Markdown;

namespace Localize.Linking;

/// <summary>A rewritten text and the destinations that it must have, in order.</summary>
internal sealed record Rewritten(string Text, IReadOnlyList<string> Destinations);

/// <summary>Rewrites the destinations of one document and names anchors and alternates in it; nothing else is touched.</summary>
internal sealed class LinkRewriter(DocumentTree tree, LinkOptions options, MarkdownSettings settings, IReadOnlyDictionary<string, AnchorMap> anchors)
{
    private readonly LinkResolver resolver = new(tree, options, anchors);
    private readonly string[][] properties = KeyPath.Parse(options.Properties);

    /// <summary>Rewrites a text of the document: its source or its translation, whose destinations are the same.</summary>
    /// <exception cref="LocalizationException">The text cannot be read.</exception>
    public Rewritten Rewrite(LocalizedDocument document, string text)
    {
        ParsedMarkdown parsed = ParsedMarkdown.Parse(new SourceDocument(document.Source.Path, text), settings);
        var edits = new List<(TextSpan Span, string Text)>();
        KeyValuePair<string, string>[] alternates = AlternatesOf(document);
        (int offset, string head) = AlternatesWriter.Write(parsed, alternates, options.Alternates);
        if (head.Length > 0)
        {
            edits.Add((new TextSpan(offset, 0), head));
        }

        AddAnchors(document, parsed, edits);
        var destinations = new List<string>(options.Alternates == LanguageAlternates.Links ? alternates.Select(static alternate => PercentEncoding.Encode(alternate.Value, asAscii: false)) : []);
        foreach (Destination destination in DestinationReader.Read(parsed, properties))
        {
            string url = resolver.Resolve(document, destination);
            destinations.Add(url);
            if (!string.Equals(url, destination.Url, StringComparison.Ordinal))
            {
                edits.Add((destination.Span, DestinationWriter.Write(url, destination)));
            }
        }

        return new Rewritten(Apply(text, edits), destinations);
    }

    /// <summary>Reads the destinations of a rewritten text back.</summary>
    public IReadOnlyList<string> DestinationsOf(LocalizedDocument document, string text) =>
        [.. DestinationReader.Read(ParsedMarkdown.Parse(new SourceDocument(document.Source.Path, text), settings), properties).Select(static destination => destination.Url)];

    private void AddAnchors(LocalizedDocument document, ParsedMarkdown parsed, List<(TextSpan Span, string Text)> edits)
    {
        if (!anchors.TryGetValue(document.Path, out AnchorMap? map) || map.Insertions.Count == 0)
        {
            return;
        }

        IReadOnlyList<Heading> headings = HeadingReader.Read(parsed);
        foreach ((int index, string id) in map.Insertions)
        {
            edits.Add((new TextSpan(headings[index].End, 0), $" {{#{id}}}"));
        }
    }

    private KeyValuePair<string, string>[] AlternatesOf(LocalizedDocument document)
    {
        string folder = TreePath.FolderOf(document.TargetPath);
        return [.. tree.Languages.Select(language => KeyValuePair.Create(language.Key, TreePath.Relative(folder, language.Value(document.Path))))];
    }

    private static string Apply(string text, List<(TextSpan Span, string Text)> edits)
    {
        if (edits.Count == 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 256);
        int at = 0;
        foreach ((TextSpan span, string written) in edits.OrderBy(static edit => edit.Span.Start))
        {
            result.Append(text, at, span.Start - at).Append(written);
            at = span.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
