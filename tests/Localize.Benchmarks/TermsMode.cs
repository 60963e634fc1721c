using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Localize.Documents.Markdown;
using Localize.Terms;

namespace Localize.Benchmarks;

/// <summary>
/// Term matching on one core in processor time, beside <see cref="SearchValues{T}"/> of strings and a plain Aho-Corasick on the
/// same texts and terms: names (capitalized two-word terms, rare) and common words (nearly every word is a term).
/// </summary>
internal static class TermsMode
{
    private const int Passes = 5;

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
        Print(string.Create(CultureInfo.InvariantCulture, $"{name}: {found:N0} matches, built in {build * 1000:0} ms, {memory:0.0} MiB"));
        Rate("TermMatcher", bytes, () => texts.Sum(t => matcher.Find(t).Count));
        SearchValues<string> values = SearchValues.Create(terms, StringComparison.OrdinalIgnoreCase);
        Rate("SearchValues<string>, any case", bytes, () => texts.Sum(t => CountAll(t, values)));
        var automaton = new AhoCorasick(terms);
        Rate("Aho-Corasick, any case", bytes, () => texts.Sum(t => automaton.Count(t)));
        GC.KeepAlive(glossary);
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
            double seconds = Best(() => segments.Select((s, i) => verifier.Verify(s.Source, matches[i], s.Target).Count).Sum());
            Print(string.Create(CultureInfo.InvariantCulture, $"verify 1,000 segments into {language}: {seconds * 1000:0.0} ms"));
        }
    }

    private static void Rate(string name, long bytes, Func<int> pass)
    {
        double seconds = Best(() => pass());
        Print(string.Create(CultureInfo.InvariantCulture, $"  {name,-32} {bytes / 1e6 / seconds,8:0.0} MB/s"));
    }

    private static double Best(Action pass)
    {
        pass();
        double best = double.MaxValue;
        for (int i = 0; i < Passes; i++)
        {
            TimeSpan before = ProcessorTime();
            pass();
            best = Math.Min(best, (ProcessorTime() - before).TotalSeconds);
        }

        return best;
    }

    private static TimeSpan ProcessorTime() => Process.GetCurrentProcess().TotalProcessorTime;

    private static void Print(string line) => Console.WriteLine(line);
}
