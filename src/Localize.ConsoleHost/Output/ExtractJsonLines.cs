using System.Text.Json.Nodes;
using Localize.Documents;

namespace Localize.ConsoleHost.Output;

/// <summary>The units of documents for machines, one JSON object a line; with the skeleton when asked.</summary>
internal sealed class ExtractJsonLines(TextWriter output, bool withSkeleton) : IExtractReport
{
    public void Add(ExtractedDocument document)
    {
        foreach (Unit unit in document.Units)
        {
            JsonLines.Write(output, Shape(unit, document.Source.Path));
        }

        foreach (SkeletonStretch stretch in withSkeleton ? ExtractExplanation.Of(document) : [])
        {
            JsonLines.Write(output, Shape(stretch, document.Source.Path));
        }
    }

    public void Finish() => output.Flush();

    private static JsonObject Shape(Unit unit, string document) => new()
    {
        ["document"] = document,
        ["id"] = unit.Id,
        ["kind"] = unit.Kind.ToString(),
        ["line"] = unit.Position.Line,
        ["column"] = unit.Position.Column,
        ["text"] = unit.Source.ToString(),
        ["codes"] = new JsonArray([.. unit.Source.Codes.Select(code => (JsonNode)Shape(code.Code))]),
        ["context"] = new JsonObject
        {
            ["headings"] = new JsonArray([.. unit.Headings.Select(heading => JsonValue.Create(heading))]),
            ["path"] = unit.Path,
            ["note"] = unit.Note,
        },
    };

    private static JsonObject Shape(InlineCode code) => new()
    {
        ["code"] = code.ToString(),
        ["type"] = code.Type,
        ["data"] = code.OriginalData,
    };

    private static JsonObject Shape(SkeletonStretch stretch, string document) => new()
    {
        ["document"] = document,
        ["skeleton"] = stretch.Reason.ToString(),
        ["line"] = stretch.Position.Line,
        ["column"] = stretch.Position.Column,
        ["text"] = stretch.Text,
    };
}
