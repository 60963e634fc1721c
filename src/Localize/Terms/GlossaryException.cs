namespace Localize.Terms;

/// <summary>A glossary cannot be used as it is. The message lists every problem, one line each, with place and remedy.</summary>
public sealed class GlossaryException : LocalizationException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problems">The problems; at least one.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public GlossaryException(IReadOnlyList<QualityIssue> problems, Exception? innerException = null)
        : base(string.Join('\n', problems), innerException: innerException) => Problems = problems;

    /// <summary>The problems in the order of the files.</summary>
    public IReadOnlyList<QualityIssue> Problems { get; }
}
