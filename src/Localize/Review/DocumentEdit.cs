using Localize.Documents;
using Localize.Merging;

namespace Localize.Review;

/// <summary>Words to change in a unit of a document.</summary>
/// <param name="Unit">The unit, as it was extracted from the document.</param>
/// <param name="Changes">Spans of the unit's text in UTF-16 code units and what takes their place; ascending and disjoint.</param>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record UnitEdit(Unit Unit, IReadOnlyList<(TextSpan Span, string Replacement)> Changes);

/// <summary>What came of an edit.</summary>
/// <param name="Text">The document; what could not be changed is as it was.</param>
/// <param name="Refused">The ids of units that stay as they were, because the structure of the document would not.</param>
public sealed record DocumentEditResult(string Text, IReadOnlyList<string> Refused);

/// <summary>
/// Changes words in a document and nothing else: the bytes around them stay, the structure is proved equal, and the units are read back. Where the
/// words do not stand in the document as they do in the unit (an entity, an escape), the unit is written anew.
/// </summary>
/// <remarks>Pure; may be called from any thread.</remarks>
public static class DocumentEdit
{
    /// <summary>Applies edits.</summary>
    /// <param name="document">The extracted document.</param>
    /// <param name="edits">At most one for each unit.</param>
    /// <param name="language">The language of the document, as a BCP 47 tag.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">The edited document cannot be read as its format any more; never for edits of words.</exception>
    public static DocumentEditResult Apply(ExtractedDocument document, IReadOnlyList<UnitEdit> edits, string language)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(edits);
        ArgumentNullException.ThrowIfNull(language);
        Dictionary<string, InlineText> wanted = edits.ToDictionary(edit => edit.Unit.Id, WantedOf, StringComparer.Ordinal);
        string spliced = Splice(document.Source.Text, edits);
        if (Holds(document, spliced, wanted))
        {
            return new DocumentEditResult(spliced, []);
        }

        MergeResult merged = DocumentMerger.Merge(document, wanted, language);
        return Holds(document, merged.Text, wanted) ? new DocumentEditResult(merged.Text, []) : OneByOne(document, edits, wanted);
    }

    // One unit that cannot be written does not keep the others back.
    private static DocumentEditResult OneByOne(ExtractedDocument document, IReadOnlyList<UnitEdit> edits, Dictionary<string, InlineText> wanted)
    {
        UnitEdit[] good = [.. edits.Where(edit => Holds(document, Splice(document.Source.Text, [edit]), new Dictionary<string, InlineText>(StringComparer.Ordinal) { [edit.Unit.Id] = wanted[edit.Unit.Id] }))];
        string text = Splice(document.Source.Text, good);
        bool holds = Holds(document, text, good.ToDictionary(edit => edit.Unit.Id, edit => wanted[edit.Unit.Id], StringComparer.Ordinal));
        return holds ? new DocumentEditResult(text, [.. edits.Except(good).Select(edit => edit.Unit.Id)]) : new DocumentEditResult(document.Source.Text, [.. edits.Select(edit => edit.Unit.Id)]);
    }

    private static bool Holds(ExtractedDocument document, string text, Dictionary<string, InlineText> wanted)
    {
        ExtractedDocument edited = document.Format.Extract(new SourceDocument(document.Source.Path, text));
        return edited.Units.Count == document.Units.Count
            && StructureProof.Compare(document.Source, edited.Source, document.Format).Count == 0
            && document.Units.Zip(edited.Units).All(pair => string.Equals((wanted.GetValueOrDefault(pair.First.Id) ?? pair.First.Source).Text, pair.Second.Source.Text, StringComparison.Ordinal));
    }

    private static InlineText WantedOf(UnitEdit edit)
    {
        InlineText text = edit.Unit.Source;
        foreach ((TextSpan span, string replacement) in edit.Changes.Reverse())
        {
            text = new Terms.TermSwap("", replacement, [span]).Apply(text) ?? text;
        }

        return text;
    }

    private static string Splice(string text, IReadOnlyList<UnitEdit> edits)
    {
        foreach ((int start, int length, string replacement) in edits.SelectMany(edit => Places(text, edit)).OrderByDescending(place => place.Start))
        {
            text = string.Concat(text.AsSpan(0, start), replacement, text.AsSpan(start + length));
        }

        return text;
    }

    // The n-th occurrence in the unit is the n-th in the document's stretch, where both have as many.
    private static IEnumerable<(int Start, int Length, string Replacement)> Places(string text, UnitEdit edit)
    {
        string raw = text.Substring(edit.Unit.Span.Start, edit.Unit.Span.Length);
        foreach ((TextSpan span, string replacement) in edit.Changes)
        {
            string found = edit.Unit.Source.Text.Substring(span.Start, span.Length);
            int[] inRaw = Occurrences(raw, found);
            int number = Array.IndexOf(Occurrences(edit.Unit.Source.Text, found), span.Start);
            if (number >= 0 && inRaw.Length == Occurrences(edit.Unit.Source.Text, found).Length)
            {
                yield return (edit.Unit.Span.Start + inRaw[number], found.Length, replacement);
            }
        }
    }

    private static int[] Occurrences(string text, string found)
    {
        var places = new List<int>();
        for (int at = text.IndexOf(found, StringComparison.Ordinal); at >= 0; at = text.IndexOf(found, at + found.Length, StringComparison.Ordinal))
        {
            places.Add(at);
        }

        return [.. places];
    }
}
