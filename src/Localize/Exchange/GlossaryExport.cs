using Localize.Terms;

namespace Localize.Exchange;

/// <summary>Writes glossaries in the formats of other tools.</summary>
public static class GlossaryExport
{
    /// <summary>Writes a glossary as TBX, as a term set of all its languages or as YAML.</summary>
    /// <param name="glossary">The glossary.</param>
    /// <param name="format"><see cref="GlossaryFormat.Tbx"/>, <see cref="GlossaryFormat.GoogleTermSet"/> or <see cref="GlossaryFormat.Yaml"/>.</param>
    /// <returns>The text and what it lacks.</returns>
    /// <exception cref="ArgumentException">The format holds one language pair, which is not given.</exception>
    public static ExchangeResult Write(Glossary glossary, GlossaryFormat format)
    {
        ArgumentNullException.ThrowIfNull(glossary);
        return format switch
        {
            GlossaryFormat.Tbx => new TbxWriter(glossary).Write(),
            GlossaryFormat.GoogleTermSet => new TableWriter(glossary, format).WriteTermSet(),
            GlossaryFormat.Yaml => new ExchangeResult { Text = GlossaryYaml.Write(glossary), Lost = [] },
            _ => throw new ArgumentException("The format holds one language pair; give it.", nameof(format)),
        };
    }

    /// <summary>Writes the terms of one language pair; TBX and a term set hold all languages all the same.</summary>
    /// <param name="glossary">The glossary.</param>
    /// <param name="format">The format.</param>
    /// <param name="languages">The pair; its source is the glossary's source language.</param>
    /// <returns>The text and what it lacks.</returns>
    /// <exception cref="ArgumentException">The source is another language than the glossary's.</exception>
    public static ExchangeResult Write(Glossary glossary, GlossaryFormat format, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(glossary);
        ArgumentNullException.ThrowIfNull(languages);
        if (format is GlossaryFormat.Tbx or GlossaryFormat.GoogleTermSet or GlossaryFormat.Yaml)
        {
            return Write(glossary, format);
        }

        return LanguageTag.GetLanguage(languages.Source) == LanguageTag.GetLanguage(glossary.SourceLanguage)
            ? new TableWriter(glossary, format).WritePairs(languages.Target)
            : throw new ArgumentException($"The glossary's source language is {glossary.SourceLanguage}.", nameof(languages));
    }
}
