namespace Localize.Checks;

/// <summary>The checks of the house.</summary>
public static class QualityChecks
{
    /// <summary>
    /// Rules whose finding makes a machine's answer unfit for the output: the segment then keeps its source. A person's
    /// translation is reported and kept.
    /// </summary>
    private static readonly HashSet<string> Rejecting = new(StringComparer.Ordinal)
    {
        "codes.lost", "codes.added", "codes.nesting", "markup.added", "urls.added", "urls.missing", "characters.control",
    };

    /// <summary>All built-in checks, in the order their findings are reported.</summary>
    public static IReadOnlyList<IQualityCheck> All { get; } =
    [
        new InlineCodesCheck(), new MarkupCheck(), new UrlsCheck(), new CharactersCheck(), new TermsCheck(), new NumbersCheck(),
        new UntranslatedCheck(), new LengthCheck(), new WhitespaceCheck(),
    ];

    /// <summary>Whether a finding makes a machine's answer unfit for the output.</summary>
    /// <param name="issue">A finding of one of the built-in checks.</param>
    /// <returns><see langword="true"/> for damaged markup, changed addresses and control characters.</returns>
    public static bool Rejects(QualityIssue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return Rejecting.Contains(issue.Rule);
    }
}
