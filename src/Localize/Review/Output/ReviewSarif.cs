using System.Text.Json.Nodes;

namespace Localize.Review.Output;

/// <summary>
/// A review as SARIF 2.1.0 (OASIS) for code-scanning services: a result for each concept in each segment that needs something. A fingerprint is of
/// concept, locale and segment, so that a moved line opens no alert again. Beyond <see cref="MostResults"/> there is one result for each entry, with the count.
/// </summary>
/// <remarks>Pure; may be called from any thread.</remarks>
public sealed class ReviewSarif
{
    private readonly GlossaryReview review;
    private readonly string folder;

    private ReviewSarif(GlossaryReview review, string folder) => (this.review, this.folder) = (review, folder);

    /// <summary>Most results; services keep no more.</summary>
    public const int MostResults = 5_000;

    private const string Root = "%SRCROOT%";

    /// <summary>Writes the review.</summary>
    /// <param name="review">The review.</param>
    /// <param name="folder">The folder that its paths are relative to, itself relative to the root of the repository, with slashes: <c>newsroom/</c>. Default: the root.</param>
    /// <returns>The JSON.</returns>
    public static string Write(GlossaryReview review, string folder = "")
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(folder);
        return new ReviewSarif(review, folder).Write();
    }

    private string Write()
    {
        (ImpactedSegment Segment, ConceptImpact Concept)[] found =
        [
            .. review.Segments.SelectMany(segment => segment.Concepts.Select(concept => (segment, concept))).Where(pair => NeedsSomething(Needed(pair.segment, pair.concept))),
        ];
        JsonNode[] open = [.. review.Entries.Where(entry => entry.NeedsApproval && entry.State != ReviewState.Approved).Select(Unapproved)];
        JsonNode[] results = open.Length + found.Length <= MostResults ? [.. open, .. found.Select(Result)] : [.. open, .. Grouped(found)];
        return OutputJson.Write(new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = new JsonObject { ["name"] = "Localize", ["semanticVersion"] = "0.1.0", ["rules"] = OutputJson.List(Rules.Select(Rule)) } },
                ["columnKind"] = "utf16CodeUnits",
                ["originalUriBaseIds"] = new JsonObject { [Root] = new JsonObject { ["description"] = new JsonObject { ["text"] = "The root of the repository." } } },
                ["results"] = OutputJson.List(results.Take(MostResults)),
                ["properties"] = new JsonObject { ["segments"] = review.Segments.Count, ["results"] = open.Length + found.Length, ["shown"] = Math.Min(results.Length, MostResults) },
            }),
        });
    }

    private static readonly (string Id, string Level, string Short, string Help)[] Rules =
    [
        ("glossary/unapproved", "warning", "A glossary entry waits for approval.", "Somebody who did not write the entry decides: localize glossary approve CONCEPT --locale LOCALE, or reject it with --why."),
        ("glossary/swap", "note", "Words of a translation can be swapped safely.", "When the entry is approved, localize glossary apply makes the swap with suffix and letter case kept."),
        ("glossary/retranslate", "warning", "A translation breaks the changed glossary and must be made anew.", "localize run translates it under the new glossary; localize glossary diff says what that costs."),
        ("glossary/ask", "warning", "Words that a person answers for break the changed glossary.", "Ask the person. Change the localized document, or accept it on the reviewer's page."),
    ];

    private static bool NeedsSomething(ImpactBucket bucket) => bucket is ImpactBucket.Swap or ImpactBucket.Retranslate or ImpactBucket.Ask;

    // A concept of a segment that must be translated anew or asked about is carried along, unless it is right already.
    private static ImpactBucket Needed(ImpactedSegment segment, ConceptImpact concept) => NeedsSomething(concept.Bucket) ? segment.Bucket : concept.Bucket;

    private static JsonObject Rule((string Id, string Level, string Short, string Help) rule) => new()
    {
        ["id"] = rule.Id,
        ["name"] = string.Concat(rule.Id.Split('/').Select(part => $"{char.ToUpperInvariant(part[0])}{part[1..]}")),
        ["shortDescription"] = new JsonObject { ["text"] = rule.Short },
        ["fullDescription"] = new JsonObject { ["text"] = $"{rule.Short} {rule.Help}" },
        ["help"] = new JsonObject { ["text"] = rule.Help },
        ["defaultConfiguration"] = new JsonObject { ["level"] = rule.Level },
    };

    private JsonObject Result((ImpactedSegment Segment, ConceptImpact Concept) pair)
    {
        (ImpactedSegment segment, ConceptImpact concept) = pair;
        ImpactBucket needed = Needed(segment, concept);
        string why = ReviewAdvice.WhyBeside(concept, review.Diff.After.Find(concept.ConceptId)?.EntryFor(segment.Locale)) is { } reason ? $" Why: {reason}" : "";
        string now = segment.After is { } after ? $" After the swap: “{after.Text}”" : "";
        return Result(
            ReviewNames.Of(needed), $"{concept.ConceptId}, {segment.Locale}: {concept.Verdict?.Message}{why} Translation: “{segment.Segment.Target?.Text}”{now} {Mend(needed, segment.Locale)}",
            segment, $"{concept.ConceptId}/{segment.Locale}/{segment.Key}");
    }

    private IEnumerable<JsonNode> Grouped((ImpactedSegment Segment, ConceptImpact Concept)[] found) => found
        .GroupBy(pair => (Bucket: Needed(pair.Segment, pair.Concept), pair.Concept.ConceptId, pair.Segment.Locale))
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.ConceptId, StringComparer.Ordinal).ThenBy(group => group.Key.Locale, StringComparer.Ordinal).ThenBy(group => group.Key.Bucket)
        .Select(group => Result(
            ReviewNames.Of(group.Key.Bucket),
            $"{group.Key.ConceptId}, {group.Key.Locale}: {ReviewNames.Of(group.Count())} segments in {ReviewNames.Of(group.Select(pair => pair.Segment.Segment.Document).Distinct(StringComparer.Ordinal).Count())} documents. The first is this one. {Mend(group.Key.Bucket, group.Key.Locale)}",
            group.First().Segment, $"{group.Key.ConceptId}/{group.Key.Locale}"));

    private string Mend(ImpactBucket bucket, string locale) => $"To mend it: {ReviewAdvice.For(bucket, locale, review.Against)}";

    private JsonNode Unapproved(ReviewedEntry entry) => Result(
        "unapproved",
        $"{entry.ConceptId}, {entry.Locale} is {ReviewNames.Of(entry.State)}: {string.Join("; ", entry.Changes.Select(change => $"{ReviewNames.Of(change.Kind)} {change.Before} → {change.After}"))}. To mend it: {ReviewAdvice.Approve(entry.ConceptId, entry.Locale)}",
        Location(PathOf(entry.Changes[0]), entry.Changes[0].Position), $"{entry.ConceptId}/{entry.Locale}");

    // What was taken out stood in the file as it was, which the review names with its revision.
    private string PathOf(GlossaryChange change) =>
        change.Path.StartsWith(review.Against + ":", StringComparison.Ordinal) ? change.Path[(review.Against.Length + 1)..] : change.Path;

    // A pull request shows the line of the localized document; the source is beside it.
    private JsonObject Result(string rule, string message, ImpactedSegment segment, string fingerprint)
    {
        JsonObject source = Location(segment.Segment.Document, segment.Segment.Unit.Position);
        if (segment.TargetDocument is not { } document)
        {
            return Result(rule, message, source, fingerprint);
        }

        JsonObject result = Result(rule, message, Location(document, segment.Segment.TargetUnit.Position), fingerprint);
        source["id"] = 1;
        source["message"] = new JsonObject { ["text"] = VisibleText.Of($"The source: “{segment.Segment.Source.Text}”") };
        result["relatedLocations"] = new JsonArray(source);
        return result;
    }

    private static JsonObject Result(string rule, string message, JsonObject location, string fingerprint)
    {
        int index = Array.FindIndex(Rules, known => known.Id == $"glossary/{rule}");
        return new JsonObject
        {
            ["ruleId"] = Rules[index].Id,
            ["ruleIndex"] = index,
            ["level"] = Rules[index].Level,
            ["message"] = new JsonObject { ["text"] = VisibleText.Of(message) },
            ["locations"] = new JsonArray(location),
            ["partialFingerprints"] = new JsonObject { ["localize/v1"] = Memory.MemoryText.Hash($"{rule}\u001F{fingerprint}") },
        };
    }

    private JsonObject Location(string path, TextPosition position) => new()
    {
        ["physicalLocation"] = new JsonObject
        {
            ["artifactLocation"] = new JsonObject { ["uri"] = string.Join('/', (folder + path).Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)), ["uriBaseId"] = Root },
            ["region"] = new JsonObject { ["startLine"] = Math.Max(1, position.Line), ["startColumn"] = Math.Max(1, position.Column) },
        },
    };
}
