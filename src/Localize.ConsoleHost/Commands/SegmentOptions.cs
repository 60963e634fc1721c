using System.CommandLine;
using Localize.ConsoleHost.Configuration;

namespace Localize.ConsoleHost.Commands;

/// <summary>The options of <c>localize segment</c>.</summary>
internal sealed class SegmentOptions
{
    private readonly Option<string> language = new("--language", "-l") { Description = "Language of the text, a BCP 47 tag.", DefaultValueFactory = _ => "en" };
    private readonly Option<string?> preset = new("--preset") { Description = "How to cut where usage differs: news (default) splits quotations and lets sentences start in lower case; golden-rules keeps quotations whole, ends a sentence at each line and cuts Arabic at clauses." };
    private readonly Option<bool> jsonLines = new("--jsonl") { Description = "Read objects {\"id\",\"language\",\"text\"} and write {\"id\",\"segments\":[…]}, one a line." };
    private readonly Option<bool> explain = new("--explain") { Description = "Say of each place where a sentence might end which rule decided: column, + or -, rule, text." };
    private readonly Option<string?> srx = new("--srx") { Description = "SRX 2.0 rules that decide where they match; elsewhere the built-in rules do." };
    private readonly Option<bool> srxOnly = new("--srx-only") { Description = "Only the rules of --srx decide." };
    private readonly Option<string?> config = new("--config", "-c") { Description = "A localize.yml, or its folder, whose segmentation settings hold." };
    private readonly Option<string[]> srxExport = new("--srx-export") { Description = "Write the built-in rules of this language as SRX and read nothing; may be given several times." };

    public Command AddTo(Command command)
    {
        preset.AcceptOnlyFromAmong(SegmentationSettings.News, SegmentationSettings.GoldenRules);
        foreach (Option option in new Option[] { language, preset, jsonLines, explain, srx, srxOnly, config, srxExport })
        {
            command.Options.Add(option);
        }

        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(jsonLines) && parsed.GetValue(explain))
            {
                parsed.AddError("--explain reads lines; leave --jsonl out.");
            }

            if (parsed.GetValue(srxOnly) && parsed.GetValue(srx) is null)
            {
                parsed.AddError("--srx-only needs --srx with a file.");
            }
        });
        return command;
    }

    public string Language(ParseResult parsed) => parsed.GetValue(language)!;

    public bool IsJsonLines(ParseResult parsed) => parsed.GetValue(jsonLines);

    public bool IsExplained(ParseResult parsed) => parsed.GetValue(explain);

    public IReadOnlyList<string> Exported(ParseResult parsed) => parsed.GetValue(srxExport) ?? [];

    /// <summary>The settings of the configuration, when one is named, under what the command line says.</summary>
    public SegmentationSettings Settings(ParseResult parsed, HostEnvironment environment)
    {
        SegmentationSettings settings = parsed.GetValue(config) is { } path ? ConfigurationReader.Load(path, environment.WorkingFolder).Segmentation : new SegmentationSettings();
        return settings with
        {
            Preset = parsed.GetValue(preset) ?? settings.Preset,
            SrxFile = parsed.GetValue(srx) is { } file ? Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.GetFullPath(file, environment.WorkingFolder)) : settings.SrxFile,
            SrxMode = parsed.GetValue(srxOnly) ? SrxMode.Alone : parsed.GetValue(srx) is null ? settings.SrxMode : SrxMode.Layered,
        };
    }
}
