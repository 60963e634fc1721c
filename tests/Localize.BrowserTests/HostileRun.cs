using System.Text.Json;
using Localize.Documents;
using Localize.Engines;
using Localize.Tests.Review.Output;

namespace Localize.BrowserTests;

/// <summary>A run over an article whose every text is hostile, with an engine that gives it back.</summary>
internal static class HostileRun
{
    public static async Task<LocalizationResult> OfAsync(string payload, CancellationToken cancellation)
    {
        string quoted = JsonSerializer.Serialize(payload);
        string article = $"---\ntitle: {quoted}\n---\n\n# {payload}\n\nTalks in Kyiv {payload} went on.\n\n| a | b |\n|---|---|\n| {payload} | text |\n";
        LocalizationPipeline pipeline = new LocalizationPipelineBuilder(new LanguagePair("en", "tr"))
            .UseGlossary(SampleReview.Parse($"- id: place.kyiv\n  kind: place\n  match: [Kyiv]\n  note: {quoted}\n  locales:\n    tr: {{use: {JsonSerializer.Serialize("K" + Hostile.Term(payload))}, why: {quoted}}}")).UseEngine(new PseudoEngine()).Build();
        IReadOnlyList<LocalizationResult> results = await pipeline.LocalizeAsync([new SourceDocument("a.md", article)], cancellation);
        return results[0] with { Document = payload };
    }
}
