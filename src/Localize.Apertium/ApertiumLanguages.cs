using System.Collections.Frozen;

namespace Localize.Engines.Apertium;

/// <summary>Apertium names languages by ISO 639-3 (older pairs by 639-1) and variants with an underscore: <c>eng_US</c>, <c>cat_valencia</c>.</summary>
internal static class ApertiumLanguages
{
    private static readonly FrozenDictionary<string, string> ThreeLetters = new Dictionary<string, string>
    {
        ["af"] = "afr", ["an"] = "arg", ["ar"] = "ara", ["ast"] = "ast", ["be"] = "bel", ["bg"] = "bul", ["br"] = "bre", ["bs"] = "hbs",
        ["ca"] = "cat", ["crh"] = "crh", ["cy"] = "cym", ["da"] = "dan", ["de"] = "deu", ["en"] = "eng", ["eo"] = "epo", ["es"] = "spa",
        ["eu"] = "eus", ["fr"] = "fra", ["frp"] = "frp", ["gl"] = "glg", ["hi"] = "hin", ["hr"] = "hbs", ["id"] = "ind", ["is"] = "isl",
        ["it"] = "ita", ["kk"] = "kaz", ["mk"] = "mkd", ["ms"] = "zlm", ["mt"] = "mlt", ["nb"] = "nob", ["nl"] = "nld", ["nn"] = "nno",
        ["no"] = "nob", ["oc"] = "oci", ["pl"] = "pol", ["pt"] = "por", ["ro"] = "ron", ["ru"] = "rus", ["sc"] = "srd", ["sl"] = "slv",
        ["sr"] = "hbs", ["sv"] = "swe", ["szl"] = "szl", ["tr"] = "tur", ["tt"] = "tat", ["uk"] = "ukr", ["ur"] = "urd",
    }.ToFrozenDictionary();

    /// <summary>The pairs that Debian 12 packages, as <c>apertium-a-b</c> without the prefix; each package holds the directions that exist.</summary>
    private static readonly FrozenSet<string> Packaged = new[]
    {
        "afr-nld", "arg-cat", "bel-rus", "cat-ita", "cat-srd", "dan-nor", "en-gl", "eng-cat", "eng-spa", "eo-ca", "eo-en", "eo-es", "eo-fr",
        "es-gl", "es-pt", "es-ro", "eu-en", "eu-es", "fr-es", "fra-cat", "fra-frp", "hbs-eng", "hbs-mkd", "hbs-slv", "id-ms", "ind-zlm", "isl-eng", "is-sv", "isl-swe", "mk-bg", "mk-en",
        "mkd-bul", "mkd-eng", "nno-nob", "oc-ca", "oc-es", "oci-fra", "pol-szl", "por-cat", "pt-ca", "pt-gl", "rus-ukr", "spa-arg", "spa-ast", "spa-cat",
        "spa-ita", "srd-ita", "swe-dan", "swe-nor", "urd-hin",
    }.ToFrozenSet();

    /// <summary>Apertium's names for a language, closest first: <c>en-US</c> is <c>eng_US</c>, <c>eng</c>, <c>en</c>.</summary>
    internal static IEnumerable<string> NamesOf(string tag)
    {
        string two = LanguageTag.GetLanguage(tag);
        string three = ThreeLetters.GetValueOrDefault(two, two);
        foreach (string variant in tag.Split('-').Skip(1).Reverse())
        {
            yield return $"{three}_{variant}";
        }

        yield return three;
        if (two != three)
        {
            yield return two;
        }
    }

    /// <summary>The Debian package with the pair, or <see langword="null"/> when Debian has none.</summary>
    internal static string? PackageOf(LanguagePair languages)
    {
        foreach (string source in NamesOf(languages.Source))
        {
            foreach (string target in NamesOf(languages.Target))
            {
                string? name = new[] { $"{source}-{target}", $"{target}-{source}" }.FirstOrDefault(Packaged.Contains);
                if (name is not null)
                {
                    return $"apertium-{name}";
                }
            }
        }

        return null;
    }
}
