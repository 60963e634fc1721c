using System.Globalization;
using Localize.Documents;
using Spectre.Console;

namespace Localize.ConsoleHost.Output;

/// <summary>The units of documents for people: line, id, kind and path on one line, the text and its context below.</summary>
internal sealed class ExtractUnitsText(HostEnvironment environment) : IExtractReport
{
    private const int Indent = 7;
    private readonly IAnsiConsole console = environment.ConsoleOn(environment.Out);
    private int documents;
    private int units;

    public void Add(ExtractedDocument document)
    {
        documents++;
        units += document.Units.Count;
        environment.Out.WriteLine(SafeText.OneLine(document.Source.Path));
        foreach (Unit unit in document.Units)
        {
            environment.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{unit.Position.Line,5}  {unit.Id}  {unit.Kind}{(unit.Path.Length == 0 ? "" : "  " + SafeText.OneLine(unit.Path))}"));
            Write(unit.Source.ToString());
            Write(unit.Headings.Count == 0 ? "" : "under: " + string.Join(" > ", unit.Headings));
            Write(unit.Note is null ? "" : "note: " + unit.Note);
        }

        environment.Out.WriteLine();
    }

    public void Finish() =>
        environment.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{units} units in {documents} documents."));

    private void Write(string text)
    {
        if (text.Length > 0)
        {
            console.Write(new Padder(new Text(SafeText.OneLine(text))).Padding(Indent, 0, 0, 0));
        }
    }
}
