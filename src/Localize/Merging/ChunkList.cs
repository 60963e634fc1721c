using Localize.Documents;

namespace Localize.Merging;

/// <summary>Prepares the parts of a translation: cleans the text and moves blanks out of emphasis, where CommonMark does not allow them.</summary>
internal static class ChunkList
{
    public static List<Chunk> Create(WriteJob job, bool isOneLine)
    {
        var chunks = new List<Chunk>();
        int next = 0;
        foreach (InlineElement element in job.Target.Elements)
        {
            if (element is TextRun run)
            {
                string text = TargetText.Clean(run.Text);
                chunks.Add(new Chunk { Text = isOneLine ? TargetText.OnOneLine(text) : text });
            }
            else if (element is CodeRun code)
            {
                next = IndexOf(job.Slot.Codes, code.Code, next);
                chunks.Add(new Chunk { Code = job.Slot.Codes[next], Markup = job.MarkupOf(next) });
                next++;
            }
        }

        MoveBlanksOut(chunks);
        Join(chunks);
        TrimEdges(chunks);
        CodeSpacing.Separate(chunks, job.Level, job.Source);
        return chunks;
    }

    /// <summary>The place of a code; most stand in the order of the source, so the search begins after the last one.</summary>
    private static int IndexOf(CodeSlot[] codes, InlineCode code, int from)
    {
        for (int i = 0; i < codes.Length; i++)
        {
            int at = (from + i) % codes.Length;
            if (codes[at].Id == code.Id && codes[at].Kind == code.Kind)
            {
                return at;
            }
        }

        throw new InvalidOperationException($"The unit has no code {code}.");
    }

    private static void MoveBlanksOut(List<Chunk> chunks)
    {
        for (int i = chunks.Count - 2; i >= 0; i--)
        {
            if (chunks[i].IsEmphasis && chunks[i].Code.Kind == InlineCodeKind.Opening && chunks[i + 1].Text is { } text)
            {
                string kept = TrimStart(text);
                if (kept.Length < text.Length)
                {
                    chunks[i + 1].Text = kept;
                    chunks.Insert(i, new Chunk { Text = text[..(text.Length - kept.Length)] });
                }
            }
        }

        for (int i = 1; i < chunks.Count; i++)
        {
            if (chunks[i].IsEmphasis && chunks[i].Code.Kind == InlineCodeKind.Closing && chunks[i - 1].Text is { } text)
            {
                string kept = TrimEnd(text);
                if (kept.Length < text.Length)
                {
                    chunks[i - 1].Text = kept;
                    chunks.Insert(++i, new Chunk { Text = text[kept.Length..] });
                }
            }
        }
    }

    /// <summary>Joins neighbouring texts and drops empty ones, so that every code sees its true neighbours.</summary>
    private static void Join(List<Chunk> chunks)
    {
        for (int i = chunks.Count - 1; i >= 0; i--)
        {
            if (chunks[i].Text is { Length: 0 })
            {
                chunks.RemoveAt(i);
            }
            else if (i + 1 < chunks.Count && chunks[i].IsText && chunks[i + 1].IsText)
            {
                chunks[i].Text += chunks[i + 1].Text;
                chunks.RemoveAt(i + 1);
            }
        }
    }

    private static void TrimEdges(List<Chunk> chunks)
    {
        if (chunks.Count > 0 && chunks[0].Text is { } first)
        {
            chunks[0].Text = first.TrimStart(' ', '\t', '\n');
        }

        if (chunks.Count > 0 && chunks[^1].Text is { } last)
        {
            chunks[^1].Text = last.TrimEnd(' ', '\t', '\n');
        }

        chunks.RemoveAll(static chunk => chunk.Text is { Length: 0 });
    }

    private static string TrimStart(string text)
    {
        int kept = 0;
        while (kept < text.Length && char.IsWhiteSpace(text[kept]))
        {
            kept++;
        }

        return text[kept..];
    }

    private static string TrimEnd(string text)
    {
        int kept = text.Length;
        while (kept > 0 && char.IsWhiteSpace(text[kept - 1]))
        {
            kept--;
        }

        return text[..kept];
    }
}
