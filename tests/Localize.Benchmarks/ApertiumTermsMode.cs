using System.Globalization;
using Localize.Engines;
using Localize.Engines.Apertium;
using Localize.Terms;

namespace Localize.Benchmarks;

/// <summary>
/// Two hundred news sentences of our own through Apertium from English into Spanish, without and with the desk's glossary: how
/// many occurrences of terms are honoured, and whether the other words of the sentences change (chrF against the translation
/// without glossary, the terms of both taken out).
/// </summary>
internal static class ApertiumTermsMode
{
    /// <summary>Below this likeness the other words of a sentence are said to have changed.</summary>
    private const double Unchanged = 0.95;

    public static async Task RunAsync()
    {
        var languages = new LanguagePair("en", "es");
        Glossary glossary = SyntheticGlossary.Desk();
        var matcher = new TermMatcher(glossary, "en");
        var verifier = new TermVerifier(glossary, languages);
        string[] sentences = [.. NewsSentences.Make(200)];
        IReadOnlyList<TermMatch>[] matches = [.. sentences.Select(s => (IReadOnlyList<TermMatch>)[.. matcher.Find(s).Where(m => m.PreferredFor("es") is not null)])];
        var engine = new RepairingEngine(new ApertiumEngine(new ApertiumOptions()));
        string[] plain = await TranslateAsync(engine, languages, sentences, _ => []);
        string[] told = await TranslateAsync(engine, languages, sentences, i => [.. matches[i].Select(m => Constraint(m))]);

        int occurrences = matches.Sum(m => m.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sentences.Length} sentences, {occurrences} term occurrences of {matches.SelectMany(m => m).Select(m => m.Concept.Id).Distinct().Count()} concepts"));
        Report("without glossary", verifier, sentences, matches, plain);
        Report("with glossary", verifier, sentences, matches, told);
        double[] likeness = [.. sentences.Select((_, i) => ChrF.Of(Rest(plain[i], verifier, sentences[i], matches[i]), Rest(told[i], verifier, sentences[i], matches[i])))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"other words: mean chrF {likeness.Average():0.000}; changed (chrF < {Unchanged}) in {likeness.Count(l => l < Unchanged)} of {likeness.Length} sentences"));
        foreach (int i in Enumerable.Range(0, likeness.Length).OrderBy(i => likeness[i]).Take(8))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {likeness[i]:0.00} {sentences[i]}\n    - {plain[i]}\n    + {told[i]}"));
        }
    }

    private static async Task<string[]> TranslateAsync(ITranslationEngine engine, LanguagePair languages, string[] sentences, Func<int, IReadOnlyList<TermConstraint>> terms)
    {
        TranslationRequest[] requests = [.. sentences.Select((s, i) => new TranslationRequest { Id = i.ToString(CultureInfo.InvariantCulture), Source = InlineText.FromText(s), Terms = terms(i) })];
        IReadOnlyList<TranslationCandidate> candidates = await engine.TranslateAsync(requests, languages);
        return [.. candidates.Select((c, i) => c.Target?.Text ?? throw new InvalidOperationException($"No translation of: {sentences[i]} {c.Error}"))];
    }

    private static TermConstraint Constraint(TermMatch match) => new()
    {
        ConceptId = match.Concept.Id,
        Kind = match.Concept.Kind,
        Span = match.Span,
        Surface = match.Surface,
        Target = match.PreferredFor("es")!,
        Forms = match.Concept.FormsFor("es"),
    };

    private static void Report(string name, TermVerifier verifier, string[] sentences, IReadOnlyList<TermMatch>[] matches, string[] targets)
    {
        TermVerdictKind[] kinds = [.. sentences.SelectMany((s, i) => Occurrences(verifier.Verify(s, matches[i], targets[i]), matches[i]))];
        int held = kinds.Count(k => k is TermVerdictKind.Honoured or TermVerdictKind.Admitted);
        string others = string.Join(", ", kinds.CountBy(k => k).OrderByDescending(k => k.Value).Select(k => $"{k.Key} {k.Value}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-17} {held} of {kinds.Length} honoured, {100.0 * held / kinds.Length:0.0} % ({others})"));
    }

    private static IEnumerable<TermVerdictKind> Occurrences(IReadOnlyList<TermVerdict> verdicts, IReadOnlyList<TermMatch> matches) =>
        matches.Select(m => verdicts.First(v => ReferenceEquals(v.Concept, m.Concept)).Kind);

    // What stands for a term is taken out, so that the rest is compared; where nothing was recognised all of it stays.
    private static string Rest(string target, TermVerifier verifier, string source, IReadOnlyList<TermMatch> matches)
    {
        foreach (TermVerdict verdict in verifier.Verify(source, matches, target).Where(v => v.Span is not null).OrderByDescending(v => v.Span!.Value.Start))
        {
            target = target.Remove(verdict.Span!.Value.Start, verdict.Span.Value.Length);
        }

        return target;
    }
}
