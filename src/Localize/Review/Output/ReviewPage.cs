using System.Security.Cryptography;
using System.Text;

namespace Localize.Review.Output;

/// <summary>
/// A reviewer's page: one HTML file that needs no network and can be read without scripts. A content security policy lets nothing run but the
/// one script that is ours, by its hash (CSP level 3, section 2.3.1).
/// </summary>
/// <remarks>Pure; may be called from any thread.</remarks>
public static class ReviewPage
{
    private static readonly string Style = Resource("review.css");
    private static readonly string Script = Resource("review.js");

    /// <summary>Writes the page.</summary>
    /// <param name="model">What it shows.</param>
    /// <returns>The HTML; the same for the same model on every machine.</returns>
    public static string Write(ReviewPageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var html = new HtmlText();
        html.Own("<!DOCTYPE html>\n").Open("html", ("lang", "en"), ("dir", "ltr")).Open("head").Line()
            .Open("meta", ("charset", "utf-8")).Line()
            .Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy)).Line()
            .Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line()
            .Open("meta", ("name", "color-scheme"), ("content", "light dark")).Line()
            .Element("title", $"{model.Title} · Localize").Line().Open("style").Own(Style).Close("style").Line().Close("head").Line();
        html.Open("body", ("data-review", IdOf(model))).Element("a", "Skip to what is to be decided", ("class", "skip"), ("href", "#work")).Line();
        ReviewPageHead.Write(html, model);
        html.Open("main", ("id", "work"), ("tabindex", "-1")).Line();
        ReviewPageEntries.Write(html, model);
        ReviewPageSegments.Write(html, model);
        ReviewPageHead.WriteFindings(html, model);
        html.Close("main").Line();
        ReviewPageHead.WriteFoot(html);
        return html.Open("script").Own(Script).Close("script").Line().Close("body").Close("html").Line().ToString();
    }

    private static string Policy => $"default-src 'none'; style-src 'sha256-{Hash(Style)}'; script-src 'sha256-{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    // Decisions kept by a browser belong to exactly this state of entries and segments.
    private static string IdOf(ReviewPageModel model) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
    [
        .. model.Entries.Select(entry => $"{entry.Reviewed.ConceptId}/{entry.Reviewed.Locale} {entry.Reviewed.Sha}"),
        .. model.Articles.SelectMany(article => article.Units).SelectMany(unit => unit.Segments).Select(segment => $"{segment.Key} {ReviewDecisions.HashOf(segment.Proposed ?? segment.Target)}"),
    ]))).AsSpan(0, 8));

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using Stream stream = typeof(ReviewPage).Assembly.GetManifestResourceStream($"Localize.Review.Output.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
