using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Localize.ConsoleHost.Output;
using Localize.Terms;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize glossary</c>: work on glossaries.</summary>
internal static class GlossaryCommand
{
    public static Command Create(HostEnvironment environment, Messages messages) =>
        new("glossary", "Lints, formats, explains and converts glossaries; reviews, approves and applies their changes.")
        {
            Lint(environment, messages), Format(environment), Explain(environment), GlossaryConvert.Create(environment, messages),
            GlossaryDiffCommand.Create(environment, messages), GlossaryDecisionCommand.Approve(environment), GlossaryDecisionCommand.Reject(environment), GlossaryApplyCommand.Create(environment, messages),
        };

    private static Command Lint(HostEnvironment environment, Messages messages)
    {
        var paths = new Argument<string[]>("files") { Description = "Glossary files.", Arity = ArgumentArity.OneOrMore };
        Option<bool> json = SharedOptions.Json();
        var command = new Verb(
            "lint",
            "Finds what is wrong in glossary files, with file, line and column: duplicates, empty targets, clashes, unknown keys, mixed scripts. Ends with exit code 1 at an error.",
            "localize glossary lint glossaries/news.yml",
            "localize glossary lint glossaries/*.yml --json")
        {
            paths, json,
        };
        command.SetAction(parsed => Lint(parsed.GetValue(paths)!, parsed.GetValue(json), environment, messages));
        return command;
    }

    private static int Lint(string[] paths, bool json, HostEnvironment environment, Messages messages)
    {
        IReadOnlyList<QualityIssue> issues = GlossaryLint.Check([.. paths.Select(path => Resolve(path, environment))]);
        int errors = issues.Count(issue => issue.Severity == Severity.Error);
        if (json)
        {
            environment.Out.WriteLine(JsonSerializer.Serialize(new { Version = 1, Issues = issues.Select(RunReportJson.Shape) }, RunReportJson.Options));
        }
        else
        {
            foreach (QualityIssue issue in issues)
            {
                messages.Issue(issue);
            }

            environment.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{paths.Length} glossary files: {errors} errors, {issues.Count(issue => issue.Severity == Severity.Warning)} warnings."));
        }

        return errors > 0 ? ExitCodes.Findings : ExitCodes.Done;
    }

    private static Command Format(HostEnvironment environment)
    {
        var paths = new Argument<string[]>("files") { Description = "Glossary files.", Arity = ArgumentArity.OneOrMore };
        var check = new Option<bool>("--check") { Description = "Change nothing; end with exit code 1 if a file is not formatted." };
        var command = new Verb(
            "fmt",
            "Formats glossary files: blocks sorted by id, comments kept, nothing inside a block rewritten. Formatting twice changes nothing more.",
            "localize glossary fmt glossaries/news.yml",
            "localize glossary fmt --check glossaries/*.yml")
        {
            paths, check,
        };
        command.SetAction(parsed =>
        {
            string[] changed = [.. parsed.GetValue(paths)!.Where(path => Format(path, parsed.GetValue(check), environment))];
            return parsed.GetValue(check) && changed.Length > 0 ? ExitCodes.Findings : ExitCodes.Done;
        });
        return command;
    }

    private static bool Format(string path, bool checkOnly, HostEnvironment environment)
    {
        string full = Path.GetFullPath(path, environment.WorkingFolder);
        string yaml = Documents.SourceDocument.Load(full, path).Text;
        string formatted = GlossaryFormatter.Format(yaml, path);
        bool changes = !string.Equals(yaml, formatted, StringComparison.Ordinal);
        environment.Out.WriteLine(SafeText.OneLine($"{path}: {(!changes ? "is formatted" : checkOnly ? "is not formatted" : "formatted")}"));
        if (changes && !checkOnly)
        {
            SafeFile.WriteAllText(full, formatted);
        }

        return changes;
    }

    private static Command Explain(HostEnvironment environment)
    {
        var sentence = new Argument<string>("sentence") { Description = "A sentence of the source language." };
        var glossaries = new Option<string[]>("--glossary", "-g") { Description = "A glossary file; may be given several times.", Required = true };
        var from = new Option<string>("--from") { Description = "Language of the sentence.", DefaultValueFactory = _ => "en" };
        var to = new Option<string>("--to") { Description = "Language of the translation.", Required = true };
        var translation = new Option<string?>("--translation") { Description = "A translation of the sentence, to be judged too." };
        var command = new Verb(
            "explain",
            "Shows which entries fire in a sentence, which are switched off and why, and what an engine is told.",
            "localize glossary explain \"Talks in Kyiv\" --to tr -g glossaries/news.yml",
            "localize glossary explain \"In Kyiv\" --to de -g my.yml --translation \"In Kiew\"")
        {
            sentence, glossaries, from, to, translation,
        };
        command.SetAction(parsed =>
        {
            var languages = new LanguagePair(Language(parsed.GetValue(from)!, "--from"), Language(parsed.GetValue(to)!, "--to"));
            Glossary glossary = Glossary.Load([.. parsed.GetValue(glossaries)!.Select(path => Resolve(path, environment))]);
            foreach (TermExplanation explanation in new TermMatcher(glossary, languages.Source).Explain(parsed.GetValue(sentence)!, languages.Target))
            {
                environment.Out.WriteLine(SafeText.OneLine(Line(explanation)));
            }

            foreach (TermAudit audit in parsed.GetValue(translation) is { } text ? Audit(glossary, languages, parsed.GetValue(sentence)!, text) : [])
            {
                environment.Out.WriteLine(SafeText.OneLine($"{audit.ConceptId} \"{audit.Surface}\": came back as {(audit.CameBackAs is { } found ? $"\"{found}\"" : "nothing")}: {(audit.Verdict is { } kind ? JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()) : "not in the glossary")}"));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static IEnumerable<TermAudit> Audit(Glossary glossary, LanguagePair languages, string sentence, string translation)
    {
        IReadOnlyList<TermMatch> matches = new TermMatcher(glossary, languages.Source).Find(sentence);
        IReadOnlyList<TermVerdict> verdicts = new TermVerifier(glossary, languages).Verify(sentence, matches, translation);
        return matches.Select(match => TermAudit.Of(match, verdicts));
    }

    private static string Line(TermExplanation explanation)
    {
        string place = FormattableString.Invariant($"{explanation.Span.Start}-{explanation.Span.End} \"{explanation.Surface}\"");
        string forms = explanation.Forms.Count == 0 ? "" : $"; also right: {string.Join(", ", explanation.Forms)}";
        string never = explanation.Forbidden.Count == 0 ? "" : $"; never: {string.Join(", ", explanation.Forbidden)}";
        string why = explanation.Why is null ? "" : $"; {explanation.Why}";
        return explanation.Kind switch
        {
            TermExplanationKind.Match => $"{place}: {explanation.Concept!.Id} → {explanation.Preferred ?? "(no term of this language; not enforced)"}{forms}{never}{why}",
            TermExplanationKind.Excepted => $"{place}: not {explanation.Concept!.Id}, because of the except-phrase \"{explanation.Variant}\"",
            _ => $"{place}: not looked at (an address, a handle, a hashtag or a file name)",
        };
    }

    private static string Resolve(string path, HostEnvironment environment) =>
        Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.GetFullPath(path, environment.WorkingFolder));

    private static string Language(string tag, string option) => LanguageTag.TryCanonicalize(tag, out string? language)
        ? language
        : throw new LocalizationException($"\"{tag}\" is not a language tag. Expected BCP 47 such as en, pt-BR or zh-Hans.", option);
}
