using Localize.Documents;

namespace Localize.Merging;

/// <summary>How a document breaks the lines of its paragraphs.</summary>
/// <param name="Column">The last column that text may take; 0 when lines are not filled.</param>
/// <param name="IsSentencePerLine">Whether each sentence has its line.</param>
internal readonly record struct WrapStyle(int Column, bool IsSentencePerLine)
{
    private const double Enough = 0.8;
    private const string SentenceEnds = ".!?:…。！？：”’\")»";

    public static WrapStyle None => default;

    /// <summary>Reads the style of a document off its paragraphs of several lines.</summary>
    public static WrapStyle Of(ExtractedDocument document)
    {
        string text = document.Source.Text;
        var lines = new LineIndex(text);
        (int breaks, int atSentence, int widest) = (0, 0, 0);
        var wouldFit = new List<int>();
        foreach (Slot slot in document.Skeleton.Slots.Where(CanWrap))
        {
            string unit = text.Substring(slot.Span.Start, slot.Span.Length);
            string[] rows = unit.ReplaceLineEndings("\n").Split('\n');
            int indent = DisplayWidth.Of(text.AsSpan(lines.StartOfLineAt(slot.Span.Start), slot.Span.Start - lines.StartOfLineAt(slot.Span.Start)));
            for (int i = 0; i < rows.Length && rows.Length > 1; i++)
            {
                string row = rows[i].TrimEnd();
                int width = DisplayWidth.Of(row) + (i == 0 ? indent : 0);
                widest = Math.Max(widest, width);
                if (i + 1 == rows.Length)
                {
                    break;
                }

                breaks++;
                atSentence += row.Length > 0 && SentenceEnds.Contains(row[^1]) ? 1 : 0;
                wouldFit.Add(width + 1 + FirstWord(rows[i + 1]));
            }
        }

        if (breaks < 2)
        {
            return None;
        }

        if (atSentence >= breaks * Enough)
        {
            return new WrapStyle(0, IsSentencePerLine: true);
        }

        int full = wouldFit.Count(width => width > widest);
        return full >= breaks * Enough ? new WrapStyle(widest, IsSentencePerLine: false) : None;
    }

    /// <summary>Whether the text of a place may go over several lines.</summary>
    public static bool CanWrap(Slot slot) => slot.Context is TextContext.MarkdownBlock or TextContext.Plain;

    private static int FirstWord(string row)
    {
        ReadOnlySpan<char> word = row.AsSpan().TrimStart(" \t>");
        int end = word.IndexOf(' ');
        return DisplayWidth.Of(end < 0 ? word : word[..end]);
    }
}
