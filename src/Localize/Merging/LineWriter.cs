using System.Text;

namespace Localize.Merging;

/// <summary>Writes the line ends of a text of several lines, with the prefixes that its quotes and lists ask for.</summary>
internal sealed class LineWriter(WriteJob job)
{
    private int line;

    /// <summary>Ends the line and begins the next.</summary>
    public void Break(StringBuilder output)
    {
        while (output.Length > 0 && output[^1] is (' ' or '\t'))
        {
            output.Length--;
        }

        output.Append(job.NewLine).Append(NextPrefix());
    }

    /// <summary>A hard break: it brings the prefix of the line after it, which may keep a code there from opening a block.</summary>
    public string HardBreak(string markup)
    {
        _ = NextPrefix();
        return markup;
    }

    private string NextPrefix()
    {
        IReadOnlyList<string> prefixes = job.Slot.LinePrefixes;
        return line++ < prefixes.Count ? prefixes[line - 1] : job.Slot.ContinuationPrefix;
    }
}
