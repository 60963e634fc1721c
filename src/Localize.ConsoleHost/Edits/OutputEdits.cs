using Localize.Documents;

namespace Localize.ConsoleHost.Edits;

/// <summary>Takes over what people changed in the localized documents of one language, and keeps it in them.</summary>
internal sealed class OutputEdits(Session session, LocalizationPipeline pipeline, string target)
{
    private readonly Dictionary<string, OutputState> states = new(StringComparer.Ordinal);

    private string Root => Path.Combine(session.Configuration.Root, ".localize", "written", target);

    /// <summary>Segments that were taken over.</summary>
    public int Adopted => states.Values.Sum(state => state.Adopted);

    /// <summary>Documents that are gone while their localization still stands.</summary>
    public IReadOnlyList<string> Orphans => !Directory.Exists(Root) ? [] :
    [
        .. Directory.EnumerateFiles(Root, "*.json", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith('.'))
            .Select(file => Path.GetRelativePath(Root, file)[..^".json".Length].Replace(Path.DirectorySeparatorChar, '/'))
            .Where(document => !File.Exists(Path.Combine(session.Configuration.Root, document)) && File.Exists(session.OutputPath(document, target)))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Looks at all localized documents and remembers what people wrote there, before anything is looked up.</summary>
    public async Task AdoptAsync(CancellationToken cancellation)
    {
        foreach (string document in session.Documents.Concat(Orphans))
        {
            cancellation.ThrowIfCancellationRequested();
            if (await AdoptAsync(document, cancellation) is { } state)
            {
                states[document] = state;
            }
        }
    }

    /// <summary>The source with what was last written of it.</summary>
    public SourceDocument WithHistory(string document, SourceDocument source) => source with { Earlier = states.GetValueOrDefault(document)?.Base?.Document };

    /// <summary>What is to be told of a document's edits.</summary>
    public IReadOnlyList<QualityIssue> IssuesOf(string document) => states.GetValueOrDefault(document)?.Issues ?? [];

    /// <summary>Writes a localized text over the file as far as that keeps what people did there.</summary>
    /// <returns>The text that stands there now, and a finding when the file was kept as it is.</returns>
    public (string Text, QualityIssue? Kept) Write(string document, SourceDocument source, string path, string text, WrittenDocument written)
    {
        OutputState? state = states.GetValueOrDefault(document);
        string? kept = state is not { Hash: not null } ? text : Joined(state, source, path, text);
        if (kept is null)
        {
            return (text, NotWritten(source.Path, path));
        }

        byte[] bytes = source.Encode(kept);
        var version = new WrittenVersion(WrittenFile.HashOf(bytes), written with { TargetText = kept });
        if (state is not { Versions: [var only] } || !only.IsSameAs(version))
        {
            Record(state, document, version);
            CrashAt.Reach("edit-record-written");
        }

        if (state?.Hash != version.Hash)
        {
            SafeFile.WriteAllBytes(path, bytes);
        }

        return (kept, null);
    }

    private void Record(OutputState? state, string document, WrittenVersion version)
    {
        WrittenVersion[] standing = [.. (state?.Versions ?? []).Where(v => v.Hash == state!.Hash && v.Hash != version.Hash)];
        WrittenFile.Write(state?.Record ?? RecordOf(document), [.. standing, version]);
    }

    private string? Joined(OutputState state, SourceDocument source, string path, string text)
    {
        if (state.Issues.Count > 0)
        {
            return null;
        }

        string current = state.Text ?? SourceDocument.Load(path).Text;
        return pipeline.Keep(source.Path, state.Base?.Document, current, text);
    }

    private async Task<OutputState?> AdoptAsync(string document, CancellationToken cancellation)
    {
        string path;
        byte[] bytes;
        try
        {
            path = session.OutputPath(document, target);
            IReadOnlyList<WrittenVersion> versions = WrittenFile.Read(RecordOf(document));
            if (!File.Exists(path))
            {
                return new OutputState(RecordOf(document), versions, null, null);
            }

            bytes = await File.ReadAllBytesAsync(path, cancellation);
            var state = new OutputState(RecordOf(document), versions, WrittenFile.HashOf(bytes), null);
            return versions.Any(version => version.Hash == state.Hash) ? state : await AdoptAsync(document, path, state, cancellation);
        }
        catch (Exception exception) when (exception is LocalizationException or IOException or UnauthorizedAccessException)
        {
            // What cannot be read or placed is told of when it is written.
            return null;
        }
    }

    private async Task<OutputState> AdoptAsync(string document, string path, OutputState state, CancellationToken cancellation)
    {
        SourceDocument localized = SourceDocument.Load(path);
        SourceDocument source = state.Base is { } written
            ? new SourceDocument(session.NameOf(document), written.Document.SourceText) { Earlier = written.Document }
            : session.Load(document);
        AlignedDocument edits = await pipeline.FindEditsAsync(source, localized.Text, cancellation);
        state = state with { Text = localized.Text };
        if (edits.Failure is { } failure)
        {
            return state with { Issues = [Unreadable(source.Path, failure)] };
        }

        if (edits.Issues.Count == 0)
        {
            await pipeline.AdoptAsync(edits.Segments, cancellation);
            CrashAt.Reach("edits-adopted");
        }

        return state with { Issues = edits.Issues, Adopted = edits.Issues.Count == 0 ? edits.Segments.Count : 0 };
    }

    private string RecordOf(string document) => Path.Combine(Root, document + ".json");

    private static QualityIssue Unreadable(string document, LocalizationException failure) => new()
    {
        Type = QualityIssueType.Other,
        Severity = Severity.Error,
        Rule = "edits.unreadable",
        Message = $"The localized document was changed and cannot be read: {failure.Message}",
        Suggestion = "Mend the localized document, or delete it to have it written anew.",
        Document = document,
    };

    private static QualityIssue NotWritten(string document, string path) => new()
    {
        Type = QualityIssueType.Inconsistency,
        Severity = Severity.Error,
        Rule = "edits.kept",
        Message = $"{Path.GetFileName(path)} was changed by a person so that it cannot be joined with its source, and is kept as it is.",
        Suggestion = "Restore the structure of the source in the localized document, or move your changes elsewhere and delete it to have it written anew.",
        Document = document,
    };
}
