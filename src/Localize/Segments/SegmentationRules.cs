using System.Buffers;

namespace Localize.Segments;

/// <summary>The rules of a language under the options and words of a user: what one scan reads.</summary>
internal sealed class SegmentationRules
{
    private const string Stops = ".!?…‼⁇⁈⁉‽。．！？｡؟۔।॥።፧።៕។။։།༎";
    private const string ListMarks = ")•⁃◦";

    private readonly UInt128 asciiCandidates;
    private readonly bool hasUserAbbreviations;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> userAbbreviations;

    public SegmentationRules(LanguageRules language, SegmentationOptions options)
    {
        Language = language;
        Options = options;
        Phrases = [.. options.NoBreakPhrases.Select(p => new UserPhrase(p, IsAbbreviation: false)), .. options.Abbreviations.Select(a => a.Trim()).Where(a => a.Any(char.IsWhiteSpace)).Select(a => new UserPhrase(a, IsAbbreviation: true))];
        string candidates = Stops + "\u2028" + language.Stops + (options.Clauses ? language.ClauseStops : "") + (options.Newlines == NewlineMode.Soft ? "" : "\n") + (options.Lists ? ListMarks : "");
        Candidates = SearchValues.Create(candidates);
        foreach (char c in candidates.Where(char.IsAscii))
        {
            asciiCandidates |= UInt128.One << c;
        }

        HashSet<string> words = [.. options.Abbreviations.Select(a => a.Trim().TrimEnd('.').ToLowerInvariant())];
        userAbbreviations = words.GetAlternateLookup<ReadOnlySpan<char>>();
        hasUserAbbreviations = words.Count > 0;
        LongestAbbreviation = hasUserAbbreviations || language.Compounds.Length > 0 ? SentenceScanner.LongestToken : language.LongestAbbreviation;
    }

    public LanguageRules Language { get; }

    public SegmentationOptions Options { get; }

    /// <summary>The user's phrases, and abbreviations of several words, without an end inside.</summary>
    public UserPhrase[] Phrases { get; }

    /// <summary>A rule whose decisions are turned around: for the test that every rule has a case that needs it.</summary>
    public BoundaryRule? Disabled { get; init; }

    /// <summary>The characters the scanner stops at.</summary>
    public SearchValues<char> Candidates { get; }

    /// <summary>No token longer than this can be an abbreviation, save after a hyphen.</summary>
    public int LongestAbbreviation { get; }

    public bool IsCandidate(char c) => c < 128 ? ((asciiCandidates >> c) & 1) != 0 : Candidates.Contains(c);

    public AbbreviationKind KindOf(ReadOnlySpan<char> lowerCaseToken) =>
        hasUserAbbreviations && userAbbreviations.Contains(lowerCaseToken) ? AbbreviationKind.User : Language.KindOf(lowerCaseToken);
}
