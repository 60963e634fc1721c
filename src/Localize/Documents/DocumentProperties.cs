using Localize.Documents.Markdown;

namespace Localize.Documents;

/// <summary>What a document says of itself in its front matter, as far as terms depend on it: its day, its tags, its language.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record DocumentProperties
{
    private static readonly string[] DateKeys =
        ["date", "published", "publishdate", "publish_date", "pubdate", "published_at", "publishedat", "created", "created_at", "createdat", "lastmod", "last_modified_at", "lastupdated", "updated", "modified"];

    private static readonly string[] TagKeys = ["tags", "tag", "categories", "category", "topics"];
    private static readonly string[] LanguageKeys = ["lang", "language", "locale"];

    /// <summary>Tables whose keys count as those of the document: Zola's and Hugo's.</summary>
    private static readonly string[] Tables = ["taxonomies", "extra", "params"];

    /// <summary>
    /// The day of the article as it is written, without regard to a time zone: <c>date</c>, else the day it was published,
    /// created or last changed, else the day that its file name begins with (Jekyll). <see langword="null"/> when none of them is there.
    /// </summary>
    public DateOnly? Date { get; init; }

    /// <summary>Tags and categories, without duplicates, in the order of the document. Empty when it has none.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The language it declares, as a canonical BCP 47 tag, or <see langword="null"/>.</summary>
    public string? Language { get; init; }

    /// <summary>Reads the properties of a document.</summary>
    /// <param name="document">The extracted document.</param>
    /// <returns>The properties; those of a format without front matter come from its file name alone.</returns>
    public static DocumentProperties Of(ExtractedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        (string Key, string Value)[] values = document.Skeleton.Tree is ParsedMarkdown parsed ? [.. Values(parsed)] : [];
        return new DocumentProperties
        {
            Date = DateIn(values) ?? PropertyDate.InFileName(document.Source.Path),
            Tags = [.. Under(values, TagKeys).SelectMany(Split).Distinct(StringComparer.Ordinal)],
            Language = Under(values, LanguageKeys).Select(static value => LanguageTag.TryCanonicalize(value, out string? tag) ? tag : null).FirstOrDefault(static tag => tag is not null),
        };
    }

    private static DateOnly? DateIn((string Key, string Value)[] values) =>
        DateKeys.SelectMany(key => Under(values, [key])).Select(PropertyDate.Read).FirstOrDefault(static date => date is not null);

    private static IEnumerable<string> Under((string Key, string Value)[] values, string[] keys) =>
        values.Where(value => keys.Contains(value.Key, StringComparer.OrdinalIgnoreCase)).Select(static value => value.Value);

    /// <summary>The values of keys that are the document's own, items of lists under the key of their list.</summary>
    private static IEnumerable<(string Key, string Value)> Values(ParsedMarkdown document)
    {
        if (document.FrontMatter is not { } block || document.FrontMatterContent is not { } content)
        {
            return [];
        }

        IEnumerable<(IReadOnlyList<string> Path, string Value)> all = content.Values.Select(static value => (value.Path, value.Value));
        all = block.Kind == FrontMatterKind.Toml ? all.Concat(TomlValues.Read(document.Text.AsSpan(block.Content.Start, block.Content.Length).ToString())) : all;
        return all.Select(static value => (Path: Own(value.Path), value.Value))
            .Where(static value => value.Path.Count == 1 || (value.Path.Count == 2 && int.TryParse(value.Path[1], out _)))
            .Select(static value => (value.Path[0], value.Value));
    }

    private static IReadOnlyList<string> Own(IReadOnlyList<string> path) =>
        path.Count > 1 && Tables.Contains(path[0], StringComparer.OrdinalIgnoreCase) ? [.. path.Skip(1)] : path;

    /// <summary>Tags may stand on one line with commas.</summary>
    private static IEnumerable<string> Split(string value) => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
