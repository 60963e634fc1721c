using Markdig.Syntax;

namespace Localize.Documents.Markdown;

/// <summary>Makes units of the comments in a code block, and says what of the block is code.</summary>
internal static class CodeCommentReader
{
    public static IEnumerable<UnitDraft> Read(string text, FencedCodeBlock block, string path, IReadOnlyList<string> headings)
    {
        foreach (CodeComment comment in CodeComments.Read(text, block))
        {
            var pieces = new List<Piece>();
            var prefixes = new List<string>();
            for (int i = 0; i < comment.Lines.Count; i++)
            {
                if (i > 0)
                {
                    TextSpan between = TextSpan.FromBounds(comment.Lines[i - 1].End, comment.Lines[i].Start);
                    prefixes.Add(text[Lines.NextLine(text, Lines.EndOfLine(text, between.Start))..between.End]);
                    pieces.Add(new Piece { Text = "\n", Span = between });
                }

                TextSpan line = comment.Lines[i];
                pieces.Add(new Piece { Text = text.Substring(line.Start, line.Length), Span = line });
            }

            yield return new UnitDraft
            {
                Kind = UnitKind.CodeComment,
                Context = comment.IsMultiline ? TextContext.CommentLines : TextContext.Comment,
                Span = comment.Span,
                Pieces = pieces,
                Path = path.Length == 0 ? "code/comment" : $"{path}/code/comment",
                Headings = headings,
                LinePrefixes = prefixes,
                ContinuationPrefix = prefixes.Count > 0 ? prefixes[^1] : "",
            };
        }
    }

    /// <summary>The hash of a block without the text of its comments.</summary>
    public static ulong HashOfCode(string text, FencedCodeBlock block)
    {
        ulong hash = StableHash.Start;
        int at = block.Span.Start;
        foreach (CodeComment comment in CodeComments.Read(text, block))
        {
            hash = StableHash.Combine(hash, StableHash.Of(text.AsSpan(at, comment.Span.Start - at)));
            at = comment.Span.End;
        }

        return StableHash.Combine(hash, StableHash.Of(text.AsSpan(at, Math.Min(block.Span.End + 1, text.Length) - at)));
    }
}
