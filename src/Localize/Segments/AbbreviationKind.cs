namespace Localize.Segments;

/// <summary>What an abbreviation does to the full stop after it.</summary>
[Flags]
internal enum AbbreviationKind
{
    /// <summary>It is not an abbreviation.</summary>
    None = 0,

    /// <summary>Stands before a name and never ends a sentence: <c>Dr.</c>, <c>Sen.</c></summary>
    Title = 1,

    /// <summary>Stands before a number: <c>No. 5</c>, <c>Art. 7</c>.</summary>
    Numbered = 2,

    /// <summary>A month or day before a number: <c>Sept. 3</c>.</summary>
    Month = 4,

    /// <summary>May end a sentence; it does when a starter follows: <c>Inc.</c>, <c>U.S.</c>, <c>A.Ş.</c></summary>
    Ambiguous = 8,

    /// <summary>Never ends a sentence: <c>e.g.</c>, <c>z. B.</c></summary>
    NeverFinal = 16,

    /// <summary>A unit, currency or date word behind a number; there it may end a sentence before any capital: <c>5 лв.</c>, <c>1990 г.</c></summary>
    Unit = 32,

    /// <summary>Listed by the user; never ends a sentence.</summary>
    User = 64,
}
