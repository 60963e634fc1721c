namespace Localize.Engines.Apertium;

/// <summary>
/// One English word can become two (<c>latest</c>, <c>más tardías</c>), and then only the first of them keeps its word-bound blank. The
/// word after a comparing adverb belongs to the same pair.
/// </summary>
internal static class ComparedWord
{
    private static readonly string[] Adverbs = ["más", "menos", "més", "menys", "plus", "moins", "mais", "máis", "più", "meno"];

    /// <summary>Where the word ends that belongs to the atom before, in UTF-16 code units of the text; 0 when none does.</summary>
    internal static int EndIn(WordAtom before, string text)
    {
        bool compares = before.Pairs.Count > 0 && Adverbs.Contains(before.Content.Text, StringComparer.OrdinalIgnoreCase);
        if (!compares || text.Length < 2 || text[0] != ' ' || !char.IsLetter(text[1]))
        {
            return 0;
        }

        int end = 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end;
    }
}
