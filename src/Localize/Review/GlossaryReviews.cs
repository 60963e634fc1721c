using System.Globalization;
using System.Text;
using Localize.Terms;
using Localize.Terms.Reading;

namespace Localize.Review;

/// <summary>The decisions about glossary entries (<c>reviews.yaml</c>) and who may decide for a locale (<c>owners.yaml</c>), beside the glossaries.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed class GlossaryReviews
{
    private const string Head = "# Decisions about glossary entries. Written by `localize glossary approve` and `reject`; a line is bound to what it decided about by its sha.\n";

    private static readonly string[] Keys = ["sha", "by", "on", "author", "rejected"];

    private readonly SortedDictionary<string, EntryDecision> decisions;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> owners;
    private readonly string path;

    private GlossaryReviews(SortedDictionary<string, EntryDecision> decisions, IReadOnlyDictionary<string, IReadOnlyList<string>> owners, string path)
    {
        this.decisions = decisions;
        this.owners = owners;
        this.path = path;
    }

    /// <summary>The decisions by concept and locale.</summary>
    public IReadOnlyCollection<EntryDecision> Decisions => decisions.Values;

    /// <summary>Reads both files; one that does not exist is empty.</summary>
    /// <param name="reviewsPath">The decisions.</param>
    /// <param name="ownersPath">The names by locale; <c>*</c> stands for every locale.</param>
    /// <returns>The reviews.</returns>
    /// <exception cref="GlossaryException">A file is not as it must be; every problem is listed.</exception>
    public static GlossaryReviews Load(string reviewsPath, string ownersPath)
    {
        ArgumentNullException.ThrowIfNull(reviewsPath);
        ArgumentNullException.ThrowIfNull(ownersPath);
        return Parse(TextOf(reviewsPath), reviewsPath, TextOf(ownersPath), ownersPath);
    }

    /// <summary>Reads both texts.</summary>
    /// <param name="reviews">The YAML of the decisions.</param>
    /// <param name="reviewsPath">The name that findings carry.</param>
    /// <param name="owners">The YAML of the names by locale.</param>
    /// <param name="ownersPath">The name that findings carry.</param>
    /// <returns>The reviews.</returns>
    /// <exception cref="GlossaryException">A text is not as it must be; every problem is listed.</exception>
    public static GlossaryReviews Parse(string reviews, string reviewsPath, string owners, string ownersPath)
    {
        var reader = new NodeReader(reviewsPath, GlossaryOptions.Default);
        var decisions = new SortedDictionary<string, EntryDecision>(StringComparer.Ordinal);
        foreach (YamlEntry entry in Entries(reviews, reader))
        {
            if (Decision(entry, reader) is { } decision)
            {
                decisions[decision.Key] = decision;
            }
        }

        var ownerReader = new NodeReader(ownersPath, GlossaryOptions.Default);
        Dictionary<string, IReadOnlyList<string>> names = Entries(owners, ownerReader).ToDictionary(entry => entry.Key.Value, entry => ownerReader.Texts(entry.Value), StringComparer.Ordinal);
        QualityIssue[] problems = [.. reader.Found, .. ownerReader.Found];
        return problems.Length == 0 ? new GlossaryReviews(decisions, names, reviewsPath) : throw new GlossaryException(problems);
    }

    /// <summary>Who may decide for a locale: its own names and those for every locale. Empty when nobody is named, and then anybody may.</summary>
    /// <param name="locale">A canonical BCP 47 tag.</param>
    /// <returns>The names.</returns>
    public IReadOnlyList<string> OwnersOf(string locale) =>
        [.. (owners.GetValueOrDefault(locale) ?? []).Concat(owners.GetValueOrDefault("*") ?? []).Distinct(StringComparer.Ordinal)];

    /// <summary>The decision about an entry, whatever it is bound to.</summary>
    /// <param name="conceptId">The concept's id.</param>
    /// <param name="locale">A canonical BCP 47 tag.</param>
    /// <returns>The decision, or <see langword="null"/>.</returns>
    public EntryDecision? Find(string conceptId, string locale) => decisions.GetValueOrDefault($"{conceptId}/{locale}");

    /// <summary>How far the review of an entry has come.</summary>
    /// <param name="conceptId">The concept's id.</param>
    /// <param name="concept">The concept as it is, or <see langword="null"/> when it was taken out.</param>
    /// <param name="locale">A canonical BCP 47 tag.</param>
    /// <returns>The state.</returns>
    public ReviewState StateOf(string conceptId, ConceptEntry? concept, string locale) => Find(conceptId, locale) switch
    {
        null => ReviewState.Pending,
        var decision when !string.Equals(decision.Sha, ReviewHash.Of(concept, locale), StringComparison.Ordinal) => ReviewState.Stale,
        { Rejected: not null } => ReviewState.Rejected,
        _ => ReviewState.Approved,
    };

    /// <summary>The reviews with one more decision. The same decision again changes nothing.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>The reviews.</returns>
    /// <exception cref="LocalizationException">The person may not decide: is the author, or is not among the owners of the locale.</exception>
    public GlossaryReviews With(EntryDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (RefusalOf(decision) is { } refusal)
        {
            throw new LocalizationException(refusal, path);
        }

        bool isKnown = decisions.GetValueOrDefault(decision.Key) is { } known && known.Sha == decision.Sha && known.Rejected == decision.Rejected;
        return isKnown ? this : new GlossaryReviews(new SortedDictionary<string, EntryDecision>(decisions, StringComparer.Ordinal) { [decision.Key] = decision }, owners, path);
    }

    /// <summary>Decisions in the file that nobody had the right to make.</summary>
    /// <returns>Findings of the rules <c>review.author</c> and <c>review.owner</c>.</returns>
    public IReadOnlyList<QualityIssue> Check() =>
    [
        .. decisions.Values.Where(decision => RefusalOf(decision) is not null)
            .Select(decision => Problems.Error("review.decision", path, decision.Position, RefusalOf(decision)!, $"Let an owner of the locale who did not write the entry decide: {ReviewAdvice.Approve(decision.ConceptId, decision.Locale)} --by NAME")),
    ];

    /// <summary>The file's text: a line for each decision, sorted.</summary>
    /// <returns>The YAML.</returns>
    public string ToYaml()
    {
        var yaml = new StringBuilder(Head);
        foreach (EntryDecision decision in decisions.Values)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"{decision.Key}: {{sha: {Quoted(decision.Sha)}, by: {Quoted(decision.By)}, on: {decision.On:yyyy-MM-dd}");
            yaml.Append(decision.Author is null ? "" : $", author: {Quoted(decision.Author)}").Append(decision.Rejected is null ? "" : $", rejected: {Quoted(decision.Rejected)}").Append("}\n");
        }

        return yaml.ToString();
    }

    /// <summary>Why a decision may not be made by who makes it: the author, or somebody who is not among the owners of the locale.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>The reason with the command that another person runs, or <see langword="null"/> when the decision may be made.</returns>
    public string? RefusalOf(EntryDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        IReadOnlyList<string> names = OwnersOf(decision.Locale);
        return string.Equals(decision.By, decision.Author, StringComparison.OrdinalIgnoreCase)
            ? $"{decision.Key}: {decision.By} wrote the entry and cannot decide about it. Ask another person: {ReviewAdvice.Approve(decision.ConceptId, decision.Locale)} --by NAME"
            : names.Count > 0 && !names.Contains(decision.By, StringComparer.Ordinal)
            ? $"{decision.Key}: {decision.By} is not among the owners of {decision.Locale} ({string.Join(", ", names)}). They are named in owners.yaml. Ask one of them: {ReviewAdvice.Approve(decision.ConceptId, decision.Locale)} --by NAME"
            : null;
    }

    private static IReadOnlyList<YamlEntry> Entries(string yaml, NodeReader reader)
    {
        YamlNode? root = SafeYaml.Read(yaml, reader.Path);
        if (root is null or YamlScalar { IsNull: true })
        {
            return [];
        }

        if (root is YamlMapping map)
        {
            return map.Entries;
        }

        reader.Report("review.structure", root.Position, "Found a list or text; expected one key for each line, such as place.kyiv/tr.");
        return [];
    }

    private static EntryDecision? Decision(YamlEntry entry, NodeReader reader)
    {
        string key = entry.Key.Value;
        int slash = key.LastIndexOf('/');
        if (slash <= 0 || !LanguageTag.TryCanonicalize(key[(slash + 1)..], out string? locale))
        {
            reader.Report("review.key", entry.Key.Position, $"\"{key}\" does not name an entry. Expected a concept's id, a slash and a language tag: place.kyiv/tr.");
            return null;
        }

        if (reader.Mapping(entry.Value, Keys) is not { } map)
        {
            return null;
        }

        string? on = reader.Text(map["on"]);
        if (reader.Text(map["sha"]) is not { Length: > 0 } sha || reader.Text(map["by"]) is not { Length: > 0 } by
            || !DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            reader.Report("review.structure", entry.Key.Position, $"The decision about {key} needs sha, by and on (a day such as 2026-11-22).");
            return null;
        }

        return new EntryDecision
        {
            ConceptId = key[..slash], Locale = locale, Sha = sha, By = by, On = day, Author = reader.Text(map["author"]), Rejected = reader.Text(map["rejected"]), Position = entry.Key.Position,
        };
    }

    private static string Quoted(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') && text.Any(char.IsAsciiLetter) && !text.StartsWith('-')
        ? text
        : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";

    private static string TextOf(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalizationException($"The file cannot be read: {exception.Message}", path, innerException: exception);
        }
    }
}
