using Localize.Corridor;
using Localize.Documents;
using Localize.Memory;
using Localize.Terms;

namespace Localize;

/// <summary>Some units of a source document, extracted and cut once, to be put beside localized documents in any number of languages.</summary>
/// <remarks>Immutable; may be shared between threads. It holds the document's text and, of the units, only the chosen ones.</remarks>
public sealed class AlignedPart
{
    private readonly Dictionary<string, int> occurrences;

    internal AlignedPart(Draft whole, IReadOnlySet<string> wanted)
    {
        Document = whole.Document.Source;
        UnitCount = whole.Document.Units.Count;
        Context = TermStage.ContextOf(whole.Document);
        Units = [.. whole.Document.Units.Index().Where(unit => wanted.Contains(unit.Item.Id)).Select(unit => (unit.Index, unit.Item.Id))];
        Segments = [.. whole.Segments.Where(segment => wanted.Contains(segment.Unit.Id))];
        occurrences = OccurrencesIn(whole, wanted);
    }

    /// <summary>The document.</summary>
    public SourceDocument Document { get; }

    /// <summary>What a memory is asked about the units, in the form of <see cref="MemoryText"/>: each of them, and the segments that it is cut into.</summary>
    public IReadOnlyList<string> Sources =>
    [
        .. Segments.Concat(Segments.GroupBy(segment => segment.Unit.Id, StringComparer.Ordinal).Select(unit => SegmentStage.Join([.. unit])))
            .Select(segment => segment.Written).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Number of units of the whole document.</summary>
    internal int UnitCount { get; }

    internal TermContext Context { get; }

    /// <summary>The segments of the chosen units in their order.</summary>
    internal IReadOnlyList<DraftSegment> Segments { get; }

    /// <summary>The chosen units: the place of each among all units of the document, and its id.</summary>
    internal IReadOnlyList<(int Index, string Id)> Units { get; }

    /// <summary>Which of the segments with this source in the document a segment is, from 1.</summary>
    internal int OccurrenceOf(DraftSegment segment) => occurrences.GetValueOrDefault(segment.Segment.Id, 1);

    /// <summary>Whether a unit of the whole document is one of the chosen.</summary>
    internal bool Holds(Unit unit) => Units.Any(one => string.Equals(one.Id, unit.Id, StringComparison.Ordinal));

    private static Dictionary<string, int> OccurrencesIn(Draft whole, IReadOnlySet<string> wanted)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var sources = new SourceCounter();
        foreach (DraftSegment segment in whole.Segments.Where(segment => segment.Core.IsTranslatable))
        {
            int occurrence = sources.Next(segment.Written);
            if (wanted.Contains(segment.Unit.Id))
            {
                found[segment.Segment.Id] = occurrence;
            }
        }

        return found;
    }
}
