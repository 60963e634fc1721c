using System.CommandLine;
using System.Globalization;
using Localize.ConsoleHost.Output;
using Localize.Exchange;
using Localize.Terms;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize glossary convert</c>: writes a glossary for other tools.</summary>
internal static class GlossaryConvert
{
    private static readonly Dictionary<string, GlossaryFormat> Formats = new(StringComparer.Ordinal)
    {
        ["tbx"] = GlossaryFormat.Tbx,
        ["deepl-tsv"] = GlossaryFormat.DeepLTsv,
        ["deepl-csv"] = GlossaryFormat.DeepLCsv,
        ["google-csv"] = GlossaryFormat.GoogleCsv,
        ["google-set"] = GlossaryFormat.GoogleTermSet,
        ["azure-tsv"] = GlossaryFormat.AzureTsv,
        ["omegat-tsv"] = GlossaryFormat.OmegaTTsv,
        ["yaml"] = GlossaryFormat.Yaml,
    };

    private static readonly string[] Tables = [.. Formats.Where(f => f.Value is not (GlossaryFormat.Tbx or GlossaryFormat.Yaml)).Select(f => f.Key)];

    public static Command Create(HostEnvironment environment, Messages messages)
    {
        var input = new Argument<string>("file") { Description = "A glossary file of ours (.yml), a TBX file, or with --from a table." };
        var to = new Option<string>("--to") { Description = $"The format: {string.Join(", ", Formats.Keys)}.", Required = true };
        to.AcceptOnlyFromAmong([.. Formats.Keys]);
        var output = new Option<string>("--output", "-o") { Description = "The file to write.", Required = true };
        var language = new Option<string?>("--language") { Description = "The target language, for formats that hold one pair." };
        var from = new Option<string?>("--from") { Description = $"The format of a table: {string.Join(", ", Tables)}." };
        from.AcceptOnlyFromAmong([.. Tables]);
        var source = new Option<string>("--source") { Description = "The source language of a table.", DefaultValueFactory = _ => "en" };
        var command = new Verb(
            "convert",
            "Writes a glossary in the format of another tool, or a table of another tool as our YAML. What the format cannot carry is reported.",
            "localize glossary convert glossaries/news.yml --to tbx --output news.tbx",
            "localize glossary convert glossaries/news.yml --to deepl-tsv --language de --output news.de.tsv",
            "localize glossary convert deepl.tsv --from deepl-tsv --language de --to yaml --output glossaries/deepl.yml")
        {
            input, to, output, language, from, source,
        };
        command.SetAction(parsed =>
        {
            string? table = parsed.GetValue(from);
            Glossary glossary = table is null
                ? Load(parsed.GetValue(input)!, environment, messages)
                : LoadTable(parsed.GetValue(input)!, Formats[table], Pair(parsed.GetValue(source)!, parsed.GetValue(language)), environment, messages);
            ExchangeResult result = Write(glossary, Formats[parsed.GetValue(to)!], parsed.GetValue(language));
            foreach (QualityIssue issue in result.Lost)
            {
                messages.Issue(issue);
            }

            string path = parsed.GetValue(output)!;
            SafeFile.WriteAllText(Path.GetFullPath(path, environment.WorkingFolder), result.Text);
            environment.Out.WriteLine(SafeText.OneLine(string.Create(
                CultureInfo.InvariantCulture, $"{path}: written; {glossary.Entries.Count} concepts read, {result.Lost.Count} findings about what is not in it.")));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Glossary Load(string path, HostEnvironment environment, Messages messages)
    {
        string full = Path.GetFullPath(path, environment.WorkingFolder);
        if (Path.GetExtension(path) is ".yml" or ".yaml")
        {
            return Glossary.Load(Path.GetRelativePath(Directory.GetCurrentDirectory(), full));
        }

        (Glossary glossary, IReadOnlyList<QualityIssue> notRead) = GlossaryImport.ReadTbx(Documents.SourceDocument.Load(full, path).Text, path);
        foreach (QualityIssue issue in notRead)
        {
            messages.Issue(issue);
        }

        return glossary;
    }

    private static Glossary LoadTable(string path, GlossaryFormat format, LanguagePair? languages, HostEnvironment environment, Messages messages)
    {
        if (languages is null && format != GlossaryFormat.GoogleTermSet)
        {
            throw new LocalizationException("This format holds one language pair. Give the target language.", "--language");
        }

        string text = Documents.SourceDocument.Load(Path.GetFullPath(path, environment.WorkingFolder), path).Text;
        (Glossary glossary, IReadOnlyList<QualityIssue> notRead) = GlossaryImport.ReadTable(text, path, format, languages);
        foreach (QualityIssue issue in notRead)
        {
            messages.Issue(issue);
        }

        return glossary;
    }

    private static LanguagePair? Pair(string source, string? target) =>
        LanguageTag.TryCanonicalize(source, out string? from) && LanguageTag.TryCanonicalize(target, out string? to) ? new LanguagePair(from, to) : null;

    private static ExchangeResult Write(Glossary glossary, GlossaryFormat format, string? language)
    {
        if (format is GlossaryFormat.Tbx or GlossaryFormat.GoogleTermSet or GlossaryFormat.Yaml)
        {
            return GlossaryExport.Write(glossary, format);
        }

        return LanguageTag.TryCanonicalize(language, out string? target)
            ? GlossaryExport.Write(glossary, format, new LanguagePair(glossary.SourceLanguage, target))
            : throw new LocalizationException("This format holds one language pair. Give the target language.", "--language");
    }
}
