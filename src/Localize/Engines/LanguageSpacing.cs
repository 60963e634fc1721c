namespace Localize.Engines;

/// <summary>Whether a language sets a space between a word and what stands beside it, as far as repairs may rely on it.</summary>
internal static class LanguageSpacing
{
    /// <summary>Not where articles and prepositions are written onto the next word, nor where no spaces are written.</summary>
    internal static bool SeparatesBefore(string language) =>
        !LanguageTag.IsWrittenWithoutSpaces(language) && LanguageTag.GetLanguage(language) is not ("ar" or "he" or "fa" or "ur");

    /// <summary>Not where endings are written onto the word before, nor where no spaces are written.</summary>
    internal static bool SeparatesAfter(string language) =>
        !LanguageTag.IsWrittenWithoutSpaces(language)
        && LanguageTag.GetLanguage(language) is not ("tr" or "az" or "kk" or "ky" or "uz" or "tk" or "tt" or "fi" or "et" or "hu" or "eu" or "ka" or "ko" or "mn" or "ta" or "te" or "kn" or "ml");
}
