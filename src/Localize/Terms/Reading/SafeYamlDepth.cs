namespace Localize.Terms.Reading;

/// <summary>
/// A linear look at the brackets before the parser sees the text: the parser needs quadratic time for deep flow
/// collections (200 KB of <c>[</c> take more than 20 s). Quoted text may hold brackets, so the count is generous.
/// </summary>
internal static class SafeYamlDepth
{
    public static TextPosition? FirstTooDeep(string yaml, int maximum)
    {
        int depth = 0;
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < yaml.Length; i++)
        {
            switch (yaml[i])
            {
                case '[' or '{' when ++depth > maximum:
                    return new TextPosition(line, i - lineStart + 1);
                case ']' or '}':
                    depth = Math.Max(0, depth - 1);
                    break;
                case '\n':
                    (line, lineStart) = (line + 1, i + 1);
                    depth = BeginsBlock(yaml, i + 1) ? 0 : depth;
                    break;
            }
        }

        return null;
    }

    // A line that begins an entry ends whatever an unbalanced bracket in quoted text above it seemed to open.
    private static bool BeginsBlock(string yaml, int i) => i < yaml.Length && (yaml[i] == '-' || char.IsAsciiLetter(yaml[i]));
}
