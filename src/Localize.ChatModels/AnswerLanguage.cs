using System.Globalization;
using System.Text.RegularExpressions;

namespace Localize.Engines.ChatModels;

/// <summary>Sees that an answer is not in the language that was asked for: by script, and by words that only another language has.</summary>
internal static partial class AnswerLanguage
{
    private const int FewestLetters = 12;
    private const int FewestHits = 3;

    private static readonly IReadOnlyDictionary<string, HashSet<string>> FunctionWords = DataFile.Lines("function-words.txt")
        .Select(line => line.Split(':', 2))
        .ToDictionary(parts => parts[0], parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);

    private static readonly IReadOnlyDictionary<string, string> Scripts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ru"] = "Cyrl", ["uk"] = "Cyrl", ["bg"] = "Cyrl", ["be"] = "Cyrl", ["mk"] = "Cyrl", ["kk"] = "Cyrl", ["ky"] = "Cyrl", ["mn"] = "Cyrl", ["tg"] = "Cyrl",
        ["ar"] = "Arab", ["fa"] = "Arab", ["ur"] = "Arab", ["ps"] = "Arab", ["ckb"] = "Arab", ["he"] = "Hebr", ["yi"] = "Hebr", ["el"] = "Grek",
        ["zh"] = "Hani", ["ja"] = "Hani", ["ko"] = "Hang", ["th"] = "Thai", ["ka"] = "Geor", ["hy"] = "Armn",
        ["hi"] = "Deva", ["mr"] = "Deva", ["ne"] = "Deva", ["bn"] = "Beng", ["ta"] = "Taml", ["te"] = "Telu", ["ml"] = "Mlym", ["kn"] = "Knda", ["gu"] = "Gujr", ["pa"] = "Guru",
        ["my"] = "Mymr", ["km"] = "Khmr", ["lo"] = "Laoo", ["am"] = "Ethi", ["ti"] = "Ethi", ["si"] = "Sinh",
    };

    /// <summary>What is wrong with the language of an answer, or null.</summary>
    public static string? Violation(string source, string answer, LanguagePair languages)
    {
        string target = LanguageTag.GetLanguage(languages.Target);
        string expected = ScriptOf(languages.Target, target);
        string[] letters = [.. answer.Where(char.IsLetter).Select(ScriptOf)];
        int right = letters.Count(script => script == expected);
        bool isOwnScript = expected == ScriptOf(languages.Source, LanguageTag.GetLanguage(languages.Source));
        if (letters.Length >= FewestLetters && right * 4 < letters.Length)
        {
            return $"it is not written in the script of {languages.Target}";
        }

        return isOwnScript || expected == "Latn" || expected == "Cyrl" || expected == "Arab" ? OtherLanguage(source, answer, target) : null;
    }

    private static string? OtherLanguage(string source, string answer, string target)
    {
        // What stayed as it is may be a name or a title; the checks look at that.
        bool isEcho = source.Where(char.IsLetter).SequenceEqual(answer.Where(char.IsLetter));
        if (isEcho || !FunctionWords.TryGetValue(target, out HashSet<string>? own))
        {
            return null;
        }

        string[] words = WordsOf(answer);

        // Names and titles of works may stay as they are; what the source has word for word says nothing.
        HashSet<string> known = [.. WordsOf(source).Where(word => char.IsUpper(word[0]))];
        int hits = words.Count(own.Contains);
        foreach ((string language, HashSet<string> list) in FunctionWords)
        {
            int others = language == target ? 0 : words.Count(word => list.Contains(word) && !own.Contains(word) && !known.Contains(word));
            if (others >= FewestHits && others > hits * 2)
            {
                return $"it seems to be written in {language}";
            }
        }

        return null;
    }

    private static string[] WordsOf(string text) => [.. WordPattern().Matches(text).Select(match => match.Value)];

    private static string ScriptOf(string tag, string language) =>
        tag.Split('-') is [_, { Length: 4 } script, ..] ? (script is "Hans" or "Hant" or "Jpan" ? "Hani" : script == "Kore" ? "Hang" : script)
        : Scripts.GetValueOrDefault(language, "Latn");

    private static string ScriptOf(char c) => c switch
    {
        < '\u0250' or >= '\u1E00' and < '\u1F00' => "Latn",
        >= '\u0370' and < '\u0400' or >= '\u1F00' and < '\u2000' => "Grek",
        >= '\u0400' and < '\u0530' => "Cyrl",
        >= '\u0530' and < '\u0590' => "Armn",
        >= '\u0590' and < '\u0600' => "Hebr",
        >= '\u0600' and < '\u0700' or >= '\u0750' and < '\u0780' or >= '\u08A0' and < '\u0900' or >= '\uFB50' and < '\uFE00' or >= '\uFE70' and < '\uFF00' => "Arab",
        >= '\u0900' and < '\u0980' => "Deva",
        >= '\u0980' and < '\u0A00' => "Beng",
        >= '\u0A00' and < '\u0A80' => "Guru",
        >= '\u0A80' and < '\u0B00' => "Gujr",
        >= '\u0B80' and < '\u0C00' => "Taml",
        >= '\u0C00' and < '\u0C80' => "Telu",
        >= '\u0C80' and < '\u0D00' => "Knda",
        >= '\u0D00' and < '\u0D80' => "Mlym",
        >= '\u0D80' and < '\u0E00' => "Sinh",
        >= '\u0E00' and < '\u0E80' => "Thai",
        >= '\u0E80' and < '\u0F00' => "Laoo",
        >= '\u1000' and < '\u10A0' => "Mymr",
        >= '\u10A0' and < '\u1100' => "Geor",
        >= '\u1100' and < '\u1200' or >= '\uAC00' and < '\uD7B0' => "Hang",
        >= '\u1200' and < '\u1380' => "Ethi",
        >= '\u1780' and < '\u1800' => "Khmr",
        >= '\u3040' and < '\u3100' or >= '\u3400' and < '\uA000' or >= '\uF900' and < '\uFB00' => "Hani",
        _ => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.ModifierLetter ? "Latn" : "Zyyy",
    };

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’]*", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();
}
