namespace Localize.Merging;

/// <summary>What a round trip writes in place of the translations.</summary>
public enum RoundtripMode
{
    /// <summary>The source text: the result must be the document, byte for byte.</summary>
    Identity,

    /// <summary>The source text with an accent on every Latin letter.</summary>
    Pseudo,

    /// <summary>Chinese characters without blanks, with fullwidth punctuation: emphasis no longer stands beside blanks.</summary>
    Cjk,

    /// <summary>Arabic letters.</summary>
    RightToLeft,

    /// <summary>Text that looks like every Markdown construct.</summary>
    Hostile,
}
