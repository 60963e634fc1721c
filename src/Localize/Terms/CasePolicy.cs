namespace Localize.Terms;

/// <summary>How the letter case of a text must agree with the glossary for a source term to match.</summary>
public enum CasePolicy
{
    /// <summary>As written in the glossary, or ALL CAPS. The default for names.</summary>
    Exact,

    /// <summary>As written, with a capital at the start of a word, or ALL CAPS. The default for concepts.</summary>
    Initial,

    /// <summary>Any letter case.</summary>
    Any,
}
