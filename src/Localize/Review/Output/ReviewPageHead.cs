namespace Localize.Review.Output;

/// <summary>Head, filters, table, findings and foot of a reviewer's page.</summary>
internal static class ReviewPageHead
{
    public static void Write(HtmlText html, ReviewPageModel model)
    {
        html.Open("header", ("class", "top")).Line().Element("p", "Localize", ("class", "brand")).Element("h1", model.Title).Open("p", ("class", "lede")).Element("bdi", model.Summary).Close("p").Line();
        html.Open("dl", ("class", "figures"));
        foreach (PageFigure figure in model.Figures)
        {
            html.Open("div").Element("dt", figure.Label).Element("dd", figure.Value).Close("div");
        }

        html.Close("dl").Line();
        WriteLocales(html, model);
        html.Close("header").Line();
        WriteFilters(html, model);
    }

    public static void WriteFindings(HtmlText html, ReviewPageModel model)
    {
        if (model.Findings.Count == 0)
        {
            return;
        }

        html.Open("section", ("aria-labelledby", "notices")).Element("h2", "Findings about files", ("id", "notices")).Open("ul", ("class", "findings"));
        foreach (QualityIssue issue in model.Findings)
        {
            html.Open("li");
            WriteIssue(html, issue);
            html.Element("bdi", $"{issue.Document}{(issue.Position is { } position ? $":{position}" : "")}", ("class", "where")).Close("li");
        }

        html.Close("ul").Close("section").Line();
    }

    public static void WriteIssue(HtmlText html, QualityIssue issue)
    {
        html.Element("span", ReviewNames.Of(issue.Severity), ("class", $"badge {ReviewNames.Of(issue.Severity)}")).Text(" ")
            .Element("bdi", issue.Message).Text(" ");
        if (issue.Suggestion is { } suggestion)
        {
            html.Element("bdi", suggestion, ("class", "advice")).Text(" ");
        }

        html.Element("code", issue.Rule).Text(" ");
    }

    public static void WriteFoot(HtmlText html) =>
        html.Open("footer").Element("p", "Made by localize. This file holds everything it shows: it asks for nothing from any network, and decisions stay in this browser until you save them to a file.").Close("footer").Line();

    private static void WriteLocales(HtmlText html, ReviewPageModel model)
    {
        if (model.Locales.Count == 0)
        {
            return;
        }

        html.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", "Totals by language"), ("tabindex", "0"))
            .Open("table").Element("caption", "By language").Open("thead").Open("tr").Element("th", "language", ("scope", "col"));
        foreach (string column in model.Columns)
        {
            html.Element("th", column.Replace('-', ' '), ("scope", "col"));
        }

        html.Close("tr").Close("thead").Open("tbody");
        foreach (PageLocale locale in model.Locales)
        {
            html.Open("tr").Element("th", locale.Locale, ("scope", "row"), ("class", "tag"));
            foreach (string value in locale.Values)
            {
                html.Element("td", value, ("class", value == "0" ? "zero" : null));
            }

            html.Close("tr");
        }

        html.Close("tbody").Close("table").Close("div").Line();
    }

    // Filters do nothing without the script, so they are hidden until it runs.
    private static void WriteFilters(HtmlText html, ReviewPageModel model)
    {
        PageSegment[] segments = [.. model.Articles.SelectMany(article => article.Units).SelectMany(unit => unit.Segments)];
        html.Open("search", ("class", "filters"), ("hidden", "")).Open("form", ("id", "filters"), ("aria-label", "Filters")).Line();
        Select(html, "locale", "Language", [.. model.Articles.Select(article => article.Locale), .. model.Entries.Select(entry => entry.Reviewed.Locale)]);
        Select(html, "article", "Article", model.Articles.Select(article => article.Document));
        Select(html, "level", "Level", [.. segments.Select(segment => segment.Level), .. model.Entries.Select(entry => ReviewNames.Of(entry.Reviewed.Level))]);
        Select(html, "bucket", "What it needs", segments.Select(segment => segment.Bucket));
        Select(html, "verdict", "Verdict", segments.SelectMany(segment => segment.Verdicts).Select(verdict => verdict.Kind));
        Select(html, "reviewer", "Answers for it", [.. segments.Select(segment => segment.Reviewer), .. model.Entries.Select(entry => ReviewPageEntries.Reviewer(entry))]);
        Select(html, "decision", "Decision", HasDecisions(model, segments) ? ["open", "approved", "rejected"] : []);
        html.Open("label", ("class", "find")).Element("span", "Find text").Open("input", ("type", "search"), ("id", "text"), ("autocomplete", "off"), ("spellcheck", "false")).Close("label").Line();
        html.Element("button", "Clear", ("type", "reset")).Close("form").Line();
        html.Open("div", ("class", "tools")).Open("label", ("class", "who")).Element("span", "Your name").Open("input", ("id", "by"), ("autocomplete", "name")).Close("label")
            .Element("button", "Keyboard help", ("type", "button"), ("id", "ask")).Close("div").Line();
        html.Open("div", ("class", "bar")).Element("p", "", ("id", "count"), ("role", "status"), ("aria-live", "polite"))
            .Open("label", ("class", "done")).Open("progress", ("id", "done"), ("value", "0"), ("max", "1")).Close("progress").Element("span", "", ("id", "left")).Close("label")
            .Element("button", "Save decisions", ("type", "button"), ("id", "save"), ("class", "primary")).Close("div").Close("search").Line();
    }

    private static bool HasDecisions(ReviewPageModel model, PageSegment[] segments) => segments.Any(segment => segment.Target is not null) || model.Entries.Any(entry => entry.Reviewed.NeedsApproval);

    private static void Select(HtmlText html, string name, string label, IEnumerable<string> values)
    {
        string[] options = [.. values.Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (options.Length < 2)
        {
            return;
        }

        html.Open("label").Element("span", label).Open("select", ("name", name)).Element("option", "All", ("value", ""));
        foreach (string option in options)
        {
            html.Element("option", option, ("value", option));
        }

        html.Close("select").Close("label").Line();
    }
}
