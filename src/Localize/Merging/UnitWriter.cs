using Localize.Documents;

namespace Localize.Merging;

/// <summary>Writes a translation the way its place asks for.</summary>
internal static class UnitWriter
{
    public static string Write(WriteJob job) => job.Slot.Context switch
    {
        TextContext.MarkdownBlock or TextContext.MarkdownLine or TextContext.MarkdownCell or TextContext.ImageText => MarkdownWriter.Write(job),
        TextContext.HtmlText or TextContext.HtmlAttribute => HtmlWriter.Write(job),
        TextContext.Yaml or TextContext.Toml or TextContext.Json => ScalarWriter.Write(job.Slot.Scalar, TargetText.Clean(job.Target.Text)),
        _ => FreeTextWriter.Write(job),
    };
}
