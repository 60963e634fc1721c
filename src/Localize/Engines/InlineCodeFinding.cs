namespace Localize.Engines;

/// <summary>What is wrong with an inline code in a translation.</summary>
public enum InlineCodeFault
{
    /// <summary>A code of the source that may not be deleted is not there.</summary>
    Missing,

    /// <summary>A code is there more often than in the source.</summary>
    Duplicated,

    /// <summary>A code is there that the source does not have.</summary>
    Unknown,

    /// <summary>Pairs cross, or a closing code stands before its opening one.</summary>
    Nesting,

    /// <summary>Codes that may not be reordered stand in another order.</summary>
    Order,

    /// <summary>Codes are bunched together, or a pair is empty, where the source has text between them.</summary>
    Misplaced,
}

/// <summary>A fault of an inline code in a translation.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Code">The code.</param>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record InlineCodeFinding(InlineCodeFault Fault, InlineCode Code)
{
    /// <summary>The fault in words.</summary>
    /// <returns>For example <c>code {1/} (code `git push`) is missing</c>.</returns>
    public override string ToString()
    {
        string name = $"code {Code} ({Code.Type})";
        return Fault switch
        {
            InlineCodeFault.Missing => $"{name} is missing",
            InlineCodeFault.Duplicated => $"{name} is there more than once",
            InlineCodeFault.Unknown => $"{name} is not in the source",
            InlineCodeFault.Nesting => $"{name} crosses another pair",
            InlineCodeFault.Order => $"{name} stands in another order",
            _ => $"{name} stands away from its text",
        };
    }
}
