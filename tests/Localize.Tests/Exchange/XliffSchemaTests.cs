using System.Xml.Linq;
using Localize.Exchange.Xliff;
using Localize.Testing;

namespace Localize.Tests.Exchange;

/// <summary>
/// The valid files of the OASIS suite, changed in one place each: what the schemas reject our rules reject too. The schemas know nothing of
/// references and scopes, so our rules may reject more.
/// </summary>
public sealed class XliffSchemaTests
{
    private const int Changes = 1_500;

    private static readonly XNamespace Core = XliffNames.Core;
    private static readonly XNamespace Own = "urn:example:own";

    private static readonly XName[] Attributes =
    [
        Own + "own", XNamespace.Xml + "lang", XNamespace.Xml + "space", XliffNames.Formatting + "fs", XliffNames.Formatting + "subFs", XliffNames.Sizes + "sizeInfo",
        XliffNames.Sizes + "sizeRestriction", XliffNames.Sizes + "storageRestriction", XliffNames.Sizes + "equivStorage", XliffNames.Its + "version", XliffNames.Its + "annotatorsRef",
        "id", "name", "type", "subType", "state", "translate", "canResegment", "ref", "value", "order", "dir", "srcDir", "href", "isolated", "startRef", "canCopy", "canOverlap", "equiv",
        "dataRef", "subFlows", "appliesTo", "priority", "original", "category", "unheardOf",
    ];

    private static readonly string[] Values = ["", "a", "a b", "no", "yes", "firstNo", "1", "0", "-1", "x:y", "xlf:b", "ltr", "preserve", "default", "en", "e_n", "final", "#a", "b", "2.0"];

    private static readonly XName[] Elements =
    [
        Own + "own", Core + "source", Core + "target", Core + "segment", Core + "ignorable", Core + "notes", Core + "note", Core + "ph", Core + "mrk", Core + "cp", Core + "data",
        Core + "originalData", Core + "skeleton", Core + "unit", Core + "group", Core + "file", Core + "unheardOf", XliffNames.Matches + "matches", XliffNames.Glossary + "glossary",
        XliffNames.Metadata + "metadata", XliffNames.Validation + "validation", XliffNames.Resources + "resourceData",
    ];

    [Fact]
    public void Read_FileThatTheSchemaRejects_IsRejected()
    {
        XDocument[] valid =
        [
            .. Directory.EnumerateFiles(TestPaths.SharedData("xliff-suite/valid"), "*.xlf").Order(StringComparer.Ordinal).Select(file => XDocument.Load(file, LoadOptions.PreserveWhitespace)),
        ];
        var random = new Random(21);
        var missed = new List<string>();
        int rejected = 0;
        for (int i = 0; i < Changes; i++)
        {
            var changed = new XDocument(valid[i % valid.Length]);
            string what = Change([.. changed.Root!.DescendantsAndSelf()], random);
            string xml = changed.ToString(SaveOptions.DisableFormatting);
            if (ExchangeSchemas.IsRejectedAsXliff21(xml) is { } reason)
            {
                rejected++;
                if (XliffDocument.Read(xml, "changed.xlf").IsValid)
                {
                    missed.Add($"{what}: {reason}");
                }
            }
        }

        Assert.InRange(rejected, Changes / 3, Changes);
        Assert.Empty(missed);
    }

    private static string Change(XElement[] elements, Random random)
    {
        XElement element = elements[random.Next(elements.Length)];
        string name = element.Name.LocalName;
        XAttribute[] attributes = [.. element.Attributes().Where(a => !a.IsNamespaceDeclaration)];
        switch (random.Next(8))
        {
            case 0 when attributes.Length > 0:
                XAttribute gone = attributes[random.Next(attributes.Length)];
                gone.Remove();
                return $"{name} without {gone.Name.LocalName}";
            case 1 when attributes.Length > 0:
                XAttribute other = attributes[random.Next(attributes.Length)];
                other.Value = ValueOf(other.Name, random);
                return $"{name} with {other.Name.LocalName}=\"{other.Value}\"";
            case 2 or 3:
                XName attribute = Attributes[random.Next(Attributes.Length)];
                string value = ValueOf(attribute, random);
                element.SetAttributeValue(attribute, value);
                return $"{name} with {attribute}=\"{value}\"";
            case 4 when element.Parent is not null:
                element.Remove();
                return $"no {name}";
            case 5 when element.Parent is not null:
                element.AddAfterSelf(new XElement(element));
                return $"{name} twice";
            case 6:
                element.AddFirst(new XText("text"));
                return $"text in {name}";
            default:
                XName child = Elements[random.Next(Elements.Length)];
                XElement added = new(child, new XAttribute("id", "added"));
                (random.Next(2) == 0 ? (Action<object>)element.AddFirst : element.Add)(added);
                return $"{child} in {name}";
        }
    }

    // An XML writer takes no other values of xml:space.
    private static string ValueOf(XName attribute, Random random) =>
        attribute == XNamespace.Xml + "space" ? (random.Next(2) == 0 ? "preserve" : "default") : Values[random.Next(Values.Length)];
}
