using System.Text.RegularExpressions;

namespace Localize.Engines.ChatModels;

/// <summary>
/// Sees that a model did something else than translate. Hard violations make an answer unusable; soft ones are worth asking once more,
/// and then a person sees them in the findings of the checks.
/// </summary>
internal static partial class AnswerJudge
{
    private const int ShortSource = 25;
    private const double LongestRatio = 3.0;
    private const double ShortestRatio = 0.3;

    private static readonly string[] Refusals =
    [
        "i cannot", "i can't", "i can’t", "i'm sorry", "i’m sorry", "i am sorry", "i am unable", "i'm unable", "as an ai", "as a language model", "here is the translation",
        "here's the translation", "sure!", "sure,", "certainly!", "of course!", "translation:", "note:", "lo siento", "no puedo", "je suis désolé", "je ne peux pas", "es tut mir leid",
        "ich kann nicht", "üzgünüm", "yapamam", "извините", "я не могу", "вибачте", "я не можу", "抱歉", "申し訳", "عذرا", "آسف",
    ];

    /// <summary>Why an answer cannot be used, for the model and for a person; null when it can.</summary>
    public static string? HardViolation(InlineText source, InlineText answer, LanguagePair languages, IReadOnlyList<string> terms)
    {
        string from = source.Text;
        string to = answer.Text;
        if (string.IsNullOrWhiteSpace(to))
        {
            return "the translation is empty";
        }

        double ratio = (double)Weight(to) / Math.Max(1, Weight(from));
        return to.Length > ShortSource * LongestRatio && ratio > LongestRatio ? "the translation is far longer than the source; translate, do not answer or explain"
            : from.Length > ShortSource && ratio < ShortestRatio ? "the translation is far shorter than the source"
            : TextSafety.FindInvented(source, answer, [.. terms]) is { } invented ? $"it holds \"{invented}\", which the source does not"
            : Refusal(from, to) is { } refusal ? $"it says \"{refusal}\" in place of a translation"
            : IsQuestion(from) && !IsQuestion(to) ? "a question must stay a question; translate it, do not answer it"
            : AddsMarkup(from, to) ? "it holds braces, brackets or fences that the source does not"
            : AnswerLanguage.Violation(from, to, languages);
    }

    /// <summary>What is worth a second try, or null.</summary>
    public static string? SoftViolation(string source, string answer) =>
        !IsQuestion(source) && IsQuestion(answer) ? "it asks a question that the source does not"
        : MissingNumber(source, answer) is { } number ? $"the number {number} of the source is missing"
        : null;

    private static string? Refusal(string source, string answer) =>
        Array.Find(Refusals, phrase => answer.TrimStart().StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && !source.TrimStart().StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
            && !(phrase is "note:" or "sure," && source.Contains(':', StringComparison.Ordinal)));

    private static bool AddsMarkup(string source, string answer) =>
        "{}[]`".Any(mark => answer.Count(c => c == mark) > source.Count(c => c == mark) + (mark is '[' or ']' ? 1 : 0));

    private static bool IsQuestion(string text) => text.AsSpan().IndexOfAny("?？؟;") >= 0 && (text.AsSpan().IndexOfAny("?？؟") >= 0 || text.TrimEnd().EndsWith(';'));

    // Figures of two digits and more; small ones may become words, and the hour may change with the clock of the language.
    private static string? MissingNumber(string source, string answer)
    {
        string digits = Digits(answer);
        foreach (ValueMatch match in NumberPattern().EnumerateMatches(source))
        {
            string number = Digits(source.Substring(match.Index, match.Length));
            if (number.Length > 2 && !digits.Contains(number, StringComparison.Ordinal))
            {
                return source.Substring(match.Index, match.Length);
            }
        }

        return null;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit).Select(c => (char)('0' + (int)char.GetNumericValue(c))));

    // A Chinese character says as much as three letters.
    private static int Weight(string text) => text.Sum(c => c is >= '\u3040' and < '\uA000' or >= '\uAC00' and < '\uD7B0' ? 3 : 1);

    [GeneratedRegex(@"\p{Nd}[\p{Nd}.,'\u00A0\u202F]*", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
