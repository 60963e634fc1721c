using Localize.Terms.Folding;

namespace Localize.Terms.Matching;

/// <summary>Word boundaries where a script with spaces touches one without: in 在Truth Social上 the Latin words stand alone.</summary>
internal static class Edges
{
    public static bool AreFree(FoldedText text, int start, int end) =>
        !(text.IsWord(start) && text.IsWord(start - 1)) && !(text.IsWord(end - 1) && text.IsWord(end));
}
