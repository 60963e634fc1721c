using Localize.Terms;

namespace Localize.Engines.AzureTranslator;

/// <summary>Dynamic-dictionary markup, exactly where its rules allow (engines.md 1.9); other terms go as protected spans.</summary>
internal static class TermMarkup
{
    /// <summary>The markup writer for a pair, or <see langword="null"/> when the dictionary cannot be used at all.</summary>
    internal static Func<TermConstraint, string?>? For(LanguagePair languages, bool enabled) =>
        enabled && (AzureLanguages.IsEnglish(languages.Source) || AzureLanguages.IsEnglish(languages.Target)) ? Write : null;

    private static string? Write(TermConstraint term)
    {
        string phrase = TextSafety.Clean(term.Surface.Replace('\n', ' '));
        bool isAllowed = term.Kind is ConceptKind.Person or ConceptKind.Place or ConceptKind.Org or ConceptKind.Brand
            && phrase.Length > 0 && phrase.Trim().Length == phrase.Length && !string.IsNullOrWhiteSpace(term.Target);
        return isAllowed
            ? $"<mstrans:dictionary translation=\"{HtmlCodec.Escape(term.Target)}\">{HtmlCodec.Escape(phrase)}</mstrans:dictionary>"
            : null;
    }
}
