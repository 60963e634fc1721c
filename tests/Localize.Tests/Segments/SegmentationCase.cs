using Localize.Segments;
using Localize.Testing;

namespace Localize.Tests.Segments;

/// <summary>A case of a data file: options, a text, the sentences expected. See the README beside the files.</summary>
internal sealed record SegmentationCase(string Language, SegmentationOptions Options, string[] Protected, string Text, string[] Expected)
{
    private static readonly string Folder = TestPaths.BesideThisFile("../Data/Segments");

    /// <summary>The names of the files: languages, and <c>script-…</c>.</summary>
    public static IEnumerable<string> Files => Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    public static IEnumerable<SegmentationCase> In(string file) =>
        File.ReadAllText(Path.Combine(Folder, file + ".txt")).Split("===\n", StringSplitOptions.RemoveEmptyEntries).Select(c => Parse(LanguageOf(file), c));

    /// <summary>The sentences found, without the space around them.</summary>
    public string[] Cut(LanguageRules? language = null, BoundaryRule? disabled = null)
    {
        var ends = new List<int>();
        var rules = new SegmentationRules(language ?? LanguageRules.For(Language), Options) { Disabled = disabled };
        TextSpan[] spans = [.. Protected.Select(p => new TextSpan(Text.IndexOf(p, StringComparison.Ordinal), p.Length))];
        new SentenceScanner(Text, rules, spans, new char[SentenceScanner.LongestToken], trace: null).Scan(ends);
        return [.. ends.Select((end, i) => Text[(i == 0 ? 0 : ends[i - 1])..end].Trim())];
    }

    public bool IsMet(LanguageRules? language = null, BoundaryRule? disabled = null) => Expected.SequenceEqual(Cut(language, disabled));

    // A script is tried with the first language that is written in it and has no file of its own.
    private static string LanguageOf(string file) => file.StartsWith("script-", StringComparison.Ordinal)
        ? LanguageRulesFile.Read("scripts").Where(line => line.Key == file["script-".Length..]).Select(line => line.Word).FirstOrDefault("und-" + file["script-".Length..])
        : file;

    private static SegmentationCase Parse(string language, string text)
    {
        string[] parts = text.Split("\n---\n");
        string[] lines = parts[0].Split('\n');
        string[] settings = [.. lines.TakeWhile(l => l.StartsWith("@ ", StringComparison.Ordinal))];
        return new SegmentationCase(
            language,
            settings.Aggregate(SegmentationOptions.News, With),
            [.. settings.Where(s => s.StartsWith("@ protected: ", StringComparison.Ordinal)).Select(s => s["@ protected: ".Length..])],
            Written(string.Join('\n', lines.Skip(settings.Length))),
            [.. parts[1].TrimEnd('\n').Split('\n').Select(Written)]);
    }

    private static SegmentationOptions With(SegmentationOptions options, string setting) => setting.Split(": ") switch
    {
        ["@ golden-rules"] => SegmentationOptions.GoldenRules,
        ["@ newlines", var mode] => options with { Newlines = Enum.Parse<NewlineMode>(mode, ignoreCase: true) },
        ["@ abbreviation", var word] => options with { Abbreviations = [.. options.Abbreviations, word] },
        ["@ no-break", var phrase] => options with { NoBreakPhrases = [.. options.NoBreakPhrases, phrase] },
        ["@ protected", _] => options,
        _ => throw new InvalidOperationException($"Unknown setting: {setting}"),
    };

    private static string Written(string text) => text.Replace('⏎', '\n').Replace('␤', '\u2028');
}
