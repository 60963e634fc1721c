using System.Text.Json.Nodes;

namespace Localize.Review.Output;

/// <summary>A review as JSON for programs, described by the schema <see cref="Schema"/>.</summary>
/// <remarks>Pure; may be called from any thread.</remarks>
public static class ReviewJson
{
    /// <summary>The version of the form. A program that knows another one should stop.</summary>
    public const int Version = 1;

    /// <summary>The JSON Schema (draft 2020-12) of the form.</summary>
    /// <returns>The schema's text.</returns>
    public static string Schema()
    {
        using Stream stream = typeof(ReviewJson).Assembly.GetManifestResourceStream("Localize.Review.Output.review.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Writes the review.</summary>
    /// <param name="review">The review.</param>
    /// <returns>The JSON.</returns>
    public static string Write(GlossaryReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return OutputJson.Write(new JsonObject
        {
            ["version"] = Version,
            ["against"] = review.Against,
            ["sourceLanguage"] = review.SourceLanguage,
            ["approved"] = review.IsApproved,
            ["totals"] = Totals(review, null),
            ["locales"] = OutputJson.List(review.Segments.Select(segment => segment.Locale).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(locale => Totals(review, locale))),
            ["entries"] = OutputJson.List(review.Entries.Select(Entry)),
            ["segments"] = OutputJson.List(review.Segments.Select(Segment)),
            ["findings"] = OutputJson.List(review.Introduced.Concat(review.Unread).Select(Finding)),
        });
    }

    private static JsonObject Totals(GlossaryReview review, string? locale)
    {
        var buckets = new JsonObject();
        foreach (ImpactBucket bucket in Enum.GetValues<ImpactBucket>())
        {
            buckets[ReviewNames.Of(bucket)] = review.Count(bucket, locale);
        }

        return new JsonObject
        {
            ["locale"] = locale, ["buckets"] = buckets, ["characters"] = review.Characters(locale), ["cost"] = review.Cost(locale), ["engine"] = locale is null ? null : review.Engines.GetValueOrDefault(locale)?.Name,
        };
    }

    private static JsonObject Entry(ReviewedEntry entry) => new()
    {
        ["concept"] = entry.ConceptId,
        ["locale"] = entry.Locale,
        ["sha"] = entry.Sha,
        ["state"] = ReviewNames.Of(entry.State),
        ["level"] = ReviewNames.Of(entry.Level),
        ["needsApproval"] = entry.NeedsApproval,
        ["owners"] = OutputJson.List(entry.Owners.Select(owner => (JsonNode)owner)),
        ["decision"] = entry.Decision is not { } decision ? null : new JsonObject { ["by"] = decision.By, ["on"] = ReviewNames.Of(decision.On), ["author"] = decision.Author, ["rejected"] = decision.Rejected },
        ["changes"] = OutputJson.List(entry.Changes.Select(change => new JsonObject
        {
            ["kind"] = ReviewNames.Of(change.Kind), ["level"] = ReviewNames.Of(change.Level), ["before"] = change.Before, ["after"] = change.After,
            ["path"] = change.Path, ["line"] = change.Position.Line, ["column"] = change.Position.Column,
        })),
    };

    private static JsonObject Segment(ImpactedSegment segment) => new()
    {
        ["key"] = segment.Key,
        ["document"] = segment.Segment.Document,
        ["line"] = segment.Segment.Unit.Position.Line,
        ["targetDocument"] = segment.TargetDocument,
        ["targetLine"] = segment.Segment.TargetUnit.Position.Line,
        ["segment"] = segment.Segment.Id,
        ["locale"] = segment.Locale,
        ["bucket"] = ReviewNames.Of(segment.Bucket),
        ["characters"] = segment.Characters,
        ["source"] = segment.Segment.Source.Text,
        ["before"] = segment.Segment.Target?.Text,
        ["after"] = segment.After?.Text,
        ["concepts"] = OutputJson.List(segment.Concepts.Select(concept => new JsonObject
        {
            ["concept"] = concept.ConceptId, ["bucket"] = ReviewNames.Of(concept.Bucket), ["verdict"] = concept.Verdict is { } verdict ? ReviewNames.Of(verdict.Kind) : null, ["message"] = concept.Verdict?.Message,
        })),
    };

    private static JsonObject Finding(QualityIssue issue) => new()
    {
        ["severity"] = ReviewNames.Of(issue.Severity), ["rule"] = issue.Rule, ["message"] = issue.Message, ["suggestion"] = issue.Suggestion,
        ["document"] = issue.Document, ["line"] = issue.Position?.Line, ["column"] = issue.Position?.Column,
    };
}
