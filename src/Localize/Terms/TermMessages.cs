using System.Globalization;

namespace Localize.Terms;

/// <summary>All texts this room says to people.</summary>
internal static class TermMessages
{
    public const string Anchor = "Found an anchor or alias (& or *). Write the value out: glossaries have none, so that an entry can be read alone.";
    public const string SecondDocument = "Found a second YAML document (---). Put its terms into a file of their own.";
    public const string KeyNotText = "Found a list or mapping as a key. Keys are plain words such as use or never.";
    public const string NoTerms = "Found no list \"terms\". A glossary is a mapping with \"source: en\" and \"terms:\" with one \"- id:\" per concept.";
    public const string NotMapping = "Expected a mapping of keys and values here.";
    public const string NotText = "Expected one text here, found a list or mapping. Write the value on one line, in quotes if it holds \": \" or \"#\".";
    public const string NotList = "Expected a list such as [Kyiv, Kiev] or one text here.";
    public const string NotBoolean = "Expected true or false here.";
    public const string EmptyTerm = "Found an empty term. Write the term or delete the line.";

    public const string EndBeforeBeginning = "\"to\" lies before \"from\". Swap the two days.";
    public const string IncludeWithoutFile = "Only files can include files. Load this glossary from a file, or delete \"include\".";

    public const string CannotFormat = "Cannot sort the entries: \"terms\" must be a block list whose entries each begin with \"- \" on a line of their own.";

    public static string BadDate(string text) => $"\"{text}\" is not a day. Expected year-month-day such as 2022-06-01.";

    public static string OutsideInclude(string path) =>
        $"The file \"{path}\" lies outside the folder of the glossary that was asked for. Move it there, or name it beside that glossary.";

    public static string RootedInclude(string path) => $"\"{path}\" is an absolute path. Write it relative to this file.";

    public static string TooManyFiles(int maximum) => $"More than {Number(maximum)} glossary files are included. Join some of them.";

    public static string TooDeep(int maximum) => $"Nested more than {Number(maximum)} levels deep. A glossary needs five.";

    public static string NotYaml(string reason) => $"Not valid YAML: {OneLine(reason)}. Check indentation, quotes and brackets at this place.";

    public static string ForeignTag(string tag) => $"Found the tag \"{tag}\". Delete it: values are plain text.";

    public static string DuplicateKey(string key) => $"The key \"{key}\" stands twice in the same mapping. Join the two or delete one.";

    public static string UnknownKey(string key, string? meant, IEnumerable<string> known) => meant is null
        ? $"Unknown key \"{key}\". Known here: {string.Join(", ", known)}."
        : $"Unknown key \"{key}\". Did you mean \"{meant}\"?";

    public static string UnknownValue(string key, string value, string? meant, IEnumerable<string> known) => meant is null
        ? $"\"{value}\" is not a value of \"{key}\". Choose one of: {string.Join(", ", known)}."
        : $"\"{value}\" is not a value of \"{key}\". Did you mean \"{meant}\"?";

    public static string MissingKey(string key, string what) => $"{what} has no \"{key}\". Add it.";

    public static string BadId(string id) =>
        $"\"{id}\" is not an id. Use lower-case letters, digits, dots and hyphens, beginning with a letter: place.kyiv.";

    public static string DuplicateId(string id, string first) =>
        $"The id \"{id}\" is used at {first} already. Ids are never used twice: rename this one, or join the two entries.";

    public static string BadTag(string tag) => $"\"{tag}\" is not a language tag. Expected BCP 47 such as \"en\", \"pt-BR\" or \"zh-Hans\".";

    public static string TooLarge(long size, long maximum) =>
        $"The file has {Number(size)} bytes; at most {Number(maximum)} are read. Split the glossary, or raise the limit for generated files.";

    public static string TooLong(int length, int maximum) =>
        $"Found a term of {Number(length)} characters; at most {Number(maximum)} are allowed. A term is a name or phrase, not a text.";

    public static string BadCharacter(int character) => string.Create(
        CultureInfo.InvariantCulture, $"Found the character U+{character:X4} in a term. Control characters, direction overrides and broken surrogates cannot be part of one; delete it.");

    public static string Unreadable(string reason) => $"Cannot read the glossary: {OneLine(reason)}";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
