namespace Localize.Checks;

/// <summary>The target is not simply the source. Names, terms that stay as they are, and single words may be.</summary>
internal sealed class UntranslatedCheck : IQualityCheck
{
    private const int FewestWords = 3;

    public IEnumerable<QualityIssue> Check(CheckedSegment segment)
    {
        if (string.Equals(segment.Source.Text, segment.Target.Text, StringComparison.Ordinal) && LowerCaseWordsOutsideTerms(segment) >= FewestWords)
        {
            yield return segment.Issue(
                QualityIssueType.Untranslated, Severity.Warning, "untranslated", "The target is the same as the source.", "Translate it, or accept it in the memory as reviewed.");
        }
    }

    // A line of names alone has hardly a lower-case word; a sentence has several.
    private static int LowerCaseWordsOutsideTerms(CheckedSegment segment)
    {
        int words = 0;
        string text = segment.Source.Text;
        for (int i = 0; i < text.Length; i++)
        {
            bool startsWord = char.IsLetter(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1]));
            int at = i;
            if (startsWord && !char.IsUpper(text[i]) && !segment.TermSpans.Any(term => term.Start <= at && at < term.End))
            {
                words++;
            }
        }

        return words;
    }
}
