namespace Localize.Exchange;

/// <summary>A file format other tools read glossaries in.</summary>
public enum GlossaryFormat
{
    /// <summary>TBX-Basic, version 3 (ISO 30042:2019), style DCA.</summary>
    Tbx,

    /// <summary>DeepL: source and target, tab-separated, no header.</summary>
    DeepLTsv,

    /// <summary>DeepL: source and target, comma-separated, no header.</summary>
    DeepLCsv,

    /// <summary>Google Cloud Translation, unidirectional: source and target, comma-separated, no header.</summary>
    GoogleCsv,

    /// <summary>Google Cloud Translation, equivalent term set: a column for each language under its tag.</summary>
    GoogleTermSet,

    /// <summary>Azure Document Translation: source and target, tab-separated, no header; matched with letter case.</summary>
    AzureTsv,

    /// <summary>OmegaT: source, target and comment, tab-separated, no header.</summary>
    OmegaTTsv,

    /// <summary>The project's own YAML, which carries everything.</summary>
    Yaml,
}
