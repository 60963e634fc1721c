using Localize.Terms;

namespace Localize.Exchange;

/// <summary>All texts this room says to people.</summary>
internal static class ExchangeMessages
{
    public const string Formula = "begins with =, +, - or @, which a spreadsheet would run as a formula";
    public const string Edge = "has control characters, or blanks at its ends";
    public const string TooLong = "is longer than the 1,024 bytes of UTF-8 that DeepL takes";
    public const string TooManyWords = "has five words or more; Google documents phrases of fewer";
    public const string Second = "stands in an earlier row already; a second one is refused or ignored";
    public const string NoPair = "a concept that is not approved, or has no term to look for or to write; it is left out";
    public const string NotTbx = "The file is no TBX: expected the root element tbx (version 3) or martif (version 2).";

    public const string OneCell = "The row has one cell and is not read. Expected a source and a target.";
    public const string BadRow = "The row is not read: a term is empty, longer than 1,000 characters, not well-formed, has control characters or stands in an earlier row.";
    public const string MoreCells = "The row has more cells than the format; the further ones are not read.";

    public static string SecondSource(string source) => $"The row is not read: \"{source}\" stands in an earlier row already.";

    public static string Columns(int found, int expected) => FormattableString.Invariant($"The row is not read: it has {found} cells; the header has {expected}.");

    public static string NotCarried(string id, IEnumerable<string> what) => $"{id}: the format cannot carry {string.Join(", ", what)}.";

    public static string LeftOut(string id, string term, string why) => $"{id}: the row of \"{term}\" is left out, for the term {why}.";

    public static string Doubtful(string id, string term, string why) => $"{id}: \"{term}\" {why}.";

    public static string NotRead(string id, string what) => $"{id}: {what} is not read.";

    public static QualityIssue Loss(string rule, string path, TextPosition position, string message) => new()
    {
        Type = QualityIssueType.Terminology,
        Severity = Severity.Warning,
        Rule = rule,
        Message = message,
        Document = path,
        Position = position,
    };

    public static QualityIssue Loss(string rule, ConceptEntry concept, string message) => Loss(rule, concept.Path, concept.Position, message);
}
