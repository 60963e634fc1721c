namespace Localize.Engines;

/// <summary>Compares the inline codes of a translation with those of its source.</summary>
/// <remarks>Pure; may be called from any thread.</remarks>
public static class InlineCodeValidator
{
    /// <summary>
    /// Checks that every code is there once, pairs are nested, the order policy is kept
    /// (<see cref="InlineCode.CanReorder"/>, <see cref="InlineCode.CanDelete"/>) and codes were not swept together.
    /// </summary>
    /// <param name="source">The source segment.</param>
    /// <param name="target">Its translation.</param>
    /// <returns>The faults; empty when all is well.</returns>
    public static IReadOnlyList<InlineCodeFinding> Validate(InlineText source, InlineText target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var findings = new List<InlineCodeFinding>();
        CompareCounts(source, target, findings);
        if (findings.Count > 0)
        {
            return findings;
        }

        CheckNesting(source, target, findings);
        CheckOrder(source, target, findings);
        InlineCodePlacement.Check(source, target, findings);
        return findings;
    }

    private static void CompareCounts(InlineText source, InlineText target, List<InlineCodeFinding> findings)
    {
        Dictionary<(int, InlineCodeKind), int> left = source.Codes.GroupBy(c => KeyOf(c.Code)).ToDictionary(g => g.Key, g => g.Count());
        foreach (CodePosition position in target.Codes)
        {
            if (!left.TryGetValue(KeyOf(position.Code), out int count))
            {
                findings.Add(new InlineCodeFinding(InlineCodeFault.Unknown, position.Code));
                continue;
            }

            if (count == 0)
            {
                findings.Add(new InlineCodeFinding(InlineCodeFault.Duplicated, position.Code));
                continue;
            }

            left[KeyOf(position.Code)] = count - 1;
        }

        findings.AddRange(source.Codes.Select(c => c.Code)
            .Where(code => !code.CanDelete && left[KeyOf(code)] > 0)
            .Select(code => new InlineCodeFinding(InlineCodeFault.Missing, code)));
    }

    private static void CheckNesting(InlineText source, InlineText target, List<InlineCodeFinding> findings)
    {
        HashSet<int> paired = InlineCodePairs.IdsOf(source);
        var open = new Stack<InlineCode>();
        foreach (InlineCode code in target.Codes.Select(c => c.Code).Where(c => paired.Contains(c.Id)))
        {
            if (code.Kind == InlineCodeKind.Opening)
            {
                open.Push(code);
            }
            else if (open.Count == 0 || open.Pop().Id != code.Id)
            {
                findings.Add(new InlineCodeFinding(InlineCodeFault.Nesting, code));
                return;
            }
        }

        findings.AddRange(open.Select(code => new InlineCodeFinding(InlineCodeFault.Nesting, code)));
        HashSet<(int, InlineCodeKind)> before = [.. LooseCodesInPairs(paired, source).Select(KeyOf)];
        findings.AddRange(LooseCodesInPairs(paired, target).Where(code => !before.Contains(KeyOf(code)))
            .Select(code => new InlineCodeFinding(InlineCodeFault.Nesting, code)));
    }

    /// <summary>Codes whose partner is in another segment, inside a pair that closes here: the two cross.</summary>
    private static IEnumerable<InlineCode> LooseCodesInPairs(HashSet<int> paired, InlineText text)
    {
        int depth = 0;
        foreach (InlineCode code in text.Codes.Select(c => c.Code).Where(c => c.Kind != InlineCodeKind.Placeholder))
        {
            if (paired.Contains(code.Id))
            {
                depth += code.Kind == InlineCodeKind.Opening ? 1 : -1;
            }
            else if (depth > 0)
            {
                yield return code;
            }
        }
    }

    private static void CheckOrder(InlineText source, InlineText target, List<InlineCodeFinding> findings)
    {
        HashSet<(int, InlineCodeKind)> present = [.. target.Codes.Select(c => KeyOf(c.Code))];
        IEnumerable<InlineCode> expected = source.Codes.Select(c => c.Code).Where(c => !c.CanReorder && present.Contains(KeyOf(c)));
        IEnumerable<InlineCode> actual = target.Codes.Select(c => c.Code).Where(c => !c.CanReorder);
        foreach ((InlineCode first, InlineCode second) in expected.Zip(actual))
        {
            if (KeyOf(first) != KeyOf(second))
            {
                findings.Add(new InlineCodeFinding(InlineCodeFault.Order, second));
                return;
            }
        }
    }

    private static (int Id, InlineCodeKind Kind) KeyOf(InlineCode code) => (code.Id, code.Kind);
}
