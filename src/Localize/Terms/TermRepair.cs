using Localize.Terms.Folding;
using Localize.Terms.Repair;

namespace Localize.Terms;

/// <summary>A spelling in a target text and what takes its place.</summary>
/// <param name="Found">The spelling as it stands in the text.</param>
/// <param name="Replacement">The preferred term in the same form and letter case.</param>
/// <param name="Spans">Where it stands, in UTF-16 code units of the text, ascending and disjoint.</param>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record TermSwap(string Found, string Replacement, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>The text with every place changed.</summary>
    /// <param name="text">The text the swap was made for.</param>
    /// <returns>The changed text.</returns>
    public string Apply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (int i = Spans.Count - 1; i >= 0; i--)
        {
            text = string.Concat(text.AsSpan(0, Spans[i].Start), Replacement, text.AsSpan(Spans[i].End));
        }

        return text;
    }

    /// <summary>The text with every place changed and its inline codes where they were.</summary>
    /// <param name="text">The text the swap was made for.</param>
    /// <returns>The changed text, or <see langword="null"/> when a code stands inside one of the places.</returns>
    public InlineText? Apply(InlineText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool isCut = text.Codes.Any(code => Spans.Any(span => code.Position > span.Start && code.Position < span.End));
        return isCut ? null : new InlineText(Apply(text.Text), [.. text.Codes.Select(code => code with { Position = code.Position + GrowthBefore(code.Position) })]);
    }

    private int GrowthBefore(int position) => Spans.Where(span => span.End <= position).Sum(span => Replacement.Length - span.Length);
}

/// <summary>
/// Swaps a forbidden spelling of a name for the preferred one where its form can be carried over: <c>Kiev’de</c> becomes
/// <c>Kyiv’de</c>, <c>Киева</c> in a Ukrainian text <c>Києва</c>. Where number, case or gender might not agree nothing is swapped.
/// </summary>
/// <remarks>Only for a machine's answers: what a person approved is not touched. Pure; may be called from any thread.</remarks>
public static class TermRepair
{
    /// <summary>Makes the swap that a verdict asks for.</summary>
    /// <param name="verdict">A verdict on the text; only <see cref="TermVerdictKind.Forbidden"/> that is no draft's is mended.</param>
    /// <param name="target">The text the verdict was made for.</param>
    /// <param name="targetLanguage">The language of the text, as a BCP 47 tag.</param>
    /// <returns>The swap, or <see langword="null"/> when it is not safe.</returns>
    /// <exception cref="ArgumentException">The tag is not well-formed, or the verdict is of another text.</exception>
    public static TermSwap? TrySwap(TermVerdict verdict, string target, string targetLanguage)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(target);
        string language = LanguageTag.Canonicalize(targetLanguage);
        if (verdict is not { Kind: TermVerdictKind.Forbidden, IsDraft: false, Span: { } span, Found: { } found, Expected: { } expected })
        {
            return null;
        }

        if (span.End > target.Length || !target.AsSpan(span.Start, span.Length).SequenceEqual(found))
        {
            throw new ArgumentException("The verdict is of another text.", nameof(verdict));
        }

        LocaleEntry? entry = verdict.Concept.EntryFor(language);
        string[] preferred = [.. new[] { expected, entry?.Use, entry?.Short }.OfType<string>().Distinct(StringComparer.Ordinal)];
        var aligner = new FormAligner(verdict.Concept.Kind, entry?.Forms ?? [], language);
        string? replacement = (entry?.With(AdministrativeStatus.Forbidden) ?? [])
            .OrderByDescending(never => never.Length)
            .SelectMany(never => preferred.Select(term => aligner.Align(found, never, term)))
            .FirstOrDefault(aligned => aligned is not null);
        return replacement is null ? null : new TermSwap(found, replacement, Occurrences(target, found));
    }

    private static List<TextSpan> Occurrences(string text, string found)
    {
        var spans = new List<TextSpan>();
        for (int i = text.IndexOf(found, StringComparison.Ordinal); i >= 0; i = text.IndexOf(found, i + found.Length, StringComparison.Ordinal))
        {
            int end = i + found.Length;
            bool isWhole = Characters.IsUnspaced(found) || ((i == 0 || !Characters.IsSpacedWord(text[i - 1])) && (end == text.Length || !Characters.IsSpacedWord(text[end])));
            if (isWhole)
            {
                spans.Add(new TextSpan(i, found.Length));
            }
        }

        return spans;
    }
}
