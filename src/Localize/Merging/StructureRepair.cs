using Localize.Documents;

namespace Localize.Merging;

/// <summary>
/// Writes a document until its structure is the source's: finds the units whose translation changes it and raises their level
/// step by step. The loop is bounded; in the end everything that cannot be kept is the source's.
/// </summary>
internal sealed class StructureRepair(ExtractedDocument document, MergeDraft draft)
{
    private const int MostRounds = 40;
    private const int PatientRounds = 24;

    /// <summary>Runs the loop.</summary>
    /// <returns>A text whose structure is the source's.</returns>
    public string Run()
    {
        if (document.Format is not IStructuredFormat format)
        {
            return draft.Write();
        }

        string first = draft.Write();
        if (HasStructure(format, first))
        {
            return first;
        }

        DocumentStructure structure = format.ReadStructure(document);
        IReadOnlyList<StructureEntry> expected = structure.Entries;
        for (int round = 0; round < MostRounds; round++)
        {
            string text = round == 0 ? first : draft.Write();
            IReadOnlyList<StructureEntry>? found = TryRead(format, text, structure);
            if (found is not null && !RaiseCulprits(expected, found, round))
            {
                return text;
            }

            if (found is null)
            {
                break;
            }
        }

        for (int i = 0; i < draft.Slots.Count; i++)
        {
            draft.Raise(i, EscapeLevel.Source);
        }

        return document.Source.Text;
    }

    private bool HasStructure(IStructuredFormat format, string text)
    {
        try
        {
            return format.HasStructureOf(document, text, draft.Written);
        }
        catch (LocalizationException)
        {
            // The written text is too complex to parse; the loop finds out and keeps the source.
            return false;
        }
    }

    private IReadOnlyList<StructureEntry>? TryRead(IStructuredFormat format, string text, DocumentStructure like)
    {
        try
        {
            return format.ReadStructure(new SourceDocument(document.Source.Path, text), like).Entries;
        }
        catch (LocalizationException)
        {
            // A translation can be what makes a document too complex to parse; the source is not, so it is kept.
            return null;
        }
    }

    /// <summary>Raises the level of the units that change the structure.</summary>
    /// <returns>Whether there was a difference.</returns>
    private bool RaiseCulprits(IReadOnlyList<StructureEntry> expected, IReadOnlyList<StructureEntry> found, int round)
    {
        bool differs = false;
        int common = Math.Min(expected.Count, found.Count);
        for (int i = 0; i < common; i++)
        {
            if (!expected[i].IsSameBlock(found[i]))
            {
                RaiseAround(expected, found, i, round);
                return true;
            }

            if (expected[i].Inline != found[i].Inline)
            {
                differs = true;
                RaiseAll(draft.UnitsIn(expected[i].Span), round);
            }
        }

        if (expected.Count != found.Count)
        {
            RaiseAround(expected, found, common, round);
            return true;
        }

        return differs;
    }

    /// <summary>A block that is not the source's was caused in it, or by the nearest unit before it that can still be raised.</summary>
    private void RaiseAround(IReadOnlyList<StructureEntry> expected, IReadOnlyList<StructureEntry> found, int index, int round)
    {
        var culprits = new HashSet<int>();
        if (index < found.Count)
        {
            culprits.Add(draft.UnitAt(found[index].Span.Start));
        }

        int reach = round < PatientRounds ? 0 : 1 << (round - PatientRounds);
        for (int i = Math.Min(expected.Count - 1, index + reach); i >= Math.Max(0, index - reach); i--)
        {
            culprits.UnionWith(draft.UnitsIn(expected[i].Span));
        }

        for (int i = Math.Min(expected.Count - 1, index - reach); i >= 0 && !culprits.Any(draft.IsWritable); i--)
        {
            culprits.UnionWith(draft.UnitsIn(expected[i].Span));
        }

        RaiseAll(culprits, round);
    }

    private void RaiseAll(IEnumerable<int> units, int round)
    {
        foreach (int unit in units.Where(draft.IsWritable))
        {
            draft.Raise(unit, round < PatientRounds ? draft.LevelOf(unit) + 1 : EscapeLevel.Source);
        }
    }
}
