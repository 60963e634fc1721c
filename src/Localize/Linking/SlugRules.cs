using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Helpers;

namespace Localize.Linking;

/// <summary>How site generators turn the text of a heading into an anchor, before equal ones are numbered.</summary>
internal static partial class SlugRules
{
    /// <summary>GitHub's table of contents filter: letters, marks, digits, <c>_</c>, <c>-</c>, and <c>-</c> for a blank. Emoji codes are pictures by then.</summary>
    public static string GitHub(string heading) => Kramdown(EmojiCode().Replace(heading, ""));

    /// <summary>kramdown-parser-gfm, <c>generate_gfm_header_id</c>.</summary>
    public static string Kramdown(string heading) => WordsAndHyphens(Lower(heading));

    /// <summary>github-slugger.</summary>
    public static string Docusaurus(string heading) => WordsAndHyphens(Lower(WithFinalSigma(heading)));

    /// <summary>Hugo, <c>sanitizeAnchorName</c>: letters, digits, <c>_</c>; marks are dropped.</summary>
    public static string Hugo(string heading)
    {
        string lower = heading.Replace('İ', 'i').ToLowerInvariant();
        string slug = Keep(lower, static rune => Rune.IsLetter(rune) || Rune.IsDigit(rune) || rune.Value is '_' or '-' or ' ').Replace(' ', '-');
        return slug.Length > 0 ? slug : "heading";
    }

    /// <summary>Docfx asks Markdig for the anchor; a heading without letters becomes <c>section</c>.</summary>
    public static string Docfx(string heading) => LinkHelper.UrilizeAsGfm(heading) is { Length: > 0 } slug ? slug : "section";

    /// <summary>mdBook, <c>normalize_id</c>: only ASCII letters are lowered.</summary>
    public static string MdBook(string heading)
    {
        string kept = Keep(heading, static rune => Rune.IsLetterOrDigit(rune) || Rune.IsWhiteSpace(rune) || rune.Value is '_' or '-');
        return string.Concat(kept.Select(static c => char.IsWhiteSpace(c) ? '-' : char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : c));
    }

    /// <summary>Python-Markdown, <c>toc.slugify</c>: ASCII only, so a heading in another script has no letters left.</summary>
    public static string PythonMarkdown(string heading)
    {
        string kept = Keep(Decomposed(heading), static rune => rune.IsAscii && (IsWord(rune) || Rune.IsWhiteSpace(rune) || rune.Value == '-'));
        return HyphensAndBlanks().Replace(kept.Trim().ToLowerInvariant(), "-");
    }

    /// <summary>@mdit-vue/shared, <c>slugify</c>.</summary>
    public static string VitePress(string heading)
    {
        string kept = Keep(Decomposed(heading), static rune => rune.Value is >= ' ' and not (>= 0x300 and <= 0x36F));
        string slug = Special().Replace(kept, "-").Trim('-');
        return Lower(WithFinalSigma(slug.Length > 0 && char.IsAsciiDigit(slug[0]) ? "_" + slug : slug));
    }

    /// <summary>Lower case with the full mapping of the letter that begins many Turkish headings: İ becomes i and U+0307.</summary>
    private static string Lower(string text) => text.Replace("İ", "i\u0307", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>JavaScript's <c>toLowerCase</c> lowers Σ at the end of a word to ς; Ruby and Go do not.</summary>
    private static string WithFinalSigma(string text) => FinalSigma().Replace(text, "ς");

    private static string WordsAndHyphens(string lower) => Keep(lower, static rune => IsWord(rune) || rune.Value is '-' or ' ').Replace(' ', '-');

    /// <summary>Compatibility decomposition, without what has none: noncharacters go, lone surrogates become U+FFFD.</summary>
    private static string Decomposed(string text) => Keep(text, static rune => (rune.Value & 0xFFFE) != 0xFFFE).Normalize(NormalizationForm.FormKD);

    private static bool IsWord(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.ConnectorPunctuation;

    private static string Keep(string text, Func<Rune, bool> isKept)
    {
        var result = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = isKept(rune) ? result.Append(rune.ToString()) : result;
        }

        return result.ToString();
    }

    [GeneratedRegex(@"(?<!\w):[a-z0-9_+-]+:", RegexOptions.CultureInvariant)]
    private static partial Regex EmojiCode();

    [GeneratedRegex(@"[-\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex HyphensAndBlanks();

    [GeneratedRegex("[\\s~`!@#$%^&*()\\-_+=\\[\\]{}|\\\\;:\"'“”‘’<>,.?/]+", RegexOptions.CultureInvariant)]
    private static partial Regex Special();

    [GeneratedRegex(@"(?<=\p{L}\p{M}*)Σ(?!\p{M}*\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex FinalSigma();
}
