using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Output;
using Localize.Documents;
using Localize.Exchange;
using Localize.Exchange.Bilingual;
using Localize.Exchange.Tmx;
using Localize.Memory;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize export</c>: hands documents off to translators with what the memory has.</summary>
internal static class ExportCommand
{
    public static Command Create(HostEnvironment environment, Messages messages)
    {
        var options = new SessionOptions();
        var to = new Option<string>("--to") { Description = $"The format: {string.Join(", ", HandOffFormats.All)}.", DefaultValueFactory = _ => HandOffFormats.Xliff12 };
        to.AcceptOnlyFromAmong(HandOffFormats.All);
        var output = new Option<string>("--output", "-o") { Description = "The folder to write into.", DefaultValueFactory = _ => "handoff" };
        Command command = options.AddTo(new Verb(
            "export",
            "Hands documents off to translators: a file an article and language, or one TMX a language, with the targets, states, terms and findings that are there, and what the memory has for similar segments. Nothing is sent to an engine.",
            "localize export",
            "localize export articles/story.md --target tr --to xliff",
            "localize export --to tmx --output memories"));
        command.Options.Add(to);
        command.Options.Add(output);
        command.SetAction((parsed, cancellation) => ExportAsync(parsed, options, parsed.GetValue(to)!, parsed.GetValue(output)!, environment, messages, cancellation));
        return command;
    }

    private static async Task<int> ExportAsync(
        ParseResult parsed, SessionOptions options, string format, string folder, HostEnvironment environment, Messages messages, CancellationToken cancellation)
    {
        await using Session session = options.Open(parsed, environment);
        var written = new List<ExportedFile>();
        bool hasFailed = false;
        foreach (string target in session.Configuration.Targets)
        {
            (LocalizationPipeline pipeline, _) = session.PipelineInto(target, readOnly: true, messages);
            LayeredMemory memory = session.MemoryOf(target);
            var files = new List<BilingualFile>();
            foreach (string document in session.Documents)
            {
                try
                {
                    LocalizationResult result = (await pipeline.RecallAsync([session.Load(document)], cancellation))[0];
                    BilingualFile file = HandOff.Of(result, session.Glossary) with { Original = document };
                    files.Add(format == HandOffFormats.Tmx ? file : await file.WithSimilarAsync(memory, cancellationToken: cancellation));
                }
                catch (LocalizationException exception)
                {
                    messages.Error(exception.Message);
                    hasFailed = true;
                }
            }

            written.AddRange(format == HandOffFormats.Tmx
                ? [WriteMemory(files, pipeline.Languages, folder, environment)]
                : files.Where(file => file.Units.Count > 0).Select(file => Write(format, file, Path.Combine(folder, target), environment)));
        }

        Report(written, options.IsJson(parsed), environment, messages);
        return hasFailed ? ExitCodes.Failure : ExitCodes.Done;
    }

    private static ExportedFile Write(string format, BilingualFile file, string folder, HostEnvironment environment)
    {
        ExchangeResult result = HandOffFormats.Write(format, file);
        string path = Path.Combine(folder, file.Original + HandOffFormats.ExtensionOf(format));
        SafeFile.WriteAllText(PathOf(path, environment), result.Text);
        BilingualSegment[] segments = [.. file.Units.SelectMany(u => u.Segments).Where(s => !s.IsIgnorable)];
        return new ExportedFile(path, file.TargetLanguage!, segments.Length, segments.Count(s => s.Target is not null), segments.Count(s => s.State >= SegmentState.Reviewed), result.Lost);
    }

    private static ExportedFile WriteMemory(List<BilingualFile> files, LanguagePair languages, string folder, HostEnvironment environment)
    {
        TranslationUnit[] units = [.. files.SelectMany(file => file.Units).SelectMany(u => u.Segments).Where(s => s.Target is not null).Select(s => new TranslationUnit
        {
            Source = MemoryText.FromSource(s.Source),
            Target = MemoryText.FromTarget(s.Target!, s.Source),
            State = s.State,
            Origin = s.Origin,
            Stamp = s.Stamp,
            Context = s.Context,
        }).Distinct()];
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        IReadOnlyList<QualityIssue> lost = TmxFile.Write(units, languages, text);
        string path = Path.Combine(folder, $"{languages}.tmx");
        SafeFile.WriteAllText(PathOf(path, environment), text.ToString());
        return new ExportedFile(path, languages.Target, units.Length, units.Length, units.Count(u => u.IsHuman), lost);
    }

    // What a user or a document's name says may not lead out of the folder.
    internal static string PathOf(string path, HostEnvironment environment) => Path.IsPathRooted(path)
        ? path
        : PathRules.StaysBelow(path.Replace(Path.DirectorySeparatorChar, '/')) ? Path.GetFullPath(path, environment.WorkingFolder)
        : throw new LocalizationException("The path leads out of the working folder. Name a folder below it, or an absolute one.", path);

    private static void Report(List<ExportedFile> written, bool isJson, HostEnvironment environment, Messages messages)
    {
        if (isJson)
        {
            environment.Out.WriteLine(JsonSerializer.Serialize(
                new { Version = 1, Files = written.Select(f => new { f.File, f.Target, f.Segments, f.Translated, f.Reviewed, Lost = f.Lost.Select(RunReportJson.Shape) }) }, RunReportJson.Options));
            return;
        }

        foreach (QualityIssue issue in written.SelectMany(f => f.Lost))
        {
            messages.Issue(issue);
        }

        foreach (ExportedFile file in written)
        {
            environment.Out.WriteLine(SafeText.OneLine(string.Create(
                CultureInfo.InvariantCulture, $"{file.File}: {file.Segments} segments, {file.Translated} with a target, {file.Reviewed} accepted by people")));
        }
    }

    private sealed record ExportedFile(string File, string Target, int Segments, int Translated, int Reviewed, IReadOnlyList<QualityIssue> Lost);
}
