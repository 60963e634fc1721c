using System.Globalization;
using Localize.Documents;
using Localize.Documents.Markdown;
using Markdig;

namespace Localize.Fuzzing;

/// <summary>
/// Reads a document in the three ways of <see cref="Parsers"/>. Which leaves the parser makes inlines of, and when, is a matter of
/// time and memory alone: units, their places and the structure must be those that are read when every leaf has its inlines.
/// </summary>
internal static class ReadingComparison
{
    /// <summary>Compares.</summary>
    /// <param name="document">The document.</param>
    /// <param name="format">Its format.</param>
    /// <returns>The first line that differs, or <see langword="null"/>.</returns>
    public static string? Compare(SourceDocument document, MarkdownFormat format)
    {
        string[] whole = UnitsOf(document, format, Parsers.Whole);
        return Differ("plain", whole, UnitsOf(document, format, Parsers.WithoutPlain))
            ?? Differ("deferred", whole, UnitsOf(document, format, Parsers.Deferring))
            ?? Differ("structure", StructureOf(document, format, Parsers.Whole), StructureOf(document, format, Parsers.WithoutPlain));
    }

    /// <summary>All that extraction finds out, a line for each unit and each of its places.</summary>
    public static string[] LinesOf(ExtractedDocument document) =>
        [.. document.Units.Select(LineOf), .. document.Skeleton.Slots.Select(LineOf), .. document.Skeleton.LinkLabels.Order(StringComparer.Ordinal)];

    private static string[] UnitsOf(SourceDocument document, MarkdownFormat format, MarkdownPipeline pipeline) =>
        Read(() => LinesOf(format.Extract(ParsedMarkdown.Parse(document, format.Settings, pipeline))));

    private static string[] StructureOf(SourceDocument document, MarkdownFormat format, MarkdownPipeline pipeline) =>
        Read(() => [.. MarkdownStructure.Read(ParsedMarkdown.Parse(document, format.Settings, pipeline), format.Settings).Select(static e => $"{e with { Source = null }}")]);

    private static string[] Read(Func<string[]> read)
    {
        try
        {
            return read();
        }
        catch (LocalizationException exception)
        {
            return [exception.Message];
        }
    }

    private static string? Differ(string reading, string[] expected, string[] found)
    {
        int at = expected.AsSpan().CommonPrefixLength(found);
        return at == expected.Length && at == found.Length ? null
            : $"{reading}: {found.ElementAtOrDefault(at) ?? "nothing"} in place of {expected.ElementAtOrDefault(at) ?? "nothing"}";
    }

    private static string LineOf(Unit unit)
    {
        string codes = string.Join(' ', unit.Source.Codes.Select(static c => $"{c.Position} {c.Code.Type} {c.Code.OriginalData} {c.Code.Equivalent} {string.Join(',', c.Code.SubFlows)}"));
        return string.Create(CultureInfo.InvariantCulture, $"{unit.Id} {unit.Kind} {unit.Span} {unit.Position} {unit.Path} [{string.Join(" > ", unit.Headings)}] {unit.Note} \"{unit.Source.Text}\" {codes}");
    }

    private static string LineOf(Slot slot) => string.Create(
        CultureInfo.InvariantCulture,
        $"{slot.UnitId} {slot.Span} {slot.Context} {string.Join(' ', slot.Codes)} [{string.Join('|', slot.LinePrefixes)}] [{slot.ContinuationPrefix}] {slot.IsAtBlockStart} {slot.Scalar}");
}
