namespace Localize;

/// <summary>On which side of a break inline codes stand that lie between two sentences (SRX 2.0, <c>formathandle</c>).</summary>
/// <remarks>
/// The breaks of <c>One.[b] Two[/b]</c>: by default before <c>[b]</c>, for it opens what belongs to the second sentence;
/// <c>[b]One.[/b] Two</c> breaks after <c>[/b]</c> and the space. Immutable; compared by value.
/// </remarks>
public sealed record FormatHandling
{
    /// <summary>The defaults of SRX 2.0: opening codes to the right, closing codes to the left, placeholders to the right.</summary>
    public static FormatHandling Default { get; } = new();

    /// <summary>Whether an opening code stays with the sentence before. False by default.</summary>
    public bool IncludeStart { get; init; }

    /// <summary>Whether a closing code stays with the sentence before. True by default.</summary>
    public bool IncludeEnd { get; init; } = true;

    /// <summary>Whether a placeholder after the white space stays with the sentence before. False by default.</summary>
    public bool IncludeIsolated { get; init; }

    /// <summary>Whether a code stays with the sentence before.</summary>
    /// <param name="kind">What the code stands for.</param>
    /// <returns>Whether it is on the left.</returns>
    public bool IsIncluded(InlineCodeKind kind) => kind switch
    {
        InlineCodeKind.Opening => IncludeStart,
        InlineCodeKind.Closing => IncludeEnd,
        _ => IncludeIsolated,
    };
}
