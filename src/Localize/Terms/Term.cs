namespace Localize.Terms;

/// <summary>One term of a concept in one language.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record Term
{
    /// <summary>The term in its base form, in Unicode normalization form C.</summary>
    public required string Text { get; init; }

    /// <summary>What the glossary says about its use.</summary>
    public required AdministrativeStatus Status { get; init; }

    /// <summary>Whether it is the short form: a surname, an acronym. Default <see langword="false"/>.</summary>
    public bool IsShort { get; init; }

    /// <summary>Where it stands in the glossary file.</summary>
    public TextPosition Position { get; init; }
}
