using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Localize.Documents.Markdown;
using Localize.Terms;

namespace Localize.Benchmarks;

/// <summary>
/// Term matching on one core in processor time, beside <see cref="SearchValues{T}"/> of strings and a plain Aho-Corasick on the
/// same texts and terms: names (capitalized two-word terms, rare) and common words (nearly every word is a term).
/// </summary>
internal static class TermsMode
{
    private const int Passes = 12;

    /// <summary>A pass of verification takes milliseconds, so the compiler needs more of them to be done.</summary>
    private const int VerifyPasses = 40;

    public static void Run(string? folder)
    {
        var format = new MarkdownFormat();
        string[] texts = [.. Corpus.Load(folder).Documents.SelectMany(d => format.Extract(d).Units).Select(u => u.Source.Text)];
        long bytes = texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t));
        Print(string.Create(CultureInfo.InvariantCulture, $"{texts.Length:N0} units, {bytes / 1e6:0.00} MB of UTF-8, best of {Passes} passes, processor time"));
        foreach (int count in new[] { 10_000, 100_000 })
        {
            Measure("names", texts, bytes, SyntheticGlossary.Names(texts, count));
            Measure("common words", texts, bytes, SyntheticGlossary.Words(texts, count));
        }

        Verify();
    }

    private static void Measure(string kind, string[] texts, long bytes, string[] terms)
    {
        Glossary glossary = SyntheticGlossary.OfTerms(terms);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        TermMatcher matcher = null!;
        double build = Best(() => matcher = new TermMatcher(glossary, "en"));
        double memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / 1024.0;
        string name = string.Create(CultureInfo.InvariantCulture, $"{terms.Length:N0} {kind}");
        int found = texts.Sum(t => matcher.Find(t).Count);
        string[] empty = [.. texts.Where(t => matcher.Find(t).Count == 0)];
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        foreach (string text in empty)
        {
            matcher.Find(text);
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Print(string.Create(CultureInfo.InvariantCulture, $"{name}: {found:N0} matches, built in {build * 1000:0} ms, {memory:0.0} MiB; {allocated:N0} B allocated for {empty.Length:N0} units without a match"));
        MeasureCache(terms);
        Rate("TermMatcher", bytes, () => texts.Sum(t => matcher.Find(t).Count));
        SearchValues<string> values = SearchValues.Create(terms, StringComparison.OrdinalIgnoreCase);
        Rate("SearchValues<string>, any case", bytes, () => texts.Sum(t => CountAll(t, values)));
        var automaton = new AhoCorasick(terms);
        Rate("Aho-Corasick, any case", bytes, () => texts.Sum(t => automaton.Count(t)));
        MeasureRegex(texts, terms);
        GC.KeepAlive(glossary);
    }

    private static void MeasureCache(string[] terms) => SyntheticGlossary.WithFile(terms, (path, options) =>
    {
        double parse = Once(() => Glossary.LoadCached(path + ".cache", options, path));
        Glossary glossary = null!;
        double load = Best(() => glossary = Glossary.LoadCached(path + ".cache", options, path));
        double build = Best(() => _ = new TermMatcher(glossary, "en"));
        Print(string.Create(CultureInfo.InvariantCulture, $"  from YAML {parse * 1000:0} ms; from the compiled cache {load * 1000:0} ms + matcher {build * 1000:0} ms = {(load + build) * 1000:0} ms"));
        return glossary;
    });

    private static double Once(Action pass)
    {
        TimeSpan before = ProcessorTime();
        pass();
        return (ProcessorTime() - before).TotalSeconds;
    }

    // An alternation is slower by the thousand, so it has a share of the texts and of the time; more than 10,000 terms do not end.
    private static void MeasureRegex(string[] texts, string[] terms)
    {
        const int Most = 10_000;
        if (terms.Length > Most)
        {
            Print($"  {"Regex alternation, any case",-32}  not run with more than {Most} terms");
            return;
        }

        string pattern = $@"\b(?:{string.Join('|', terms.OrderByDescending(t => t.Length).Select(Regex.Escape))})\b";
        var regex = new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled, TimeSpan.FromMinutes(1));
        string[] some = [.. texts.Take(200)];
        long bytes = some.Sum(t => (long)Encoding.UTF8.GetByteCount(t));
        TimeSpan before = ProcessorTime();
        int found = some.Sum(t => regex.Count(t));
        double seconds = (ProcessorTime() - before).TotalSeconds;
        Print(string.Create(CultureInfo.InvariantCulture, $"  {"Regex alternation, any case",-32} {bytes / 1e6 / seconds,8:0.00} MB/s ({some.Length} units, {found} matches, one pass with compilation on first use)"));
    }

    private static int CountAll(ReadOnlySpan<char> text, SearchValues<string> values)
    {
        int found = 0;
        for (int i = text.IndexOfAny(values); i >= 0; i = text.IndexOfAny(values))
        {
            found++;
            text = text[(i + 1)..];
        }

        return found;
    }

    private static void Verify()
    {
        Glossary glossary = SyntheticGlossary.Desk();
        var matcher = new TermMatcher(glossary, "en");
        foreach (string language in new[] { "tr", "uk", "de", "es", "fi" })
        {
            var verifier = new TermVerifier(glossary, language);
            (string Source, string Target)[] segments = [.. SyntheticGlossary.Segments(glossary, language, 1000)];
            IReadOnlyList<TermMatch>[] matches = [.. segments.Select(s => matcher.Find(s.Source))];
            double seconds = Best(() => segments.Select((s, i) => verifier.Verify(s.Source, matches[i], s.Target).Count).Sum(), VerifyPasses);
            string kinds = string.Join(", ", segments.SelectMany((s, i) => verifier.Verify(s.Source, matches[i], s.Target)).CountBy(v => v.Kind).OrderByDescending(k => k.Value).Select(k => $"{k.Key} {k.Value}"));
            Print(string.Create(CultureInfo.InvariantCulture, $"verify 1,000 segments into {language}: {seconds * 1000:0.0} ms ({kinds})"));
        }
    }

    private static void Rate(string name, long bytes, Func<int> pass)
    {
        double seconds = Best(() => pass());
        Print(string.Create(CultureInfo.InvariantCulture, $"  {name,-32} {bytes / 1e6 / seconds,8:0.0} MB/s"));
    }

    private static double Best(Action pass, int passes = Passes)
    {
        pass();
        double best = double.MaxValue;
        for (int i = 0; i < passes; i++)
        {
            TimeSpan before = ProcessorTime();
            pass();
            best = Math.Min(best, (ProcessorTime() - before).TotalSeconds);
        }

        return best;
    }

    private static TimeSpan ProcessorTime() => Environment.CpuUsage.TotalTime;

    private static void Print(string line) => Console.WriteLine(line);
}
