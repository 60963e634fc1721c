using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Output;
using Localize.Documents;
using Localize.Merging;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize roundtrip</c>: writes invented translations into documents and proves that their structure survives.</summary>
internal static class RoundtripCommand
{
    private const int MostLeastCovered = 20;

    private static readonly IReadOnlyDictionary<string, RoundtripMode> Modes = new Dictionary<string, RoundtripMode>(StringComparer.Ordinal)
    {
        ["identity"] = RoundtripMode.Identity,
        ["pseudo"] = RoundtripMode.Pseudo,
        ["cjk"] = RoundtripMode.Cjk,
        ["rtl"] = RoundtripMode.RightToLeft,
        ["hostile"] = RoundtripMode.Hostile,
    };

    public static Command Create(HostEnvironment environment, Messages messages)
    {
        var paths = new Argument<string[]>("paths") { Description = "Documents, or folders with documents.", Arity = ArgumentArity.OneOrMore };
        var mode = new Option<string>("--mode") { Description = "identity, pseudo, cjk, rtl or hostile.", DefaultValueFactory = _ => "identity" };
        var output = new Option<string?>("--output") { Description = "Write each merged document here, under its relative path." };
        Option<bool> json = SharedOptions.Json();
        var command = new Verb(
            "roundtrip",
            "Extracts documents, writes invented translations into them and proves that the structure is the source's; in identity mode, every byte. Ends with exit code 1 if not.",
            "localize roundtrip docs",
            "localize roundtrip docs --mode cjk --output /tmp/cjk --json")
        {
            paths, mode, output, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var run = new RoundtripRun(environment, messages, ModeNamed(parsed.GetValue(mode)!), parsed.GetValue(output));
            foreach (string path in parsed.GetValue(paths)!)
            {
                run.Add(path, cancellation);
            }

            return Task.FromResult(run.Report(parsed.GetValue(json)));
        });
        return command;
    }

    private static RoundtripMode ModeNamed(string name) => Modes.TryGetValue(name, out RoundtripMode mode)
        ? mode
        : throw new LocalizationException($"\"{name}\" is not one of {string.Join(", ", Modes.Keys)}.{Suggestion.For(name, [.. Modes.Keys])}", "--mode");

    private sealed class RoundtripRun(HostEnvironment environment, Messages messages, RoundtripMode mode, string? output)
    {
        private readonly List<RoundtripResult> results = [];
        private readonly List<(string Path, string Message)> unreadable = [];

        public void Add(string path, CancellationToken cancellation)
        {
            string full = Path.GetFullPath(path, environment.WorkingFolder);
            string root = Directory.Exists(full) ? full : Path.GetDirectoryName(full)!;
            foreach (string file in DocumentFiles.Below(full))
            {
                cancellation.ThrowIfCancellationRequested();
                Run(file, Path.GetRelativePath(root, file));
            }
        }

        public int Report(bool json)
        {
            RoundtripResult[] failed = [.. results.Where(result => !result.IsOk)];
            if (json)
            {
                WriteJson();
            }
            else
            {
                WriteText(failed);
            }

            return failed.Length > 0 || unreadable.Count > 0 ? ExitCodes.Findings : ExitCodes.Done;
        }

        private void Run(string file, string relative)
        {
            string shown = Path.GetRelativePath(environment.WorkingFolder, file);
            try
            {
                SourceDocument document = SourceDocument.Load(file, shown);
                RoundtripResult result = Roundtrip.Run(document, DocumentFiles.FormatOf(shown), mode);
                if (output is not null)
                {
                    SafeFile.WriteAllBytes(Path.Combine(Path.GetFullPath(output, environment.WorkingFolder), relative), document.Encode(result.Text));
                }

                results.Add(result with { Text = "" });
            }
            catch (LocalizationException exception)
            {
                unreadable.Add((shown, exception.Message));
            }
        }

        private void WriteText(RoundtripResult[] failed)
        {
            foreach ((_, string message) in unreadable)
            {
                messages.Error(message);
            }

            foreach (RoundtripResult result in failed)
            {
                string reason = result.Differences.Count > 0 ? result.Differences[0].ToString()
                    : result.FallbackUnits > 0 ? string.Create(CultureInfo.InvariantCulture, $"{result.FallbackUnits} of {result.Units} units fell back to the source; {result.Issues.FirstOrDefault()?.Message}")
                    : "the bytes differ";
                messages.Error($"{result.Path}: {reason}");
            }

            int files = results.Count + unreadable.Count;
            int passed = results.Count - failed.Length;
            environment.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Modes.First(m => m.Value == mode).Key}: {passed} of {files} documents ({(files == 0 ? 100 : 100.0 * passed / files):0.00} %), {results.Sum(r => r.Units)} units, {results.Sum(r => r.FallbackUnits)} fell back, {unreadable.Count} could not be read; {100 * Coverage():0.00} % of the letters of visible text are in units."));
        }

        private double Coverage()
        {
            double letters = results.Sum(result => (double)result.LettersInUnits);
            double missed = results.Sum(result => (double)result.LettersMissed);
            return missed == 0 ? 1 : letters / (letters + missed);
        }

        private void WriteJson() => environment.Out.WriteLine(JsonSerializer.Serialize(
            new
            {
                Version = 1,
                Mode = Modes.First(m => m.Value == mode).Key,
                Files = results.Count + unreadable.Count,
                Passed = results.Count(result => result.IsOk),
                Units = results.Sum(result => result.Units),
                Fallback = results.Sum(result => result.FallbackUnits),
                Letters = results.Sum(result => result.LettersInUnits),
                LettersMissed = results.Sum(result => result.LettersMissed),
                Coverage = Coverage(),
                LeastCovered = results.Where(result => result.LettersMissed > 0).OrderByDescending(result => result.LettersMissed).Take(MostLeastCovered)
                    .Select(result => new { result.Path, result.LettersMissed, result.Coverage }),
                Failures = results.Where(result => !result.IsOk).Select(result => new
                {
                    result.Path,
                    result.FallbackUnits,
                    Differences = result.Differences.Select(difference => difference.ToString()),
                    Issues = result.Issues.Select(RunReportJson.Shape),
                }),
                Unreadable = unreadable.Select(failure => new { failure.Path, failure.Message }),
            },
            RunReportJson.Options));
    }
}
