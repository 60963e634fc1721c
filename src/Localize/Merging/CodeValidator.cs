namespace Localize.Merging;

/// <summary>Checks that a translation holds the codes of its source, each once, and that its pairs nest.</summary>
internal static class CodeValidator
{
    /// <summary>Says what is wrong with the codes of a translation.</summary>
    /// <returns>A sentence, or <see langword="null"/> when they are in order.</returns>
    public static string? Check(InlineText source, InlineText target)
    {
        if (HasSameCodes(source, target))
        {
            return CheckNesting(target);
        }

        var expected = new Dictionary<(int Id, InlineCodeKind Kind), InlineCode>();
        foreach (CodePosition code in source.Codes)
        {
            expected[(code.Code.Id, code.Code.Kind)] = code.Code;
        }

        foreach (CodePosition code in target.Codes)
        {
            if (!expected.Remove((code.Code.Id, code.Code.Kind)))
            {
                return $"The translation has the code {code.Code} twice, or the source does not have it.";
            }
        }

        foreach (InlineCode lost in expected.Values)
        {
            if (!lost.CanDelete)
            {
                return $"The translation lacks the code {lost} ({lost.OriginalData.ReplaceLineEndings(" ").Trim()}).";
            }
        }

        return CheckNesting(target);
    }

    /// <summary>Most translations keep the order of the codes.</summary>
    private static bool HasSameCodes(InlineText source, InlineText target)
    {
        ReadOnlySpan<CodePosition> expected = source.CodeSpan;
        ReadOnlySpan<CodePosition> found = target.CodeSpan;
        bool isSame = expected.Length == found.Length;
        for (int i = 0; i < expected.Length && isSame; i++)
        {
            isSame = expected[i].Code.Id == found[i].Code.Id && expected[i].Code.Kind == found[i].Code.Kind;
        }

        return isSame;
    }

    private static string? CheckNesting(InlineText target)
    {
        Stack<int>? open = null;
        foreach (CodePosition code in target.CodeSpan)
        {
            if (code.Code.Kind == InlineCodeKind.Opening)
            {
                (open ??= []).Push(code.Code.Id);
            }
            else if (code.Code.Kind == InlineCodeKind.Closing && !(open?.TryPop(out int id) == true && id == code.Code.Id))
            {
                return $"The codes of the translation do not nest at {code.Code}.";
            }
        }

        return open is null or { Count: 0 } ? null : "A code of the translation is not closed.";
    }
}
