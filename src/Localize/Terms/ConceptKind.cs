namespace Localize.Terms;

/// <summary>What a concept of a glossary is.</summary>
public enum ConceptKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A country, city, sea or other place.</summary>
    Place,

    /// <summary>An organisation.</summary>
    Org,

    /// <summary>A product or brand.</summary>
    Brand,

    /// <summary>A book, film, treaty or other work.</summary>
    Work,

    /// <summary>An event.</summary>
    Event,

    /// <summary>Any other concept: an office, a currency, a common noun.</summary>
    Concept,
}
