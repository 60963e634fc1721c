using Localize.Documents;
using Localize.Documents.Markdown;

namespace Localize.Linking;

/// <summary>A relative link of a source document.</summary>
/// <param name="Url">As it is written, without escapes.</param>
/// <param name="Path">Its path, decoded; empty for a link within the document.</param>
/// <param name="Target">What the path means in the tree; <see langword="null"/> for the document itself.</param>
/// <param name="Anchor">The fragment, decoded, without its number sign.</param>
/// <param name="Position">Where it stands.</param>
internal sealed record SourceLink(string Url, string Path, string? Target, string Anchor, TextPosition Position)
{
    /// <summary>The relative links of a document in Markdown's own notation; generators take those of raw HTML as they are.</summary>
    public static IReadOnlyList<SourceLink> Read(ParsedMarkdown parsed, string document)
    {
        LineIndex? lines = null;
        var found = new List<SourceLink>();
        foreach (Destination destination in DestinationReader.Read(parsed).Where(static d => d.Notation is DestinationNotation.Markdown or DestinationNotation.Angle))
        {
            if (LinkAddress.Read(destination.Url) is not { } address)
            {
                continue;
            }

            string path = PercentEncoding.Decode(address.Path);
            string? target = path.Length == 0 ? null : TreePath.Resolve(TreePath.FolderOf(document), path);
            if (path.Length == 0 || target is not null)
            {
                lines ??= new LineIndex(parsed.Text);
                found.Add(new SourceLink(destination.Url, path, target, PercentEncoding.Decode(address.Fragment.TrimStart('#')), lines.PositionOf(destination.Span.Start)));
            }
        }

        return found;
    }
}
