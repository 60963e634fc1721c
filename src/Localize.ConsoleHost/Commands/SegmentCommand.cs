using System.CommandLine;
using System.Text.Json.Nodes;
using Localize.ConsoleHost.Output;
using Localize.Segments;
using Localize.Segments.Srx;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize segment</c>: a filter that cuts text into sentences.</summary>
internal static class SegmentCommand
{
    private static readonly string[] Examples =
    [
        "echo \"Dr. Lee came. He left.\" | localize segment",
        "localize segment --language tr < haber.txt",
        "localize segment --jsonl < texts.jsonl",
        "echo \"He met Dr. Lee.\" | localize segment --explain",
        "localize segment --srx house.srx --language de < text.txt",
        "localize segment --srx house.srx --srx-only --jsonl < texts.jsonl",
        "localize segment --config . --explain < text.txt",
        "localize segment --srx-export en --srx-export de > rules.srx",
    ];

    public static Command Create(HostEnvironment environment, Messages messages)
    {
        var options = new SegmentOptions();
        Command command = options.AddTo(new Verb("segment", "Cuts standard input into sentences: lines in, one sentence a line out.", Examples));
        command.SetAction((parsed, cancellation) =>
        {
            if (options.Exported(parsed) is { Count: > 0 } exported)
            {
                return ExportAsync(environment, messages, exported);
            }

            var segmenters = new Segmenters(options.Settings(parsed, environment));
            string tag = options.Language(parsed);
            return options.IsJsonLines(parsed) ? SegmentObjectsAsync(environment, tag, segmenters, cancellation)
                : options.IsExplained(parsed) ? ExplainLinesAsync(environment, tag, segmenters, cancellation)
                : SegmentLinesAsync(environment, tag, segmenters, cancellation);
        });
        return command;
    }

    private static async Task<int> ExportAsync(HostEnvironment environment, Messages messages, IReadOnlyList<string> languages)
    {
        await environment.Out.WriteAsync(SrxExport.Of([.. languages.Select(tag => Segmenters.Canonical(tag, "--srx-export"))]).ToXml());
        messages.Hint($"SRX cannot carry: {string.Join("; ", SrxExport.NotCarried)}.");
        return ExitCodes.Done;
    }

    private static async Task<int> SegmentLinesAsync(HostEnvironment environment, string language, Segmenters segmenters, CancellationToken cancellation)
    {
        ISegmenter segmenter = segmenters.For(language, "--language");
        var ends = new List<int>();
        while (await environment.In.ReadLineAsync(cancellation) is { } line)
        {
            foreach (string sentence in Segments(segmenter, line, ends))
            {
                await environment.Out.WriteLineAsync(sentence.Trim());
            }
        }

        return ExitCodes.Done;
    }

    private static async Task<int> ExplainLinesAsync(HostEnvironment environment, string language, Segmenters segmenters, CancellationToken cancellation)
    {
        ISegmenter segmenter = segmenters.For(language, "--language");
        while (await environment.In.ReadLineAsync(cancellation) is { } line)
        {
            foreach (SegmentationDecision decision in Explain(segmenter, line))
            {
                await environment.Out.WriteLineAsync(Explanation(line, decision));
            }
        }

        return ExitCodes.Done;
    }

    // "3 - Title: Dr.| Lee came"
    private static string Explanation(string line, SegmentationDecision decision)
    {
        int start = Math.Max(0, decision.Position - 20);
        int stop = Math.Min(line.Length, decision.Position + 1);
        return $"{stop} {(decision.IsBoundary ? '+' : '-')} {decision.Rule}{(decision.Detail is { } words ? $" ({words})" : "")}: {line[start..stop]}|{line[stop..Math.Min(line.Length, stop + 20)]}";
    }

    private static async Task<int> SegmentObjectsAsync(HostEnvironment environment, string fallbackLanguage, Segmenters segmenters, CancellationToken cancellation)
    {
        var ends = new List<int>();
        await foreach (JsonLine line in JsonLines.ReadAsync(environment.In, cancellation))
        {
            string language = line.Object["language"] is JsonValue tag && tag.TryGetValue(out string? found) ? found : fallbackLanguage;
            ISegmenter segmenter = segmenters.For(language, $"standard input, line {line.Number}");
            await JsonLines.WriteAsync(environment.Out, new JsonObject
            {
                ["id"] = line.Id,
                ["segments"] = new JsonArray([.. Segments(segmenter, TextOf(line), ends).Select(segment => JsonValue.Create(segment))]),
            });
        }

        return ExitCodes.Done;
    }

    private static string TextOf(JsonLine line) => line.Object["text"] is JsonValue text && text.TryGetValue(out string? content)
        ? content
        : throw JsonLines.Error(line.Number, "Expected an object with \"text\", such as {\"id\":1,\"language\":\"en\",\"text\":\"…\"}.");

    private static IEnumerable<string> Segments(ISegmenter segmenter, string text, List<int> ends)
    {
        ends.Clear();
        segmenter.Segment(text, ends);
        int start = 0;
        foreach (int end in ends)
        {
            yield return text[start..end];
            start = end;
        }
    }

    private static IReadOnlyList<SegmentationDecision> Explain(ISegmenter segmenter, string line) => segmenter switch
    {
        SentenceSegmenter builtIn => builtIn.Explain(line),
        SrxSegmenter srx => srx.Explain(line),
        _ => [],
    };
}
