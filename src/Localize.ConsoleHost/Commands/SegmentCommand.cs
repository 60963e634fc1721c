using System.CommandLine;
using System.Text.Json.Nodes;
using Localize.ConsoleHost.Output;
using Localize.Segments;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize segment</c>: a filter that cuts text into sentences.</summary>
internal static class SegmentCommand
{
    public static Command Create(HostEnvironment environment)
    {
        var language = new Option<string>("--language", "-l") { Description = "Language of the text, a BCP 47 tag.", DefaultValueFactory = _ => "en" };
        var jsonLines = new Option<bool>("--jsonl") { Description = "Read objects {\"id\",\"language\",\"text\"} and write {\"id\",\"segments\":[…]}, one a line." };
        var preset = new Option<string>("--preset") { Description = "How to cut where usage differs: news splits quotations, golden-rules keeps them whole.", DefaultValueFactory = _ => "news" };
        preset.AcceptOnlyFromAmong("news", "golden-rules");
        var explain = new Option<bool>("--explain") { Description = "Say of each place where a sentence might end which rule decided: column, + or -, rule, text." };
        var command = new Verb(
            "segment",
            "Cuts standard input into sentences: lines in, one sentence a line out.",
            "echo \"Dr. Lee came. He left.\" | localize segment",
            "localize segment --language tr < haber.txt",
            "localize segment --jsonl < texts.jsonl",
            "echo \"He met Dr. Lee.\" | localize segment --explain")
        {
            language, preset, jsonLines, explain,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(jsonLines) && parsed.GetValue(explain))
            {
                parsed.AddError("--explain reads lines; leave --jsonl out.");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            SegmentationOptions options = parsed.GetValue(preset) == "golden-rules" ? SegmentationOptions.GoldenRules : SegmentationOptions.News;
            string tag = parsed.GetValue(language)!;
            return parsed.GetValue(jsonLines) ? SegmentObjectsAsync(environment, tag, options, cancellation)
                : parsed.GetValue(explain) ? ExplainLinesAsync(environment, tag, options, cancellation)
                : SegmentLinesAsync(environment, tag, options, cancellation);
        });
        return command;
    }

    private static async Task<int> SegmentLinesAsync(HostEnvironment environment, string language, SegmentationOptions options, CancellationToken cancellation)
    {
        SentenceSegmenter segmenter = ForLanguage(language, options, "--language");
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

    private static async Task<int> ExplainLinesAsync(HostEnvironment environment, string language, SegmentationOptions options, CancellationToken cancellation)
    {
        SentenceSegmenter segmenter = ForLanguage(language, options, "--language");
        while (await environment.In.ReadLineAsync(cancellation) is { } line)
        {
            foreach (SegmentationDecision decision in segmenter.Explain(line))
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
        return $"{stop} {(decision.IsBoundary ? '+' : '-')} {decision.Rule}: {line[start..stop]}|{line[stop..Math.Min(line.Length, stop + 20)]}";
    }

    private static async Task<int> SegmentObjectsAsync(HostEnvironment environment, string fallbackLanguage, SegmentationOptions options, CancellationToken cancellation)
    {
        var segmenters = new Dictionary<string, SentenceSegmenter>(StringComparer.Ordinal);
        var ends = new List<int>();
        await foreach (JsonLine line in JsonLines.ReadAsync(environment.In, cancellation))
        {
            string language = line.Object["language"] is JsonValue tag && tag.TryGetValue(out string? found) ? found : fallbackLanguage;
            if (!segmenters.TryGetValue(language, out SentenceSegmenter? segmenter))
            {
                segmenters[language] = segmenter = ForLanguage(language, options, $"standard input, line {line.Number}");
            }

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

    private static IEnumerable<string> Segments(SentenceSegmenter segmenter, string text, List<int> ends)
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

    private static SentenceSegmenter ForLanguage(string tag, SegmentationOptions options, string place) => LanguageTag.TryCanonicalize(tag, out string? language)
        ? SentenceSegmenter.ForLanguage(language, options)
        : throw new LocalizationException($"\"{tag}\" is not a language tag. Expected BCP 47 such as en, pt-BR or zh-Hans.", place);
}
