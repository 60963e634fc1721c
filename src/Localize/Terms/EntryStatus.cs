namespace Localize.Terms;

/// <summary>How far the decision about a locale's terms has come.</summary>
public enum EntryStatus
{
    /// <summary>Proposed: matched and reported, never applied and never an error.</summary>
    Draft,

    /// <summary>Decided. The default where a glossary says nothing.</summary>
    Approved,

    /// <summary>No longer applied; kept so that its id is not used again.</summary>
    Retired,
}
