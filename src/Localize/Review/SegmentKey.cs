using Localize.Memory;

namespace Localize.Review;

/// <summary>Names a segment across runs and clones: by document, locale, source and which of equal sources it is, and not by its place, which moves.</summary>
internal static class SegmentKey
{
    public static string Of(AlignedSegment segment, string locale) => Of(segment.Document, locale, MemoryText.FromSource(segment.Source), segment.Occurrence);

    public static string Of(string document, string locale, string written, int occurrence) =>
        MemoryText.Hash(FormattableString.Invariant($"{document}\u001F{locale}\u001F{occurrence}\u001F{written}"));
}
