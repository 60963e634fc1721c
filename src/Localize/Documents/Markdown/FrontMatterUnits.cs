namespace Localize.Documents.Markdown;

/// <summary>Makes units of the front matter values that are to be translated.</summary>
internal static class FrontMatterUnits
{
    public static void Read(ParsedMarkdown document, MarkdownSettings settings, UnitCollector collector, List<QualityIssue> issues)
    {
        if (document.FrontMatter is not { } block || document.FrontMatterContent is not { } content)
        {
            return;
        }

        if (content.Error is { } error)
        {
            issues.Add(Broken(document, block, error, collector.Lines.PositionOf(content.ErrorOffset)));
            return;
        }

        foreach (FrontMatterValue value in content.Values)
        {
            if (settings.IsTranslatableKey(value.Path) && value.Value.Any(char.IsLetter) && !IsKeyword(value))
            {
                collector.Add(new UnitDraft
                {
                    Kind = UnitKind.FrontMatter,
                    Context = FrontMatterReader.ContextOf(block.Kind),
                    Span = value.Span,
                    Pieces = [new Piece { Text = value.Value, Span = value.Span }],
                    Path = $"front-matter/{string.Join('/', value.Path)}",
                    Scalar = value.Style,
                });
            }
        }
    }

    private static bool IsKeyword(FrontMatterValue value) =>
        value.Style.Notation == ScalarNotation.Plain && YamlWords.IsReserved(value.Value);

    private static QualityIssue Broken(ParsedMarkdown document, FrontMatterBlock block, string error, TextPosition position) => new()
    {
        Type = QualityIssueType.Other,
        Severity = Severity.Warning,
        Rule = "documents.front-matter",
        Message = $"The {block.Kind.ToString().ToUpperInvariant()} front matter cannot be read, so nothing in it is translated: {error}",
        Suggestion = "Mend the front matter.",
        Document = document.Source.Path,
        Position = position,
    };
}
