using Localize.Documents;
using Localize.Merging;
using Localize.Segments;

namespace Localize.Corridor;

/// <summary>Reads localized documents beside their sources: by what the memory has today, and by what was written last.</summary>
internal sealed class Alignment
{
    private readonly SegmentStage segments;
    private readonly TermStage terms;
    private readonly MemoryStage memory;
    private readonly CheckStage checks;
    private readonly MergeOptions merging;
    private readonly LanguagePair languages;
    private readonly AlignStage align;
    private readonly EditStage edits;

    public Alignment(SegmentStage segments, TermStage terms, MemoryStage memory, CheckStage checks, MergeOptions merging, LanguagePair languages)
    {
        (this.segments, this.terms, this.memory, this.checks, this.merging, this.languages) = (segments, terms, memory, checks, merging, languages);
        var sentences = new SentenceCutter(SentenceSegmenter.ForLanguage(languages.Target));
        align = new AlignStage(sentences);
        edits = new EditStage(sentences);
    }

    /// <summary>Puts all segments beside each other.</summary>
    /// <param name="recalled">The source with what the memory has.</param>
    /// <param name="localizedText">The localized document as it is.</param>
    public AlignedDocument Align(Draft recalled, string localizedText)
    {
        var aligned = new AlignedDocument { Document = recalled.Document.Source.Path, Languages = languages };
        IDocumentFormat format = recalled.Document.Format;
        ExtractedDocument localized = format.Extract(new SourceDocument(aligned.Document, localizedText));
        if (localized.Units.Count != recalled.Document.Units.Count)
        {
            return aligned with { Issues = checks.CheckExisting(recalled.Document, localized).Issues };
        }

        // Most documents are as they were written, and then nothing needs to be compared.
        Draft judged = checks.Check(recalled);
        string? written = MergeStage.Merge(judged, languages, checks, merging).TargetText;
        return aligned with
        {
            Segments = align.Align(string.Equals(written, localizedText, StringComparison.Ordinal)
                ? [(judged, localized)]
                : [(judged, Extracted(written!)), (recalled, Extracted(MergeStage.Merge(recalled, languages, checks, merging).TargetText!))], localized),
        };

        ExtractedDocument Extracted(string text) => format.Extract(new SourceDocument(aligned.Document, text));
    }

    /// <summary>Puts the segments of a part beside each other where the localized document says what the memory has for them; else null.</summary>
    public async Task<IReadOnlyList<AlignedSegment>?> AlignAsRememberedAsync(IDocumentFormat format, AlignedPart part, string localizedText, CancellationToken cancellationToken)
    {
        ExtractedDocument localized = format.Extract(new SourceDocument(part.Document.Path, localizedText));
        if (localized.Units.Count != part.UnitCount || (await memory.WholeUnitsAsync(part.Segments, cancellationToken).ConfigureAwait(false)).Count > 0)
        {
            return null;
        }

        IReadOnlyList<DraftSegment> found = await memory.LookUpAsync(terms.Match(part.Segments, part.Context), part.Document.Path, [], cancellationToken).ConfigureAwait(false);
        return AlignStage.AlignAsRemembered(part, [.. found.Select(MemoryStage.Recall)], localized, unit => MergeStage.Join(unit, languages));
    }

    /// <summary>Finds what people changed since the document was written last.</summary>
    public async Task<AlignedDocument> FindEditsAsync(IDocumentFormat format, string path, WrittenDocument earlier, string localizedText, CancellationToken cancellationToken)
    {
        ExtractedDocument Extracted(string text) => format.Extract(new SourceDocument(path, text));
        Draft source = segments.Segment(Extracted(earlier.SourceText));
        source = SegmentStage.Join(source, await memory.WholeUnitsAsync(source, cancellationToken).ConfigureAwait(false));
        (ExtractedDocument written, ExtractedDocument current) = (Extracted(earlier.TargetText), Extracted(localizedText));
        var aligned = new AlignedDocument { Document = path, Languages = languages };
        IReadOnlyList<QualityIssue> broken = checks.Differences(written.Source, current.Source, format);
        if (broken.Count > 0 || written.Units.Count != current.Units.Count || written.Units.Count != source.Document.Units.Count)
        {
            return aligned with { Issues = broken.Count > 0 ? broken : checks.CheckExisting(source.Document, current).Issues };
        }

        var found = new List<AlignedSegment>();
        foreach (AlignedSegment edit in edits.Find(source, Extracted(earlier.MergedText), written, current))
        {
            if (edit.Target is null || !await memory.HoldsAsync(edit, cancellationToken).ConfigureAwait(false))
            {
                found.Add(edit);
            }
        }

        return aligned with { Segments = found };
    }
}
