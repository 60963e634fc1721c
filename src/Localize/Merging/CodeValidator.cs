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
        if (source.Codes.Count != target.Codes.Count)
        {
            return false;
        }

        for (int i = 0; i < source.Codes.Count; i++)
        {
            (InlineCode expected, InlineCode found) = (source.Codes[i].Code, target.Codes[i].Code);
            if (expected.Id != found.Id || expected.Kind != found.Kind)
            {
                return false;
            }
        }

        return true;
    }

    private static string? CheckNesting(InlineText target)
    {
        if (!target.HasCodes || target.Codes.All(static code => code.Code.Kind == InlineCodeKind.Placeholder))
        {
            return null;
        }

        var open = new Stack<int>();
        foreach (CodePosition code in target.Codes)
        {
            if (code.Code.Kind == InlineCodeKind.Opening)
            {
                open.Push(code.Code.Id);
            }
            else if (code.Code.Kind == InlineCodeKind.Closing && (!open.TryPop(out int id) || id != code.Code.Id))
            {
                return $"The codes of the translation do not nest at {code.Code}.";
            }
        }

        return open.Count == 0 ? null : "A code of the translation is not closed.";
    }
}
