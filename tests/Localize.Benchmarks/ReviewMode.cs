using System.Diagnostics;
using System.Globalization;
using Localize.Review;
using Localize.Terms;

namespace Localize.Benchmarks;

/// <summary>What it takes to say what a glossary change does: 10,000 terms of which 20 changed, 100,000 segments of 200 characters, 10 languages.</summary>
internal static class ReviewMode
{
    public static void Run()
    {
        Glossary before = Load(changed: false);
        Glossary after = Load(changed: true);
        double start = ProcessorClock.Now.TotalSeconds;
        GlossaryDiff diff = GlossaryDiff.Between(before, after);
        double compared = ProcessorClock.Now.TotalSeconds;
        var impact = new GlossaryImpact(diff, new LanguagePair("en", ReviewSample.Locales[0]));
        GlossaryImpact[] impacts = [.. ReviewSample.Locales.Select(impact.For)];
        var touched = new List<ImpactedSegment>();
        long characters = 0;
        for (int number = 0; number < ReviewSample.Segments; number++)
        {
            string source = ReviewSample.Sentence(number);
            characters += source.Length;
            if (impact.MayTouch(source))
            {
                touched.AddRange(impacts.Select((one, i) => one.Of(Segment(source, $"{ReviewSample.Locales[i]} {source}", number))).OfType<ImpactedSegment>());
            }
        }

        double done = ProcessorClock.Now.TotalSeconds;
        Process process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"glossaries of {ReviewSample.Terms:N0} terms compared: {compared - start:0.000} s of processor time, {diff.Changes.Count} changes"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{ReviewSample.Segments:N0} segments ({characters / 1e6:0.0} M characters) in {ReviewSample.Locales.Length} languages: {done - compared:0.00} s, {touched.Count:N0} touched: {Buckets(touched)}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"largest working set {process.PeakWorkingSet64 / 1048576.0:0} MiB"));
    }

    private static string Buckets(IEnumerable<ImpactedSegment> segments) =>
        string.Join(", ", segments.GroupBy(segment => segment.Bucket).OrderBy(group => group.Key).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count():N0} {group.Key}")));

    private static Glossary Load(bool changed)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("localize-review-");
        try
        {
            return Glossary.Load([.. ReviewTree.WriteGlossaries(folder.FullName, changed)]);
        }
        finally
        {
            folder.Delete(recursive: true);
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
