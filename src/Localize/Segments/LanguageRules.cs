using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Localize.Segments;

/// <summary>
/// What a language's sentences look like, read from its data file: typed abbreviations, words that start sentences, its own stops
/// and quotation marks, and whether a number with a full stop is an ordinal.
/// </summary>
internal sealed class LanguageRules
{
    private static readonly ConcurrentDictionary<string, LanguageRules> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, AbbreviationKind> abbreviations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> words = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> abbreviationLookup;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> starters;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> brands;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> speech;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> carriedOn;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lettered;

    /// <summary>Makes rules of words under keys, as <see cref="LanguageRulesFile"/> reads them.</summary>
    public LanguageRules(string language, IEnumerable<(string Key, string Word)> listed)
    {
        Language = language;
        foreach ((string key, string word) in listed)
        {
            Add(key, word);
        }

        HasOrdinals = Words("ordinals").Contains("yes");
        HasSyllabicConsonants = Words("syllabic-consonants").Contains("yes");
        EndsWithFullStop = !Words("full-stop").Contains("no");
        HasDirectedQuotes = Words("directed-quotes").Contains("yes");
        HasSpeech = Words("speech").Count > 0;
        KeepsEllipsis = Words("ellipsis").Contains("within");
        HasNumberedNames = Words("numbered-names").Contains("yes");
        Compounds = [.. Words("compounds")];
        HasSpacedQuotes = Words("spaced-quotes").Contains("yes");
        IsTurkic = language is "tr" or "az";
        Stops = string.Concat(Words("stops"));
        ClauseStops = string.Concat(Words("clause-stops"));
        LongestAbbreviation = abbreviations.Keys.Select(a => a.Length).DefaultIfEmpty().Max();
        abbreviationLookup = abbreviations.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        starters = Words("starters").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        brands = Words("brands").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        carriedOn = Words("carries-on").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        lettered = Words("lettered").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        speech = Words("speech").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Language { get; }

    /// <summary>Whether digits and a full stop are an ordinal: <c>3. Oktober</c>.</summary>
    public bool HasOrdinals { get; }

    /// <summary>Whether r and l carry syllables, so that <c>smrt</c> is a word and not an abbreviation.</summary>
    public bool HasSyllabicConsonants { get; }

    /// <summary>Whether a full stop may end a sentence; in Armenian it is a mark within one.</summary>
    public bool EndsWithFullStop { get; }

    /// <summary>Whether <c>“</c> always opens and <c>”</c> always closes, also with a space on either side: Chinese, Japanese.</summary>
    public bool HasDirectedQuotes { get; }

    /// <summary>Whether an ellipsis goes on before a letter: scripts where no capital shows that a sentence begins.</summary>
    public bool KeepsEllipsis { get; }

    /// <summary>Whether a number behind a name counts and does not order: <c>Apollo 11.</c>, in languages that write ordinals with a stop.</summary>
    public bool HasNumberedNames { get; }

    /// <summary>Abbreviations that also end compounds: German <c>Hauptstr.</c></summary>
    public string[] Compounds { get; }

    /// <summary>Whether quotation marks have a space on the inside: French.</summary>
    public bool HasSpacedQuotes { get; }

    /// <summary>Whether verbs of speaking are listed.</summary>
    public bool HasSpeech { get; }

    /// <summary>Whether the lower case of I is ı.</summary>
    public bool IsTurkic { get; }

    /// <summary>Stops beside those of all languages, such as the Greek question mark.</summary>
    public string Stops { get; }

    /// <summary>Marks between clauses that end a segment where the options ask for it.</summary>
    public string ClauseStops { get; }

    public int LongestAbbreviation { get; }

    /// <summary>The rules of a language; one without a file has those of the script its tag names or it is usually written in.</summary>
    public static LanguageRules For(string language) => Loaded.GetOrAdd(LanguageRulesFile.NameFor(language), static (file, tag) => new LanguageRules(LanguageTag.GetLanguage(tag), LanguageRulesFile.ReadWithShared(file)), language);

    /// <summary>The abbreviations without their last stop, in lower case.</summary>
    public IReadOnlyDictionary<string, AbbreviationKind> Abbreviations => abbreviations;

    /// <summary>The words listed under a key; none when the key is not in the file.</summary>
    public IReadOnlyCollection<string> WordsUnder(string key) => words.TryGetValue(key, out HashSet<string>? found) ? found : [];

    public AbbreviationKind KindOf(ReadOnlySpan<char> lowerCaseToken) =>
        lowerCaseToken.Length <= LongestAbbreviation && abbreviationLookup.TryGetValue(lowerCaseToken, out AbbreviationKind kind) ? kind : AbbreviationKind.None;

    public bool IsStarter(ReadOnlySpan<char> lowerCaseWord) => starters.Contains(lowerCaseWord);

    /// <summary>Whether a name ends in a mark that is no stop: <c>Yahoo!</c></summary>
    public bool IsBrand(ReadOnlySpan<char> lowerCaseWord) => brands.Contains(lowerCaseWord);

    /// <summary>Whether a word after a quotation carries its sentence on: <c>diye</c>, <c>dedi</c>.</summary>
    public bool IsSpeech(ReadOnlySpan<char> lowerCaseWord) => speech.Contains(lowerCaseWord);

    /// <summary>Whether a capitalised word after a unit carries the sentence on: <c>5 p.m. Monday</c>, <c>9 a.m. Eastern</c>.</summary>
    public bool IsCarriedOn(ReadOnlySpan<char> lowerCaseWord) => carriedOn.Contains(lowerCaseWord);

    /// <summary>Whether a single capital after the word is a label and no initial: <c>vitamin C</c>, <c>Plan B</c>.</summary>
    public bool IsLettered(ReadOnlySpan<char> lowerCaseWord) => lettered.Contains(lowerCaseWord);

    private void Add(string key, string word)
    {
        AbbreviationKind kind = LanguageRulesFile.KindNamed(key);
        if (kind != AbbreviationKind.None)
        {
            abbreviations[word] = abbreviations.GetValueOrDefault(word) | kind;
            return;
        }

        Words(key).Add(word);
    }

    private HashSet<string> Words(string key) => words.TryGetValue(key, out HashSet<string>? found) ? found : words[key] = new HashSet<string>(StringComparer.Ordinal);
}
