using Localize.Documents;

namespace Localize.ConsoleHost.Output;

/// <summary>Shows extracted documents one after the other.</summary>
internal interface IExtractReport
{
    /// <summary>Shows a document.</summary>
    void Add(ExtractedDocument document);

    /// <summary>Shows the totals.</summary>
    void Finish();
}
