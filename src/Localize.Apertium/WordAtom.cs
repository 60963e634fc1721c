namespace Localize.Engines.Apertium;

/// <summary>A stretch of the answer with the numbers of the pairs it carries.</summary>
internal sealed record WordAtom(InlineText Content, IReadOnlyList<int> Pairs)
{
    /// <summary>White space and punctuation without a pair of its own, which may lie inside any pair.</summary>
    internal bool IsNeutral => Pairs.Count == 0 && !Content.HasCodes && !Content.Text.Any(char.IsLetterOrDigit);

    /// <summary>An article or a preposition that the engine put in: at most two short words.</summary>
    internal bool IsSmall => Pairs.Count == 0 && !Content.HasCodes
        && Content.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: <= 2 } words && words.All(word => word.Length <= 4);
}
