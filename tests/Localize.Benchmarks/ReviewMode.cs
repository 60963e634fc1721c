using System.Diagnostics;
using System.Globalization;
using System.Text;
using Localize.Review;
using Localize.Terms;

namespace Localize.Benchmarks;

/// <summary>What it takes to say what a glossary change does: 10,000 terms of which 20 changed, 100,000 segments of 200 characters, 10 languages.</summary>
internal static class ReviewMode
{
    private const int Terms = 10_000;
    private const int ChangedTerms = 20;
    private const int Segments = 100_000;

    private static readonly string[] Locales = ["ar", "de", "es", "fi", "fr", "ja", "pl", "ru", "tr", "uk"];

    public static void Run()
    {
        Glossary before = Parse(changed: false);
        Glossary after = Parse(changed: true);
        double start = ProcessorClock.Now.TotalSeconds;
        GlossaryDiff diff = GlossaryDiff.Between(before, after);
        double compared = ProcessorClock.Now.TotalSeconds;
        var impact = new GlossaryImpact(diff, new LanguagePair("en", Locales[0]));
        GlossaryImpact[] impacts = [.. Locales.Select(impact.For)];
        var touched = new List<ImpactedSegment>();
        long characters = 0;
        foreach ((string source, int number) in Sources())
        {
            characters += source.Length;
            if (impact.MayTouch(source))
            {
                touched.AddRange(impacts.Select((one, i) => one.Of(Segment(source, Target(source, Locales[i]), number))).OfType<ImpactedSegment>());
            }
        }

        double done = ProcessorClock.Now.TotalSeconds;
        Process process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"glossaries of {Terms:N0} terms compared: {compared - start:0.000} s of processor time, {diff.Changes.Count} changes"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Segments:N0} segments ({characters / 1e6:0.0} M characters) in {Locales.Length} languages: {done - compared:0.00} s, {touched.Count:N0} touched: {Buckets(touched)}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"largest working set {process.PeakWorkingSet64 / 1048576.0:0} MiB"));
    }

    private static string Buckets(IEnumerable<ImpactedSegment> segments) =>
        string.Join(", ", segments.GroupBy(segment => segment.Bucket).OrderBy(group => group.Key).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count():N0} {group.Key}")));

    // As places are called: most have a name of their own, some share a word.
    private static string Name(int i) => string.Create(
        CultureInfo.InvariantCulture, $"{(char)('A' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676))}{"eiou"[i % 4]}zand{(i % 20 == 0 ? " Burg" : "")}");

    // Every hundredth segment holds a term that changed; the others hold terms that did not.
    private static IEnumerable<(string Source, int Number)> Sources()
    {
        string[] sentences = [.. NewsSentences.Make(200)];
        for (int i = 0; i < Segments; i++)
        {
            int term = i % 100 == 0 ? i / 100 % ChangedTerms : ChangedTerms + (i % (Terms - ChangedTerms));
            yield return ($"{sentences[i % sentences.Length]} It was said in {Name(term)} on day {i}. {sentences[(i * 7) % sentences.Length]} {sentences[(i * 13) % sentences.Length]}", i);
        }
    }

    private static string Target(string source, string locale) => string.Concat(locale, " ", source);

    private static Glossary Parse(bool changed)
    {
        var yaml = new StringBuilder("source: en\nterms:\n");
        for (int i = 0; i < Terms; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"- id: place.n{i:D5}\n  kind: place\n  match: [\"{Name(i)}\"]\n  locales:\n");
            foreach (string locale in Locales)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"    {locale}: {{use: \"{(changed && i < ChangedTerms ? Name(i).Replace("zand", "zond", StringComparison.Ordinal) : Name(i))}\"}}\n");
            }
        }

        string path = Path.GetTempFileName();
        File.WriteAllText(path, yaml.ToString());
        try
        {
            return Glossary.Load(GlossaryOptions.Default with { MaximumFileSize = 1L << 30 }, path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static AlignedSegment Segment(string source, string target, int number)
    {
        var unit = new Unit { Id = "u1", Kind = UnitKind.Paragraph, Source = InlineText.FromText(source), Position = new TextPosition(number + 1, 1), Span = new TextSpan(0, source.Length) };
        return new AlignedSegment
        {
            Document = "a.md", Unit = unit, TargetUnit = unit with { Source = InlineText.FromText(target) }, Id = string.Create(CultureInfo.InvariantCulture, $"u{number}.1"),
            Source = unit.Source, Target = InlineText.FromText(target), Context = TermContext.Unknown,
        };
    }
}
