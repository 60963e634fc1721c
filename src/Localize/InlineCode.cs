namespace Localize;

/// <summary>What an inline code stands for in its text (XLIFF 2.1, section 4.7.2).</summary>
public enum InlineCodeKind
{
    /// <summary>Stands alone: a line break, an image, a code span (<c>ph</c>).</summary>
    Placeholder,

    /// <summary>Opens a pair (<c>sc</c>, or the start of <c>pc</c>).</summary>
    Opening,

    /// <summary>Closes a pair (<c>ec</c>, or the end of <c>pc</c>).</summary>
    Closing,
}

/// <summary>A piece of an inline code's original data that is translated as a unit of its own (XLIFF 2.1, subFlows): the text of an image, the title of a link.</summary>
/// <param name="UnitId">The id of the unit that holds the text.</param>
/// <param name="Span">Where the text stands in <see cref="InlineCode.OriginalData"/>, in UTF-16 code units.</param>
public readonly record struct SubFlow(string UnitId, TextSpan Span);

/// <summary>A formatting mark or other markup inside a text. Its original data is kept byte for byte and never translated.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record InlineCode
{
    /// <summary>Number of the code in its unit, counted from 1. The opening and the closing code of a pair share it.</summary>
    public required int Id { get; init; }

    /// <summary>Whether the code stands alone, opens a pair or closes one.</summary>
    public required InlineCodeKind Kind { get; init; }

    /// <summary>What it is: one of <see cref="InlineCodeTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The markup as it stands in the source document.</summary>
    public required string OriginalData { get; init; }

    /// <summary>The text a reader would see in its place (XLIFF <c>equiv</c>): the content of a code span. Empty by default.</summary>
    public string Equivalent { get; init; } = "";

    /// <summary>Whether a translation may leave the code out. Default <see langword="false"/>.</summary>
    public bool CanDelete { get; init; }

    /// <summary>Whether a translation may move the code. Default <see langword="true"/>.</summary>
    public bool CanReorder { get; init; } = true;

    /// <summary>Pieces of <see cref="OriginalData"/> that are translated as units of their own, in order. Empty by default.</summary>
    public IReadOnlyList<SubFlow> SubFlows { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(InlineCode? other) =>
        other is not null && Id == other.Id && Kind == other.Kind && CanDelete == other.CanDelete && CanReorder == other.CanReorder
        && string.Equals(Type, other.Type, StringComparison.Ordinal)
        && string.Equals(OriginalData, other.OriginalData, StringComparison.Ordinal)
        && string.Equals(Equivalent, other.Equivalent, StringComparison.Ordinal)
        && SubFlows.SequenceEqual(other.SubFlows);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Kind, Type, OriginalData);

    /// <summary>A short readable form: <c>{1}</c> opens, <c>{/1}</c> closes, <c>{1/}</c> stands alone.</summary>
    /// <returns>The marker, for reports; it is not an encoding.</returns>
    public override string ToString() => Kind switch
    {
        InlineCodeKind.Opening => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{{{Id}}}"),
        InlineCodeKind.Closing => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{{/{Id}}}"),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{{{Id}/}}"),
    };
}
