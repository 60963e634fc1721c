namespace Localize.Terms;

/// <summary>What the glossary says about the use of a term (TBX <c>administrativeStatus</c>).</summary>
public enum AdministrativeStatus
{
    /// <summary>The term to use: YAML <c>use</c> and <c>short</c>.</summary>
    Preferred,

    /// <summary>Right as well, accepted silently: YAML <c>also</c>.</summary>
    Admitted,

    /// <summary>No longer wanted; a warning: YAML <c>deprecated</c>.</summary>
    Deprecated,

    /// <summary>Was preferred once and has been replaced; a warning: YAML <c>superseded</c>.</summary>
    Superseded,

    /// <summary>Wrong; an error: YAML <c>never</c>.</summary>
    Forbidden,
}
