using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;

namespace Localize.Linking;

/// <summary>Proves that rewriting links changed what was intended and nothing else.</summary>
internal static class LinkProof
{
    /// <summary>Compares the rewritten translation with the rewritten source.</summary>
    /// <returns>A finding, or <see langword="null"/> when all is as intended.</returns>
    public static QualityIssue? Check(LocalizedDocument document, Rewritten source, Rewritten target, LinkRewriter rewriter, MarkdownFormat format)
    {
        string path = document.Source.Path;
        IReadOnlyList<string> found = rewriter.DestinationsOf(document, target.Text);
        if (!found.SequenceEqual(target.Destinations, StringComparer.Ordinal))
        {
            string wrong = found.FirstOrDefault(url => !target.Destinations.Contains(url, StringComparer.Ordinal)) ?? "another number of links";
            return LinkMessages.Unproved(path, $"Rewriting gave {wrong}, which was not intended.");
        }

        IReadOnlyList<StructureDifference> differences = StructureProof.Compare(new SourceDocument(path, source.Text), new SourceDocument(path, target.Text), format);
        return differences.Count == 0 ? null : LinkMessages.Unproved(path, differences[0].ToString());
    }
}
