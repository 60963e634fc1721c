using System.Text;
using System.Xml.Linq;
using Localize.Exchange.Xliff;
using Localize.Testing;

namespace Localize.Tests.Exchange;

/// <summary>The OASIS conformance files, where they lie beside the repository: those that a reader must accept, and a share of those it must reject.</summary>
public sealed class XliffSuiteTests
{
    [Fact]
    public void Read_ValidFilesOfTheSuite_AreAcceptedAndWrittenBackEqual()
    {
        foreach (string file in Files("valid"))
        {
            string text = File.ReadAllText(file);

            XliffDocument document = XliffDocument.Read(text, Path.GetFileName(file));

            Assert.True(document.IsValid, string.Join('\n', document.Issues));
            Assert.Equal(Canonical(text), Canonical(document.Write()));
        }
    }

    [Fact]
    public void Write_ModelOfValidFilesOfTheSuite_IsValidAndReadBackEqual()
    {
        foreach (string file in Files("valid"))
        {
            XliffDocument document = XliffDocument.Read(File.ReadAllText(file), Path.GetFileName(file));

            XliffDocument again = XliffDocument.Read(XliffDocument.Write([.. document.Files]), Path.GetFileName(file));

            Assert.True(again.IsValid, string.Join('\n', again.Issues));
            Assert.Equal(Texts(document), Texts(again));
        }
    }

    [Fact]
    public void Read_FilesOfTheSuiteAroundProcessing_AreAccepted()
    {
        foreach (string file in Files("in-out"))
        {
            XliffDocument document = XliffDocument.Read(File.ReadAllText(file), Path.GetFileName(file));

            Assert.True(document.IsValid, string.Join('\n', document.Issues));
        }
    }

    [Fact]
    public void Read_InvalidFilesOfTheSuite_AreAllRejectedWithAReason()
    {
        string[] accepted = [.. Files("invalid").Where(file => XliffDocument.Read(File.ReadAllText(file), file).IsValid).Select(file => Path.GetFileName(file))];

        Assert.Empty(accepted);
    }

    private static string[] Files(string folder) => [.. Directory.EnumerateFiles(TestPaths.SharedData($"xliff-suite/{folder}"), "*.xlf").Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Texts(XliffDocument document) =>
        document.Files.SelectMany(f => f.Units).SelectMany(u => u.Segments).Select(s => $"{s.State} {s.Source} | {s.Target}");

    // Content: elements, attributes in any order, and text, however it is written (CDATA, references, quotes).
    private static string Canonical(string xml)
    {
        var text = new StringBuilder();
        Append(XDocument.Parse(xml.TrimStart('\uFEFF'), LoadOptions.PreserveWhitespace).Root!, text);
        return text.ToString();
    }

    private static void Append(XElement element, StringBuilder text)
    {
        text.Append('<').Append(element.Name);
        foreach (XAttribute attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration).OrderBy(a => a.Name.ToString(), StringComparer.Ordinal))
        {
            text.Append(' ').Append(attribute.Name).Append("=\"").Append(attribute.Value).Append('"');
        }

        text.Append('>');
        foreach (XNode node in element.Nodes())
        {
            if (node is XText run)
            {
                text.Append(run.Value);
            }
            else if (node is XElement child)
            {
                Append(child, text);
            }
        }

        text.Append("</>");
    }
}
