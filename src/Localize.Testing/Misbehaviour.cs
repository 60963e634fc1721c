namespace Localize.Testing;

/// <summary>What a hostile engine does to a translation.</summary>
public enum Misbehaviour
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Leaves the last code out.</summary>
    DropCode,

    /// <summary>Writes the first code twice.</summary>
    DoubleCode,

    /// <summary>Swaps the first and the last code.</summary>
    SwapCodes,

    /// <summary>Moves all codes to the end.</summary>
    SweepToEnd,

    /// <summary>Moves all codes to the start.</summary>
    SweepToStart,

    /// <summary>Puts a space after each opening code and before each closing one.</summary>
    SpaceInside,

    /// <summary>Takes the spaces around codes away.</summary>
    GlueCodes,

    /// <summary>Adds a script element as text.</summary>
    InjectScript,

    /// <summary>Adds a web address.</summary>
    InjectAddress,

    /// <summary>Adds a lone surrogate, NUL, ESC and a bidirectional override.</summary>
    InjectControls,

    /// <summary>Gives an empty text.</summary>
    EmptyText,

    /// <summary>Strips the white space at the edges and adds some of its own.</summary>
    ChangeEdges,

    /// <summary>Gives an error for each segment.</summary>
    FailSegment,
}
