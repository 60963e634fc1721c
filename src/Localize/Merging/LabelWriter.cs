using System.Text;
using Localize.Documents;

namespace Localize.Merging;

/// <summary>Closes reference links that are found by their own text: the label is written out when the text is no longer the label.</summary>
internal static class LabelWriter
{
    /// <summary>The markup that closes the link.</summary>
    /// <param name="code">The closing code.</param>
    /// <param name="markup">Its markup in the source.</param>
    /// <param name="output">What is written up to it.</param>
    /// <param name="contentStart">Where the text of the link begins in it.</param>
    /// <param name="next">The character after it.</param>
    public static string Close(CodeSlot code, string markup, StringBuilder output, int contentStart, char next)
    {
        string label = code.Label!;
        bool isSame = output.Length - contentStart == label.Length && output.ToString(contentStart, label.Length) == label;
        bool joinsNext = markup.Length == 1 && next is ('[' or '(' or ':');
        return isSame && !joinsNext ? markup : $"][{label}]";
    }
}
