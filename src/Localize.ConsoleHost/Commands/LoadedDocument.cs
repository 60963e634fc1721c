using Localize.ConsoleHost.Output;
using Localize.Documents;

namespace Localize.ConsoleHost.Commands;

/// <summary>A document of a run: its source and where its localization goes, or why it cannot be read or placed.</summary>
internal sealed record LoadedDocument(string Name, SourceDocument? Source, string? OutputPath, LocalizationException? Failure)
{
    public static LoadedDocument Load(Session session, string document, string target)
    {
        try
        {
            return new LoadedDocument(document, session.Load(document), session.OutputPath(document, target), null);
        }
        catch (LocalizationException exception)
        {
            return new LoadedDocument(document, null, null, exception);
        }
    }

    /// <summary>The report of a document that could not be loaded. One broken document is reported and does not end the batch.</summary>
    public DocumentReport Report(LanguagePair languages) => new(Name, null, new LocalizationResult { Document = Name, Languages = languages, Failure = Failure });

    /// <summary>Hands the result, if there is one, to the output.</summary>
    public DocumentReport Write(LocalizationResult result, LocalizedOutput output)
    {
        if (result.TargetText is null)
        {
            return new DocumentReport(Name, null, result);
        }

        try
        {
            return new DocumentReport(Name, OutputPath, output.Add(Name, Source!, OutputPath!, result));
        }
        catch (LocalizationException exception)
        {
            return new DocumentReport(Name, null, new LocalizationResult { Document = Name, Languages = result.Languages, Failure = exception });
        }
    }
}
