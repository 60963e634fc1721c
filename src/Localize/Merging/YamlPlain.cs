using Localize.Documents.Markdown;

namespace Localize.Merging;

/// <summary>Decides whether a text may stand in YAML without quotes and be read as the same string by every reader.</summary>
internal static class YamlPlain
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`=<~.+";

    public static bool Accepts(string text, bool isInFlow)
    {
        if (text.Length == 0 || text[0] == ' ' || text[^1] is ' ' or ':' || (Indicators.Contains(text[0]) && !IsRelativePath(text)) || YamlWords.IsReserved(text))
        {
            return false;
        }

        return !text.Contains(": ", StringComparison.Ordinal)
            && !text.Contains(" #", StringComparison.Ordinal)
            && !(isInFlow && text.AsSpan().IndexOfAny(",[]{}:") >= 0)
            && !LooksLikeNumberOrDate(text)
            && text.All(static c => c is >= ' ' and not ('\u007F' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF'));
    }

    /// <summary>A full stop with a slash after it begins no number.</summary>
    private static bool IsRelativePath(string text) => text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal);

    private static bool LooksLikeNumberOrDate(string text) =>
        char.IsAsciiDigit(text[0]) && text.AsSpan().IndexOfAnyExcept("0123456789+-.:_eExXoOaAbBcCdDfFTtZz ") < 0;
}
