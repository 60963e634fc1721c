using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Localize.ConsoleHost.Output;
using Localize.Terms;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize terms</c>: filters that find terms in sources and judge targets, one JSON object a line.</summary>
internal static class TermsCommand
{
    public static Command Create(HostEnvironment environment) => new("terms", "Finds source terms and judges translations (filters on JSON lines).")
    {
        Find(environment), Check(environment),
    };

    private static Command Find(HostEnvironment environment)
    {
        Option<string[]> glossaries = Glossaries();
        var command = new Verb(
            "find",
            "Reads {\"id\",\"lang\",\"text\"} and writes {\"id\",\"matches\":[{\"term\",\"start\",\"length\",\"surface\"}]}; offsets are UTF-16 code units of the text.",
            "localize terms find --glossary glossaries/news.yml < sentences.jsonl")
        {
            glossaries,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            Glossary glossary = Load(parsed.GetValue(glossaries)!, environment);
            var matchers = new Dictionary<string, TermMatcher>(StringComparer.Ordinal);
            await foreach (JsonLine line in JsonLines.ReadAsync(environment.In, cancellation))
            {
                string language = line.Language("lang");
                if (!matchers.TryGetValue(language, out TermMatcher? matcher))
                {
                    matchers[language] = matcher = new TermMatcher(glossary, language);
                }

                await JsonLines.WriteAsync(environment.Out, new JsonObject
                {
                    ["id"] = line.Id,
                    ["matches"] = new JsonArray([.. matcher.Find(line.Text("text")).Select(Shape)]),
                });
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Check(HostEnvironment environment)
    {
        Option<string[]> glossaries = Glossaries();
        var command = new Verb(
            "check",
            "Reads {\"id\",\"lang\",\"term\",\"source\",\"target\"} and writes {\"id\",\"verdict\":\"ok|violation\",\"kind\",\"message\"}; lang is the target's language.",
            "localize terms check --glossary glossaries/news.yml < translations.jsonl")
        {
            glossaries,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            Glossary glossary = Load(parsed.GetValue(glossaries)!, environment);
            var verifiers = new Dictionary<string, TermVerifier>(StringComparer.Ordinal);
            await foreach (JsonLine line in JsonLines.ReadAsync(environment.In, cancellation))
            {
                string language = line.Language("lang");
                if (!verifiers.TryGetValue(language, out TermVerifier? verifier))
                {
                    verifiers[language] = verifier = new TermVerifier(glossary, language);
                }

                ConceptEntry concept = glossary.Find(line.Text("term"))
                    ?? throw JsonLines.Error(line.Number, $"The glossary has no concept \"{line.Text("term")}\".");
                await JsonLines.WriteAsync(environment.Out, Shape(line, verifier.Verify(concept, line.Text("source"), line.Text("target"))));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Option<string[]> Glossaries() => new("--glossary", "-g") { Description = "A glossary file; may be given several times.", Required = true };

    private static Glossary Load(string[] paths, HostEnvironment environment) => Glossary.Load([.. paths.Select(path => Path.GetFullPath(path, environment.WorkingFolder))]);

    private static JsonNode Shape(TermMatch match) => new JsonObject
    {
        ["term"] = match.Concept.Id, ["start"] = match.Span.Start, ["length"] = match.Span.Length, ["surface"] = match.Surface,
    };

    // A locale for which the glossary has no term can break none.
    private static JsonObject Shape(JsonLine line, TermVerdict? verdict) => new()
    {
        ["id"] = line.Id,
        ["verdict"] = verdict is { IsViolation: true } ? "violation" : "ok",
        ["kind"] = verdict is null ? "not-in-glossary" : JsonNamingPolicy.KebabCaseLower.ConvertName(verdict.Kind.ToString()),
        ["message"] = verdict?.Message ?? "The glossary has no term of this language for the concept.",
    };
}
