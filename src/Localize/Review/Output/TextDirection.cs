namespace Localize.Review.Output;

/// <summary>The direction that a language is written in, by its script or by the usual script of the language (CLDR likely subtags).</summary>
internal static class TextDirection
{
    private static readonly HashSet<string> Languages = new(StringComparer.Ordinal) { "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi" };

    private static readonly HashSet<string> Scripts = new(StringComparer.OrdinalIgnoreCase) { "Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa" };

    public static string Of(string tag)
    {
        string[] parts = tag.Split('-');
        string? script = parts.Skip(1).FirstOrDefault(part => part.Length == 4 && char.IsAsciiLetter(part[0]));
        return (script is null ? Languages.Contains(parts[0]) : Scripts.Contains(script)) ? "rtl" : "ltr";
    }
}
