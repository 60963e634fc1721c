namespace Localize.Fuzzing;

/// <summary>The tokens that parsers look back or ahead for, in pairs and triples, repeated: what makes parsers slow.</summary>
internal static class RepeatedPatterns
{
    private static readonly string[] Tokens =
    [
        "*", "_", "~", "`", "[", "]", "(", ")", "<", ">", "!", "|", "- ", "> ", "1. ", ": ", "# ", "\n", "\n\n", " ", "    ", "a", "{", "}", "{{", "$", "&", "\\", "@", "<!--", "<?", "[^1]", "]: ", ":::", "```", "---\n",
    ];

    public static IEnumerable<string> OfTwo() => Tokens.SelectMany(static _ => Tokens, static (a, b) => a + b).Distinct(StringComparer.Ordinal);

    public static IEnumerable<string> OfThree() => OfTwo().SelectMany(static _ => Tokens, static (pair, c) => pair + c).Distinct(StringComparer.Ordinal);

    public static string Repeat(string pattern, int length) => string.Concat(Enumerable.Repeat(pattern, length / pattern.Length));
}
