namespace Localize.Review.Output;

/// <summary>The segments of a reviewer's page, article by article.</summary>
internal static class ReviewPageSegments
{
    private const int LongestNeighbour = 280;

    public static void Write(HtmlText html, ReviewPageModel model)
    {
        html.Open("section", ("aria-labelledby", "segments")).Element("h2", model.Articles.Count == 0 ? "No segments" : "Segments", ("id", "segments")).Line();
        if (model.Articles.Count == 0)
        {
            html.Element("p", model.Entries.Count == 0 ? "Nothing was localized and nothing changed, so there is nothing to look at." : "The change touches no sentence that was looked at.", ("class", "empty")).Line();
        }

        foreach (PageArticle article in model.Articles)
        {
            html.Open("section", ("class", "article"), ("data-article", article.Document), ("data-locale", article.Locale))
                .Open("h3").Element("bdi", article.Document).Text(" ").Element("span", article.Locale, ("class", "tag")).Close("h3").Line();
            foreach (PageUnit unit in article.Units)
            {
                Write(html, unit, article, model.SourceLanguage);
            }

            html.Close("section").Line();
        }

        html.Close("section").Line();
    }

    private static void Write(HtmlText html, PageUnit unit, PageArticle article, string sourceLanguage)
    {
        html.Open("div", ("class", "unit")).Open("p", ("class", "place")).Text($"{ReviewNames.Of(unit.Unit.Kind).Replace('-', ' ')}, line {ReviewNames.Of(unit.Unit.Position.Line)}");
        foreach (string heading in unit.Unit.Headings)
        {
            html.Text(" › ").Element("bdi", heading, ("lang", sourceLanguage));
        }

        html.Close("p");
        if (unit.Unit.Note is { } note)
        {
            html.Open("p", ("class", "note")).Text("Note: ").Element("bdi", note).Close("p");
        }

        html.Line();
        foreach (PageSegment segment in unit.Segments)
        {
            Write(html, segment, article, sourceLanguage);
        }

        WriteSurroundings(html, unit, article.Locale, sourceLanguage);
        html.Close("div").Line();
    }

    private static void Write(HtmlText html, PageSegment segment, PageArticle article, string sourceLanguage)
    {
        html.Open("article", ("class", "item seg"), ("tabindex", "-1"), ("id", $"s-{segment.Key}"), ("aria-label", $"Segment {segment.Id}"), ("data-kind", "segment"), ("data-id", segment.Id), ("data-key", segment.Key),
            ("data-target", ReviewDecisions.HashOf(segment.Proposed ?? segment.Target)), ("data-level", segment.Level), ("data-bucket", segment.Bucket),
            ("data-verdict", string.Join(' ', segment.Verdicts.Select(verdict => verdict.Kind).Distinct(StringComparer.Ordinal))), ("data-reviewer", segment.Reviewer), ("data-decide", segment.Target is null ? null : ""));
        html.Open("p", ("class", "meta")).Element("span", segment.Level, ("class", $"badge level {segment.Level}")).Text(" ").Element("span", segment.Bucket.Replace('-', ' '), ("class", $"badge {segment.Bucket}"))
            .Text(" ").Text(segment.BucketText);
        if (segment.Reviewer.Length > 0)
        {
            html.Text(" · ").Element("bdi", segment.Reviewer);
        }

        html.Close("p").Open("div", ("class", "pair"));
        Side(html, "Source", sourceLanguage, "source");
        ReviewPageText.Write(html, segment.Source.Text, segment.SourceTerms);
        html.Close("p").Close("div");
        Side(html, segment.Proposed is null ? "Translation" : "Translation, before and after", article.Locale, "target");
        WriteTarget(html, segment);
        html.Close("p").Close("div").Close("div");
        WriteJudgements(html, segment);
        html.Close("article").Line();
    }

    private static void Side(HtmlText html, string name, string language, string side) =>
        html.Open("div", ("class", "side")).Element("p", name, ("class", "says-side")).Open("p", ("class", $"text {side}"), ("lang", language), ("dir", TextDirection.Of(language)));

    private static void WriteTarget(HtmlText html, PageSegment segment)
    {
        if (segment.Target is not { } target)
        {
            html.Element("em", "no translation", ("lang", "en"), ("dir", "ltr"));
        }
        else if (segment.Proposed is { } proposed)
        {
            ReviewPageText.WriteDiff(html, target.Text, proposed.Text);
        }
        else
        {
            ReviewPageText.Write(html, target.Text, segment.TargetTerms);
        }
    }

    private static void WriteJudgements(HtmlText html, PageSegment segment)
    {
        QualityIssue[] findings = [.. segment.Findings.Where(finding => !segment.Verdicts.Any(verdict => verdict.Message == finding.Message))];
        if (segment.Verdicts.Count + findings.Length == 0)
        {
            return;
        }

        html.Open("ul", ("class", "findings"));
        foreach (PageVerdict verdict in segment.Verdicts)
        {
            string weight = verdict.Severity == Severity.Note ? "fine" : ReviewNames.Of(verdict.Severity);
            html.Open("li").Element("span", verdict.Kind.Replace('-', ' '), ("class", $"badge {weight}")).Text(" ").Element("bdi", verdict.ConceptId, ("class", "id")).Text(" ").Element("bdi", verdict.Message).Close("li");
        }

        foreach (QualityIssue finding in findings)
        {
            html.Open("li");
            ReviewPageHead.WriteIssue(html, finding);
            html.Close("li");
        }

        html.Close("ul");
    }

    private static void WriteSurroundings(HtmlText html, PageUnit unit, string locale, string sourceLanguage)
    {
        if (unit.Before.Count + unit.After.Count == 0)
        {
            return;
        }

        html.Open("details").Element("summary", "In the article");
        foreach (PageNeighbour neighbour in unit.Before)
        {
            Write(html, neighbour, locale, sourceLanguage, "");
        }

        Write(html, new PageNeighbour(unit.Unit.Kind, unit.Unit.Source.Text, string.Join(' ', unit.Segments.Select(segment => (segment.Proposed ?? segment.Target)?.Text))), locale, sourceLanguage, " here");
        foreach (PageNeighbour neighbour in unit.After)
        {
            Write(html, neighbour, locale, sourceLanguage, "");
        }

        html.Close("details").Line();
    }

    private static void Write(HtmlText html, PageNeighbour neighbour, string locale, string sourceLanguage, string place)
    {
        html.Open("div", ("class", $"pair around {ReviewNames.Of(neighbour.Kind)}{place}"));
        html.Element("p", VisibleText.Of(neighbour.Source, LongestNeighbour), ("lang", sourceLanguage), ("dir", TextDirection.Of(sourceLanguage)));
        html.Element("p", VisibleText.Of(neighbour.Target, LongestNeighbour), ("lang", locale), ("dir", TextDirection.Of(locale))).Close("div");
    }
}
