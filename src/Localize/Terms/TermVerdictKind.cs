namespace Localize.Terms;

/// <summary>Whether and how a target text honours a term of its source.</summary>
public enum TermVerdictKind
{
    /// <summary>The preferred term is there, in whatever form the grammar needs.</summary>
    Honoured,

    /// <summary>An admitted term, an adjective made from the term or a compound with it is there.</summary>
    Admitted,

    /// <summary>Nothing of the term is there.</summary>
    Missing,

    /// <summary>A forbidden term is there.</summary>
    Forbidden,

    /// <summary>Only a deprecated or superseded term is there.</summary>
    Deprecated,

    /// <summary>The term is there with the wrong capital or small letters.</summary>
    WrongCase,

    /// <summary>The term is there with letters of another script that look the same.</summary>
    WrongScript,

    /// <summary>Something that differs from the term by a letter or two, or by its diacritics, is there.</summary>
    Misspelt,

    /// <summary>The source term was left as it is.</summary>
    Untranslated,

    /// <summary>The rules cannot tell; a person should look.</summary>
    Unsure,
}
