namespace Localize.Terms.Inflection;

/// <summary>Which letters stand for vowels, in the Latin and Cyrillic alphabets of the languages with rules.</summary>
internal static class Vowels
{
    private const string Letters = "aeiouyáéíóúàèìòùâêîôûäöüåæøœãõăąęőűıаеиоуыэюяіїєё";

    public static bool Contains(char lower) => Letters.Contains(lower, StringComparison.Ordinal);
}
