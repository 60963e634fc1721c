using System.Globalization;
using System.Text;

namespace Localize.Review.Output;

/// <summary>Text from outside, so that a reader sees every character that could deceive: controls and bidirectional marks as <c>⟨U+202E⟩</c> (Unicode TR 36, section 2.4).</summary>
internal static class VisibleText
{
    private const int Longest = 4000;

    public static string Of(string text) => Of(text, Longest);

    /// <param name="text">The text.</param>
    /// <param name="longest">Most UTF-16 code units; what is more is cut at a whole character, and an ellipsis says so.</param>
    public static string Of(string text, int longest)
    {
        string shown = text.Length <= longest ? text : text[..WholeCharacters(text, longest)] + "…";
        var result = new StringBuilder(shown.Length);
        for (int i = 0; i < shown.Length; i++)
        {
            char c = shown[i];
            if (char.IsSurrogate(c))
            {
                AppendSurrogate(shown, ref i, result);
            }
            else
            {
                result.Append(c switch
                {
                    '\n' or '\r' or '\t' or InlineText.LineBreakCharacter => " ",
                    InlineText.PlaceholderCharacter => "▪",
                    _ when IsDeceptive(c) => Mark(c),
                    _ => c.ToString(),
                });
            }
        }

        return result.ToString();
    }

    // The joiners U+200C and U+200D are letters' business in Persian, Hindi and emoji and stay.
    public static bool IsDeceptive(char c) => char.IsControl(c)
        || c is '\u061C' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or '\u2029' or '\u00AD' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFFF9' and <= '\uFFFB') or '\uFFFE' or '\uFFFF';

    private static void AppendSurrogate(string text, ref int i, StringBuilder result)
    {
        if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
        {
            result.Append(Mark(text[i]));
            return;
        }

        int point = char.ConvertToUtf32(text[i], text[i + 1]);
        bool isTag = point is >= 0xE0000 and <= 0xE007F;
        result.Append(isTag ? Mark(point) : text.Substring(i, 2));
        i++;
    }

    private static string Mark(int point) => string.Create(CultureInfo.InvariantCulture, $"⟨U+{point:X4}⟩");

    private static int WholeCharacters(string text, int longest)
    {
        int end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is var length && end + length <= longest)
        {
            end += length;
        }

        return end;
    }
}
