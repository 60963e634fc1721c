namespace Localize.Review.Output;

/// <summary>The cards of changed entries on a reviewer's page.</summary>
internal static class ReviewPageEntries
{
    public static string Reviewer(PageEntry entry) => string.Join(", ", entry.Reviewed.Owners);

    public static void Write(HtmlText html, ReviewPageModel model)
    {
        if (model.Entries.Count == 0)
        {
            return;
        }

        html.Open("section", ("aria-labelledby", "entries")).Element("h2", "Changed entries", ("id", "entries")).Line();
        html.Open("div", ("class", "cards")).Line();
        foreach (PageEntry entry in model.Entries)
        {
            Write(html, entry, model.SourceLanguage);
        }

        html.Close("div").Close("section").Line();
    }

    private static void Write(HtmlText html, PageEntry entry, string sourceLanguage)
    {
        ReviewedEntry reviewed = entry.Reviewed;
        html.Open("article", ("class", "item card"), ("tabindex", "-1"), ("data-kind", "entry"), ("data-id", reviewed.ConceptId), ("data-sha", reviewed.Sha), ("data-locale", reviewed.Locale),
            ("data-level", ReviewNames.Of(reviewed.Level)), ("data-reviewer", Reviewer(entry)), ("data-name", $"{reviewed.ConceptId}, {reviewed.Locale}"), ("data-decide", reviewed.NeedsApproval ? "" : null)).Line();
        html.Open("h3").Element("bdi", entry.Term, ("lang", sourceLanguage), ("dir", TextDirection.Of(sourceLanguage))).Text(" ").Element("span", reviewed.Locale, ("class", "tag")).Close("h3");
        html.Open("p", ("class", "meta")).Element("span", ReviewNames.Of(reviewed.Level), ("class", $"badge level {ReviewNames.Of(reviewed.Level)}")).Text(" ")
            .Element("span", reviewed.NeedsApproval ? ReviewNames.Of(reviewed.State) : "nothing to approve", ("class", $"badge state {ReviewNames.Of(reviewed.State)}")).Text(" ")
            .Element("bdi", reviewed.ConceptId, ("class", "id")).Text($" {ReviewNames.Of(entry.Segments)} {(entry.Segments == 1 ? "segment" : "segments")}").Close("p").Line();
        WriteChanges(html, reviewed, sourceLanguage);
        html.Open("dl", ("class", "facts"));
        Fact(html, "Definition", entry.Definition);
        Fact(html, "Why", entry.Why);
        WriteReferences(html, entry.References);
        Fact(html, "May decide", reviewed.Owners.Count == 0 ? null : Reviewer(entry));
        Fact(html, "Decided", reviewed.Decision is { } decision ? $"{(decision.Rejected is null ? "approved" : $"rejected: {decision.Rejected}")} by {decision.By}, {ReviewNames.Of(decision.On)}" : null);
        html.Close("dl").Close("article").Line();
    }

    // What only explains the entry is folded, so that what changes sentences is seen at once.
    private static void WriteChanges(HtmlText html, ReviewedEntry reviewed, string sourceLanguage)
    {
        ILookup<bool, GlossaryChange> changes = reviewed.Changes.ToLookup(change => change.Level == GlossaryChangeLevel.Note);
        if (!changes[false].Any())
        {
            WriteChanges(html, "changes notes", changes[true], reviewed, sourceLanguage);
            return;
        }

        WriteChanges(html, "changes", changes[false], reviewed, sourceLanguage);
        if (changes[true].Count() is > 0 and int notes)
        {
            html.Open("details").Element("summary", notes == 1 ? "1 change to what explains it" : $"{ReviewNames.Of(notes)} changes to what explains it");
            WriteChanges(html, "changes notes", changes[true], reviewed, sourceLanguage);
            html.Close("details").Line();
        }
    }

    private static void WriteChanges(HtmlText html, string style, IEnumerable<GlossaryChange> changes, ReviewedEntry reviewed, string sourceLanguage)
    {
        html.Open("ul", ("class", style));
        foreach (GlossaryChange change in changes)
        {
            bool isSource = change.Kind is GlossaryChangeKind.MatchAdded or GlossaryChangeKind.MatchRemoved or GlossaryChangeKind.ExceptAdded or GlossaryChangeKind.ExceptRemoved;
            bool isTerm = change.Locale is not null && change.Level != GlossaryChangeLevel.Note;
            string? language = isSource ? sourceLanguage : isTerm ? reviewed.Locale : null;
            html.Open("li").Element("span", ReviewNames.Explain(change.Kind), ("class", "kind"), ("title", ReviewNames.Of(change.Kind))).Text(" ");
            Piece(html, "del", "was ", change.Before, language);
            Piece(html, IsBan(change.Kind) ? "em" : "ins", IsBan(change.Kind) ? "never " : "now ", change.After, language);
            html.Close("li");
        }

        html.Close("ul").Line();
    }

    // A spelling that is forbidden now was not put in anywhere.
    private static bool IsBan(GlossaryChangeKind kind) => kind is GlossaryChangeKind.NeverAdded or GlossaryChangeKind.AlsoToNever;

    private static void Piece(HtmlText html, string element, string label, string? text, string? language)
    {
        if (text is not null)
        {
            html.Element("span", label, ("class", "says")).Open(element).Element("bdi", text, ("lang", language), ("dir", language is null ? null : TextDirection.Of(language))).Close(element).Text(" ");
        }
    }

    private static void Fact(HtmlText html, string name, string? text)
    {
        if (text is not null)
        {
            html.Open("div").Element("dt", name).Open("dd").Element("bdi", text).Close("dd").Close("div");
        }
    }

    private static void WriteReferences(HtmlText html, IReadOnlyList<GlossaryReference> references)
    {
        if (references.Count == 0)
        {
            return;
        }

        html.Open("div").Element("dt", "References").Open("dd");
        foreach (GlossaryReference reference in references)
        {
            string title = string.Join(", ", new[] { reference.Title, reference.Publisher, reference.Date }.OfType<string>());
            html.Open("p");
            _ = SafeUrl(reference.Url) is { } url
                ? html.Open("a", ("href", url), ("rel", "noopener noreferrer")).Element("bdi", title).Close("a")
                : html.Element("bdi", title);
            html.Close("p");
        }

        html.Close("dd").Close("div");
    }

    // References made by a program and not read from a file were looked at by nobody.
    private static string? SafeUrl(string? url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps ? address.AbsoluteUri : null;
}
