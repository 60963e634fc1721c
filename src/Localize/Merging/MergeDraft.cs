using System.Text;
using Localize.Documents;
using Localize.Documents.Markdown;

namespace Localize.Merging;

/// <summary>One attempt to write a document: each unit at its level of escaping.</summary>
internal sealed class MergeDraft
{
    private readonly ExtractedDocument document;
    private readonly InlineText?[] targets;
    private readonly EscapeLevel[] levels;
    private readonly int[] ends;
    private readonly List<TextEdit> edits;
    private readonly List<TextCopy>? copies;
    private bool isInert;

    public MergeDraft(ExtractedDocument document, IReadOnlyDictionary<string, InlineText> targets)
    {
        this.document = document;
        this.targets = [.. document.Units.Select(unit => targets.GetValueOrDefault(unit.Id))];
        edits = new List<TextEdit>(targets.Count);
        NewLine = Lines.NewLineOf(document.Source.Text);
        IsMdx = document.Skeleton.Tree is ParsedMarkdown { IsMdx: true };
        copies = document.Skeleton.Tree is ParsedMarkdown parsed && !parsed.Mask.HidesOnlyBefore(parsed.Head) ? [] : null;
        levels = new EscapeLevel[document.Units.Count];
        ends = NestedEnds(document.Skeleton.Slots);
    }

    public ExtractedDocument Document => document;

    /// <summary>The line end of the document.</summary>
    public string NewLine { get; }

    public bool IsMdx { get; }

    public IReadOnlyList<Slot> Slots => document.Skeleton.Slots;

    public EscapeLevel LevelOf(int index) => levels[index];

    public void Raise(int index, EscapeLevel level) => levels[index] = level;

    /// <summary>Whether a translation is written for the unit.</summary>
    public bool IsWritten(int index) => levels[index] < EscapeLevel.Source && targets[index] is not null;

    /// <summary>Whether the index is that of a unit whose translation is written.</summary>
    public bool IsWritable(int index) => index >= 0 && IsWritten(index);

    /// <summary>What the last text written replaced; a unit inside a code belongs to the edit around it.</summary>
    public WrittenEdits Written => new(edits, copies ?? []);

    /// <summary>Writes the document.</summary>
    public string Write()
    {
        edits.Clear();
        copies?.Clear();
        StringBuilder output = OutputBuffer.Rent(document.Source.Text.Length);
        WriteRange(new TextSpan(0, document.Source.Text.Length), 0, Slots.Count, output, record: true);
        return OutputBuffer.Finish(output);
    }

    /// <summary>The units whose translation stands at an offset of the written text, or nearest before it.</summary>
    public int UnitAt(int targetOffset)
    {
        (int low, int high) = (0, edits.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = edits[middle].Target.Start <= targetOffset ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? -1 : edits[low - 1].Index;
    }

    /// <summary>The units that touch a span of the source.</summary>
    public IEnumerable<int> UnitsIn(TextSpan source)
    {
        for (int i = FirstEndingAfter(source.Start); i < Slots.Count && Slots[i].Span.Start < source.End; i++)
        {
            if (Slots[i].Span.Overlaps(source))
            {
                yield return i;
            }
        }
    }

    private int FirstEndingAfter(int offset)
    {
        (int low, int high) = (0, Slots.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Slots[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        while (low > 0 && Slots[low - 1].Span.End > offset)
        {
            low--;
        }

        return low;
    }

    private void WriteRange(TextSpan range, int first, int stop, StringBuilder output, bool record)
    {
        string source = document.Source.Text;
        int at = range.Start;
        for (int i = first; i < stop; i++)
        {
            Slot slot = Slots[i];
            if (slot.Span.Start < at || slot.Span.End > range.End || !IsWritten(i))
            {
                continue;
            }

            output.Append(source, at, slot.Span.Start - at);
            int start = output.Length;
            isInert |= record;
            WriteUnit(i, output, record ? copies : null);
            at = slot.Span.End;
            if (record)
            {
                edits.Add(new TextEdit(slot.Span, TextSpan.FromBounds(start, output.Length), i, isInert));
            }
        }

        output.Append(source, at, range.End - at);
    }

    private void WriteUnit(int index, StringBuilder output, List<TextCopy>? copied)
    {
        WriteJob job = JobFor(index);
        if (!IsBesideDialectLine(job.Slot) && InertWriter.TryWrite(job, output, copied))
        {
            return;
        }

        isInert = false;
        output.Append(UnitWriter.Write(job));
    }

    /// <summary>Whether dialect syntax that takes lines begins on the unit's last line; then the unit's text decides whether it is found.</summary>
    private bool IsBesideDialectLine(Slot slot)
    {
        if (document.Skeleton.Tree is not ParsedMarkdown { Mask: { Spans.Count: > 0 } mask } parsed)
        {
            return false;
        }

        int next = mask.FirstAfter(slot.Span.End);
        return next < mask.Spans.Count && mask.Spans[next].IsBlock && mask.Spans[next].Span.Start < Lines.EndOfLine(parsed.Text, slot.Span.End);
    }

    private WriteJob JobFor(int index) => new(this, index, Slots[index], targets[index]!, levels[index]);

    /// <summary>The markup of a code, with the translations of the units inside it.</summary>
    public string MarkupOf(int code, int index)
    {
        if (ends[index] == index + 1)
        {
            return document.Units[index].Source.Codes[code].Code.OriginalData;
        }

        TextSpan span = Slots[index].Codes[code].Span;
        var output = new StringBuilder(span.Length + 32);
        WriteRange(span, index + 1, ends[index], output, record: false);
        return output.ToString();
    }

    /// <summary>For each unit the index after the last unit that lies inside it.</summary>
    private static int[] NestedEnds(IReadOnlyList<Slot> slots)
    {
        var ends = new int[slots.Count];
        for (int i = slots.Count - 1; i >= 0; i--)
        {
            int end = i + 1;
            while (end < slots.Count && slots[i].Span.Contains(slots[end].Span))
            {
                end = ends[end];
            }

            ends[i] = end;
        }

        return ends;
    }
}
