using System.Globalization;
using System.Text;

namespace Localize.Review.Output;

/// <summary>
/// A review as the comment on a pull request: totals, then for each locale what is to be approved with three sentences each. Never longer than
/// <see cref="MostCharacters"/>; the totals are always those of the whole review, and a line says what was left out.
/// </summary>
/// <remarks>Pure; may be called from any thread.</remarks>
public static class ReviewMarkdown
{
    /// <summary>The first line, by which a program finds its earlier comment to replace it.</summary>
    public const string Marker = "<!-- localize-glossary-review -->";

    /// <summary>Most UTF-16 code units; code hosts take 65,536 characters.</summary>
    public const int MostCharacters = 60_000;

    private const int MostLocales = 60;
    private const int Sentences = 3;
    private const int Reserve = 400;

    /// <summary>Writes the comment.</summary>
    /// <param name="review">The review.</param>
    /// <returns>GitHub-flavoured Markdown.</returns>
    public static string Write(GlossaryReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var text = new StringBuilder($"{Marker}\n## Glossary review\n\n");
        if (review.Diff.Changes.Count == 0)
        {
            return text.Append(CultureInfo.InvariantCulture, $"The glossaries mean the same as those of {MarkdownText.Of(review.Against)}.\n").ToString();
        }

        int open = review.Entries.Count(IsOpen);
        text.Append(CultureInfo.InvariantCulture, $"Against {MarkdownText.Of(review.Against)}: **{review.Diff.Changes.Count}** changes, **{review.Segments.Count}** segments touched, **{open}** entries to approve.\n\n");
        WriteTable(text, review);
        WriteFindings(text, review);
        string[] locales = [.. review.Entries.Select(entry => entry.Locale).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        int left = review.Entries.Count;
        foreach (string locale in locales)
        {
            left -= WriteLocale(text, locale, [.. review.Entries.Where(entry => entry.Locale == locale).OrderBy(entry => IsOpen(entry) ? 0 : 1).ThenBy(entry => entry.Level)], review);
        }

        if (left > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n_Cut to fit: {left} of {review.Entries.Count} entries are not shown here. The totals above are of all. The whole review: `localize glossary diff --format html`._\n");
        }

        return text.ToString();
    }

    private static bool IsOpen(ReviewedEntry entry) => entry.NeedsApproval && entry.State != ReviewState.Approved;

    private static void WriteTable(StringBuilder text, GlossaryReview review)
    {
        ImpactBucket[] buckets = Enum.GetValues<ImpactBucket>();
        text.Append("| locale | ").AppendJoin(" | ", buckets.Select(bucket => ReviewNames.Of(bucket).Replace('-', ' '))).Append(" | characters | cost |\n|---|").Insert(text.Length, "--:|", buckets.Length + 2).Append('\n');
        string[] locales = [.. review.Segments.Select(segment => segment.Locale).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (string locale in locales.Take(MostLocales))
        {
            Row(text, MarkdownText.Of(locale), locale, review, buckets);
        }

        if (locales.Length > MostLocales)
        {
            text.Append(CultureInfo.InvariantCulture, $"| and {locales.Length - MostLocales} more |").Insert(text.Length, " |", buckets.Length + 2).Append('\n');
        }

        Row(text, "**all**", null, review, buckets);
        text.Append('\n');
    }

    private static void Row(StringBuilder text, string name, string? locale, GlossaryReview review, ImpactBucket[] buckets) =>
        text.Append("| ").Append(name).Append(" | ").AppendJoin(" | ", buckets.Select(bucket => ReviewNames.Of(review.Count(bucket, locale))))
            .Append(" | ").Append(ReviewNames.Of(review.Characters(locale))).Append(" | ").Append(ReviewNames.Of(review.Cost(locale))).Append(" |\n");

    private static void WriteFindings(StringBuilder text, GlossaryReview review)
    {
        const int most = 10;
        QualityIssue[] findings = [.. review.Introduced, .. review.Unread];
        foreach (QualityIssue issue in findings.Take(most))
        {
            string place = issue.Document is null ? "" : $" {MarkdownText.Of(issue.Document)}{(issue.Position is { } position ? $":{position}" : "")}";
            text.Append(CultureInfo.InvariantCulture, $"- **{ReviewNames.Of(issue.Severity)}**{place}: {MarkdownText.Of(issue.Message)} {MarkdownText.Of(issue.Suggestion ?? "")}\n");
        }

        text.Append(findings.Length > most ? FormattableString.Invariant($"- and {findings.Length - most} more findings\n") : "");
    }

    /// <returns>How many entries found room.</returns>
    private static int WriteLocale(StringBuilder text, string locale, ReviewedEntry[] entries, GlossaryReview review)
    {
        string head = string.Create(CultureInfo.InvariantCulture, $"\n<details{(entries.Any(IsOpen) ? " open" : "")}>\n<summary><b>{MarkdownText.Of(locale)}</b>: {entries.Count(IsOpen)} of {entries.Length} entries to approve</summary>\n\n");
        const string foot = "\n</details>\n";
        int shown = 0;
        var body = new StringBuilder();
        foreach (ReviewedEntry entry in entries)
        {
            string block = EntryBlock(entry, review);
            if (text.Length + head.Length + body.Length + block.Length + foot.Length + Reserve > MostCharacters)
            {
                break;
            }

            body.Append(block);
            shown++;
        }

        text.Append(shown > 0 ? $"{head}{body}{foot}" : "");
        return shown;
    }

    private static string EntryBlock(ReviewedEntry entry, GlossaryReview review)
    {
        PageEntry facts = PageEntry.Of(entry, review);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"- [{(IsOpen(entry) ? " " : "x")}] **{MarkdownText.Of(entry.ConceptId)}** ({ReviewNames.Of(entry.Level)}, {(entry.NeedsApproval ? ReviewNames.Of(entry.State) : "nothing to approve")})\n");
        foreach (GlossaryChange change in entry.Changes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {ReviewNames.Of(change.Kind)}{(change.Before is { } before ? $" {MarkdownText.Deleted(before)}" : "")}{(change.After is { } after ? $" {MarkdownText.Inserted(after)}" : "")}\n");
        }

        Fact(text, "Definition", facts.Definition);
        Fact(text, "Why", facts.Why);
        foreach (GlossaryReference reference in facts.References)
        {
            Fact(text, "Reference", string.Join(", ", new[] { reference.Title, reference.Publisher, reference.Date, reference.Url }.OfType<string>()));
        }

        ImpactedSegment[] segments = [.. review.Segments.Where(segment => segment.Locale == entry.Locale && segment.Concepts.Any(concept => concept.ConceptId == entry.ConceptId)).OrderByDescending(segment => segment.After is not null)];
        foreach (ImpactedSegment segment in segments.Take(Sentences))
        {
            string target = segment.After is { } after ? MarkdownText.Diff(segment.Segment.Target!.Text, after.Text) : MarkdownText.Of(segment.Segment.Target!.Text);
            text.Append(CultureInfo.InvariantCulture, $"  - {MarkdownText.Of(segment.Segment.Document)}:{segment.Segment.Unit.Position.Line} ({ReviewNames.Of(segment.Bucket)})<br>{MarkdownText.Of(segment.Segment.Source.Text)}<br>→ {target}\n");
        }

        text.Append(segments.Length > Sentences ? FormattableString.Invariant($"  - and {segments.Length - Sentences} more segments\n") : "");
        Fact(text, "To approve", IsOpen(entry) ? ReviewAdvice.Approve(entry.ConceptId, entry.Locale) : null);
        return text.ToString();
    }

    private static void Fact(StringBuilder text, string name, string? value) => text.Append(value is null ? "" : $"  - {name}: {MarkdownText.Of(value)}\n");
}
