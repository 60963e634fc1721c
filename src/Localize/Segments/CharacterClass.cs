namespace Localize.Segments;

/// <summary>What the scanner wants to know of a character, looked up in <see cref="CharacterClasses"/>.</summary>
[Flags]
internal enum CharacterClass : ushort
{
    /// <summary>Punctuation without a part in the rules, a symbol, half of a surrogate pair.</summary>
    None = 0,

    /// <summary>An upper or title case letter.</summary>
    Upper = 1,

    /// <summary>A lower case letter.</summary>
    Lower = 2,

    /// <summary>A decimal digit of any script.</summary>
    Digit = 4,

    /// <summary>A letter or a mark on one.</summary>
    Letter = 8,

    /// <summary>A letter that can carry a syllable; every letter of a script without case counts as one.</summary>
    Vowel = 16,

    /// <summary>White space, or a control of zero width.</summary>
    Space = 32,

    /// <summary>A bracket or quotation mark that may close.</summary>
    Closer = 64,

    /// <summary>A bracket, quotation mark or dash a sentence may open with.</summary>
    Opener = 128,

    /// <summary>May belong to the stop before it, glued or after a space: closers, note marks, the first character of emoji and emoticons.</summary>
    Attached = 256,

    /// <summary>No letter, digit or plain space: the scanner may have to stop at it.</summary>
    Mark = 512,
}
