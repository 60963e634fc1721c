using Localize.ConsoleHost.Output;
using Localize.Documents;
using Localize.Exchange.Bilingual;
using Localize.Exchange.Tmx;
using Localize.Memory;

namespace Localize.ConsoleHost.Commands;

/// <summary>Reads all files of an import and compares them with the documents, before anything is stored.</summary>
internal sealed class ImportPreflight(Session session, ImportSettings settings, HostEnvironment environment, Messages messages)
{
    private readonly Dictionary<string, LocalizationPipeline> pipelines = new(StringComparer.Ordinal);

    /// <summary>What is to be taken of each file.</summary>
    /// <exception cref="LocalizationException">A file or its document cannot be read, or is of languages that the configuration does not have.</exception>
    public async Task<IReadOnlyList<ImportedFile>> ReadAsync(CancellationToken cancellation)
    {
        var read = new List<ImportedFile>();
        foreach (string path in settings.Files)
        {
            string full = Path.GetFullPath(path, environment.WorkingFolder);
            if (HandOffFormats.IsTmx(path))
            {
                read.AddRange(session.Configuration.Targets.Select(target => ReadMemory(full, path, target)).Where(file => file.Units.Count > 0 || file.Issues.Count > 0));
                continue;
            }

            (IReadOnlyList<BilingualFile> files, IReadOnlyList<QualityIssue> issues) = HandOffFormats.Read(full, path, session.Configuration.Source);
            foreach (BilingualFile file in files)
            {
                read.Add(await CompareOrExplainAsync(file, path, issues, cancellation));
                issues = [];
            }

            if (issues.Count > 0)
            {
                read.Add(new ImportedFile(path, "", "", [], 0, 0, 0, issues));
            }
        }

        return WithoutContradictions(read);
    }

    private ImportedFile ReadMemory(string full, string path, string target)
    {
        using TextReader text = Open(full, path);
        (IReadOnlyList<TranslationUnit> units, IReadOnlyList<QualityIssue> issues) = TmxFile.Read(text, path, new LanguagePair(session.Configuration.Source, target), settings.State);
        return new ImportedFile(path, "", target, units, 0, 0, issues.Count, issues);
    }

    private static StreamReader Open(string full, string path)
    {
        try
        {
            return new StreamReader(full, new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalizationException($"The file cannot be read: {exception.Message}", path, innerException: exception);
        }
    }

    // What is wrong inside the file is said even when the file as a whole is refused.
    private async Task<ImportedFile> CompareOrExplainAsync(BilingualFile file, string path, IReadOnlyList<QualityIssue> issues, CancellationToken cancellation)
    {
        try
        {
            return await CompareAsync(file, path, issues, cancellation);
        }
        catch (LocalizationException)
        {
            foreach (QualityIssue issue in issues)
            {
                messages.Issue(issue);
            }

            throw;
        }
    }

    private async Task<ImportedFile> CompareAsync(BilingualFile file, string path, IReadOnlyList<QualityIssue> issues, CancellationToken cancellation)
    {
        if (file.SourceLanguage != session.Configuration.Source || file.TargetLanguage is not { } target || !session.Configuration.Targets.Contains(target, StringComparer.Ordinal))
        {
            throw new LocalizationException(
                $"The file is {file.SourceLanguage} to {file.TargetLanguage ?? "(no language)"}; expected {session.Configuration.Source} to one of {string.Join(", ", session.Configuration.Targets)}.", path);
        }

        if (!session.Documents.Contains(file.Original, StringComparer.Ordinal))
        {
            throw new LocalizationException($"The file is of the document \"{file.Original}\", which the configuration does not have. Mend \"original\" in it, or the configuration.", path);
        }

        SourceDocument document = session.Load(file.Original);
        LocalizationResult current = (await PipelineInto(target).RecallAsync([document], cancellation))[0];
        HandOffReturn returned = HandOffReturn.Compare(HandOff.Of(current, session.Glossary) with { Original = file.Original }, file, settings.Reviewer);
        return new ImportedFile(path, file.Original, target, returned.Accepted, returned.Unchanged, returned.Unfinished, returned.Rejected, [.. issues, .. returned.Issues]);
    }

    private LocalizationPipeline PipelineInto(string target)
    {
        if (!pipelines.TryGetValue(target, out LocalizationPipeline? pipeline))
        {
            pipelines[target] = pipeline = session.PipelineInto(target, readOnly: true, messages).Pipeline;
        }

        return pipeline;
    }

    // Two files that say different things of one place: neither is taken.
    private static List<ImportedFile> WithoutContradictions(List<ImportedFile> read)
    {
        HashSet<(string, string, string)> contradicted = [.. read.SelectMany(f => f.Units.Select(u => (Key: (f.Target, u.Source, u.Context), u.Target)))
            .GroupBy(u => u.Key).Where(g => g.Key.Context.Length > 0 && g.Select(u => u.Target).Distinct(StringComparer.Ordinal).Count() > 1).Select(g => g.Key)];
        return contradicted.Count == 0 ? read : [.. read.Select(file =>
        {
            TranslationUnit[] both = [.. file.Units.Where(u => contradicted.Contains((file.Target, u.Source, u.Context)))];
            return file with { Units = [.. file.Units.Except(both)], Rejected = file.Rejected + both.Length, Issues = [.. file.Issues, .. both.Select(u => Contradiction(file.File, u))] };
        })];
    }

    private static QualityIssue Contradiction(string file, TranslationUnit unit) => new()
    {
        Type = QualityIssueType.Inconsistency,
        Severity = Severity.Error,
        Rule = "handoff.contradiction",
        Message = $"\"{MemoryText.ToPlainText(unit.Source)}\" has another target in another file: here \"{MemoryText.ToPlainText(unit.Target)}\". Neither is taken.",
        Suggestion = "Import the one that is right.",
        Document = file,
    };
}
