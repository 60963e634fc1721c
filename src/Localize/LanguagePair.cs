namespace Localize;

/// <summary>The source and the target language of a localization, as canonical BCP 47 tags.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record LanguagePair
{
    /// <summary>Creates a pair.</summary>
    /// <param name="source">Source language, for example <c>en</c>.</param>
    /// <param name="target">Target language, for example <c>tr</c> or <c>zh-Hans</c>.</param>
    /// <exception cref="ArgumentException">A tag is not well-formed, or both are the same.</exception>
    public LanguagePair(string source, string target)
    {
        Source = LanguageTag.Canonicalize(source);
        Target = LanguageTag.Canonicalize(target);
        if (string.Equals(Source, Target, StringComparison.Ordinal))
        {
            throw new ArgumentException($"Source and target are both \"{Source}\". Name two different languages.", nameof(target));
        }
    }

    /// <summary>The source language.</summary>
    public string Source { get; }

    /// <summary>The target language.</summary>
    public string Target { get; }

    /// <summary>The pair as people write it: <c>en-tr</c>.</summary>
    /// <returns>Source, hyphen, target.</returns>
    public override string ToString() => $"{Source}-{Target}";
}
