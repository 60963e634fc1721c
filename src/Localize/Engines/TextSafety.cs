using System.Text;
using System.Text.RegularExpressions;

namespace Localize.Engines;

/// <summary>Makes text from outside safe to keep: what an engine answers goes through here before anything else sees it.</summary>
/// <remarks>All members are pure and may be called from any thread.</remarks>
public static partial class TextSafety
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// Replaces unpaired surrogates by U+FFFD and takes out control characters (all of C0 and C1 but tab and line feed), the
    /// embedding, override and isolate controls of bidirectional text, the two noncharacters of the first plane, and the characters
    /// that stand for inline codes. A line or paragraph separator becomes a space.
    /// </summary>
    /// <param name="text">Any UTF-16, well-formed or not.</param>
    /// <returns>Well-formed text; the same instance when nothing had to change.</returns>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int first = FirstUnsafe(text);
        if (first < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        result.Append(text, 0, first);
        for (int i = first; i < text.Length; i++)
        {
            char c = text[i];
            if (IsSafe(text, i))
            {
                result.Append(c);
            }
            else if (char.IsSurrogate(c))
            {
                result.Append(Replacement);
            }
            else if (c is InlineText.LineBreakCharacter or '\u2029')
            {
                result.Append(' ');
            }
        }

        return result.ToString();
    }

    /// <summary>Cleans the text runs of a text and keeps its codes.</summary>
    /// <param name="text">A text from an engine.</param>
    /// <returns>The same text with clean runs; the same instance when nothing had to change.</returns>
    public static InlineText Clean(InlineText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.HasCodes)
        {
            string clean = Clean(text.Text);
            return ReferenceEquals(clean, text.Text) ? text : InlineText.FromText(clean);
        }

        return new InlineText(text.Elements.Select(element => element is TextRun run ? new TextRun(Clean(run.Text)) : element));
    }

    /// <summary>Looks for live markup in a translation that its source does not hold: an HTML tag, a web or script address.</summary>
    /// <param name="source">The source text.</param>
    /// <param name="target">The translation.</param>
    /// <param name="allowed">Further texts whose addresses may occur, such as the terms. Empty by default.</param>
    /// <returns>What was invented, or <see langword="null"/> when nothing was.</returns>
    public static string? FindInvented(InlineText source, InlineText target, params ReadOnlySpan<string> allowed)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        if (TagPattern().Count(target.Text) > TagPattern().Count(source.Text))
        {
            return TagPattern().Match(target.Text).Value;
        }

        string known = string.Join('\n', [source.Text, .. source.Codes.Select(c => c.Code.OriginalData), .. allowed]);
        foreach (ValueMatch match in AddressPattern().EnumerateMatches(target.Text))
        {
            string address = target.Text.Substring(match.Index, match.Length).TrimEnd('.', ',', ';', ':', '!', '?', ')', '»', '”', '’', '\'', '"', '…');
            if (!known.Contains(address, StringComparison.OrdinalIgnoreCase))
            {
                return address;
            }
        }

        return null;
    }

    [GeneratedRegex(@"<(?:[A-Za-z!?]|/[A-Za-z])[^\s>]{0,30}", RegexOptions.CultureInvariant)]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"\b(?:[A-Za-z][A-Za-z0-9+.-]{1,20}://|www\.|(?:javascript|vbscript|mailto):|data:[a-z]+/)[^\s<>]+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AddressPattern();

    private static int FirstUnsafe(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsSafe(text, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsSafe(string text, int i)
    {
        char c = text[i];
        return char.IsSurrogate(c) ? IsPaired(text, i) : c switch
        {
            '\t' or '\n' => true,
            < ' ' or (>= '\u007F' and <= '\u009F') => false,
            >= '\u202A' and <= '\u202E' => false,
            >= '\u2066' and <= '\u2069' => false,
            InlineText.LineBreakCharacter or '\u2029' or InlineText.PlaceholderCharacter or '\uFFFE' or '\uFFFF' => false,
            _ => true,
        };
    }

    private static bool IsPaired(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
