using System.Xml;
using System.Xml.Schema;
using Localize.Testing;

namespace Localize.Tests.Exchange;

/// <summary>Validates by the schemas beside the repository, offline.</summary>
internal static class ExchangeSchemas
{
    private static readonly Lazy<XmlSchemaSet> Xliff12 = new(() => Load("schemas/xliff/xliff-core-1.2-strict.xsd"));

    private static readonly Lazy<XmlSchemaSet> Xliff21 = new(() => Load(
        [.. Directory.EnumerateFiles(TestPaths.SharedData("schemas/xliff2.1"), "*.xsd").Select(file => $"schemas/xliff2.1/{Path.GetFileName(file)}")]));

    public static List<string> ProblemsOfXliff12(string xml) => Problems(xml, Xliff12.Value, XmlSeverityType.Warning);

    public static List<string> ProblemsOfXliff21(string xml) => Problems(xml, Xliff21.Value, XmlSeverityType.Warning);

    /// <summary>Why the schemas reject a document, or null. What they only do not know, such as extensions, is no reason.</summary>
    public static string? IsRejectedAsXliff21(string xml) => Problems(xml, Xliff21.Value, XmlSeverityType.Error).FirstOrDefault();

    public static List<string> ProblemsOfTmx(string xml)
    {
        string folder = TestPaths.SharedData("schemas/tmx");
        var problems = new List<string>();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, ValidationType = ValidationType.DTD, XmlResolver = new OneFolder(folder) };
        settings.ValidationEventHandler += (_, e) => problems.Add(e.Message);
        using var reader = XmlReader.Create(new StringReader(xml), settings, new Uri(folder + "/x.tmx").AbsoluteUri);
        while (reader.Read())
        {
        }

        return problems;
    }

    private static XmlSchemaSet Load(params string[] schemas)
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        using (var names = XmlReader.Create(File.OpenRead(TestPaths.SharedData("schemas/xml/xml.xsd")), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore }))
        {
            set.Add(null, names);
        }

        foreach (string schema in schemas)
        {
            set.Add(null, TestPaths.SharedData(schema));
        }

        return set;
    }

    private static List<string> Problems(string xml, XmlSchemaSet schemas, XmlSeverityType least)
    {
        var problems = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, e) =>
        {
            if (e.Severity <= least)
            {
                problems.Add($"{e.Exception.LineNumber}: {e.Message}");
            }
        };
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        while (reader.Read())
        {
        }

        return problems;
    }

    /// <summary>Gives the DTD of the folder and nothing else.</summary>
    private sealed class OneFolder(string folder) : XmlResolver
    {
        public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
            Path.GetFileName(absoluteUri.LocalPath) == "tmx14.dtd" ? File.OpenRead(Path.Combine(folder, "tmx14.dtd")) : throw new XmlException($"{absoluteUri} is not to be fetched.");
    }
}
