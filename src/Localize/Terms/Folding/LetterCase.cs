namespace Localize.Terms.Folding;

/// <summary>Lower case without the host's culture: i has its Turkish pair only where the language says so.</summary>
internal static class LetterCase
{
    public static bool IsTurkic(string language) => LanguageTag.GetLanguage(language) is "tr" or "az";

    public static char ToLower(char c, bool turkic) => c switch
    {
        'I' => turkic ? 'ı' : 'i',
        'İ' => 'i',
        < (char)128 => (char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c),
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>
    /// The capitals of a foreign name in a language that has two letters i: KYIV beside KYİV. <see langword="null"/> where there
    /// is nothing to add; a name with letters of its own (İstanbul, Türkiye) has only its own capitals.
    /// </summary>
    public static string? ForeignCapitals(string text, string language) =>
        IsTurkic(language) && text.Contains('i', StringComparison.Ordinal) && !text.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? text.ToUpperInvariant()
            : null;

    public static bool IsUpper(char c) => c < 128 ? c is >= 'A' and <= 'Z' : char.IsUpper(c);

    public static bool IsLower(char c) => c < 128 ? c is >= 'a' and <= 'z' : char.IsLower(c);
}
