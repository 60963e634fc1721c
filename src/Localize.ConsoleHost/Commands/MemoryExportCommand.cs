using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Localize.ConsoleHost.Output;
using Localize.Exchange.Tmx;
using Localize.Memory;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize memory export</c>: the whole memory, whatever the documents hold today.</summary>
internal static class MemoryExportCommand
{
    public static Command Create(HostEnvironment environment, Messages messages)
    {
        var options = new SessionOptions();
        var to = new Option<string>("--to") { Description = "The format: tmx.", DefaultValueFactory = _ => HandOffFormats.Tmx };
        to.AcceptOnlyFromAmong(HandOffFormats.Tmx);
        var output = new Option<string>("--output", "-o") { Description = "The folder to write into.", DefaultValueFactory = _ => "memories" };
        Command command = options.AddOptionsTo(new Verb(
            "export",
            "Writes all that the memory holds, a file a target language: people's and machines' translations, reference files included, whether a document uses them or not.",
            "localize memory export",
            "localize memory export --to tmx --target tr --output backup"));
        command.Options.Add(to);
        command.Options.Add(output);
        command.SetAction((parsed, cancellation) => ExportAsync(options.Open(parsed, environment), parsed.GetValue(output)!, options.IsJson(parsed), environment, messages, cancellation));
        return command;
    }

    private static async Task<int> ExportAsync(Session session, string folder, bool isJson, HostEnvironment environment, Messages messages, CancellationToken cancellation)
    {
        await using Session owned = session;
        var written = new List<ExportedMemory>();
        foreach (string target in session.Configuration.Targets)
        {
            cancellation.ThrowIfCancellationRequested();
            written.Add(Write(session.MemoryOf(target), new LanguagePair(session.Configuration.Source, target), folder, environment, cancellation));
        }

        if (isJson)
        {
            environment.Out.WriteLine(JsonSerializer.Serialize(
                new { Version = 1, Files = written.Select(file => new { file.File, file.Target, file.Translations, Lost = file.Lost.Select(RunReportJson.Shape) }) }, RunReportJson.Options));
            return ExitCodes.Done;
        }

        foreach (ExportedMemory file in written)
        {
            foreach (QualityIssue issue in file.Lost)
            {
                messages.Issue(issue);
            }

            environment.Out.WriteLine(SafeText.OneLine(string.Create(CultureInfo.InvariantCulture, $"{file.File}: {file.Translations} translations")));
        }

        return ExitCodes.Done;
    }

    private static ExportedMemory Write(LayeredMemory memory, LanguagePair languages, string folder, HostEnvironment environment, CancellationToken cancellation)
    {
        string path = Path.Combine(folder, $"{languages}.tmx");
        int translations = 0;
        IReadOnlyList<QualityIssue> lost = [];
        SafeFile.Write(ExportCommand.PathOf(path, environment), stream =>
        {
            translations = 0;
            using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            lost = TmxFile.Write(memory.ReadAllAsync(cancellation).ToBlockingEnumerable(cancellation).Select(Counted), languages, text);
        });
        return new ExportedMemory(path, languages.Target, translations, lost);

        TranslationUnit Counted(TranslationUnit unit)
        {
            translations++;
            return unit;
        }
    }

    private sealed record ExportedMemory(string File, string Target, int Translations, IReadOnlyList<QualityIssue> Lost);
}
