namespace Localize.Terms.Lint;

/// <summary>What the lint says to people.</summary>
internal static class LintMessages
{
    public static string NoMatch(string id) => $"{id} has nothing to look for. Add \"match\" with the spellings of source texts.";

    public static string Twice(string text) => $"\"{text}\" stands here a second time. Delete one of the two.";

    public static string Conflict(string text, ConceptEntry other) =>
        $"\"{text}\" is looked for by {other.Id} ({other.Path}:{other.Position}) too; only one of them can match. Delete it from one, or write a longer phrase.";

    public static string Shadowed(string text) => $"\"{text}\" is looked for and excepted at once, so it never matches. Delete it from \"match\" or from \"except\".";

    public static string ExceptNeverMatches(string phrase, string id) =>
        $"The exception \"{phrase}\" holds none of the spellings {id} looks for, so it never applies. Correct or delete it.";

    public static string UseForbidden(string id, string locale, string text) =>
        $"{id}/{locale} both wants and forbids \"{text}\". Delete it from \"never\" or from \"use\", \"short\" and \"also\".";

    public static string FormForbidden(string id, string locale, string text) =>
        $"{id}/{locale} lists \"{text}\" as a form and forbids it. Delete it from one of the two.";

    public static string Cycle(ConceptEntry entry, ConceptEntry other, string locale, string text) =>
        $"{entry.Id} and {other.Id} forbid each other's terms in {locale} (\"{text}\"): no sentence with both can be right. Delete one \"never\".";

    public static string ForbiddenElsewhere(ConceptEntry entry, ConceptEntry other, string locale, string text) =>
        $"{entry.Id}/{locale} forbids \"{text}\", which is the term of {other.Id} ({other.Path}:{other.Position}). Sentences with both will be reported; delete it here unless that is meant.";

    public static string MixedScript(string text) =>
        $"\"{text}\" mixes Latin and Cyrillic letters in one word, so it never matches. Type it again in one script.";

    public static string Homoglyph(string text, string language) =>
        $"\"{text}\" is written with letters of another script that look like those of {language}. Type it again.";

    public static string UnknownReference(string key, string? meant) => meant is null
        ? $"The reference \"{key}\" is not in references.yaml. Add it there with title, date and url."
        : $"The reference \"{key}\" is not in references.yaml. Did you mean \"{meant}\"?";
}
