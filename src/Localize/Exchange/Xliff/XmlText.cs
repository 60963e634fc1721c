using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Localize.Exchange.Bilingual;

namespace Localize.Exchange.Xliff;

/// <summary>What the writers of XML share.</summary>
internal static class XmlText
{
    /// <summary>Text as nodes: what XML cannot hold is given to <paramref name="other"/>, character by character.</summary>
    public static IEnumerable<object> Nodes(string text, Func<char, object?> other)
    {
        var run = new StringBuilder();
        foreach (char c in text)
        {
            if (XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))
            {
                run.Append(c);
                continue;
            }

            if (other(c) is { } node)
            {
                yield return run.ToString();
                run.Clear();
                yield return node;
            }
        }

        yield return SafeXml.Holdable(run.ToString(), out _);
    }

    /// <summary>A name token made of an id: itself where it is one.</summary>
    public static string Token(string id) => ValueTypes.IsNmtoken(id) ? id : XmlConvert.EncodeNmToken(id.Length == 0 ? "_" : id.Replace('_', '-'))!;

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The hexadecimal form of a character that <c>cp</c> takes.</summary>
    public static string Hex(char c) => ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>An attribute without what XML cannot hold.</summary>
    public static XAttribute? Attribute(XName name, string? value) => string.IsNullOrEmpty(value) ? null : new XAttribute(name, SafeXml.Holdable(value, out _));

    /// <summary>The text of a document.</summary>
    public static string Write(XElement root, string? doctype = null)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize }))
        {
            root.WriteTo(writer);
        }

        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{doctype}{text}\n";
    }

    /// <summary>Puts line feeds between the elements of a structure, so that people and version control see lines.</summary>
    public static XElement InLines(XElement element, params ReadOnlySpan<XName> leaves)
    {
        if (!element.HasElements || leaves.Contains(element.Name))
        {
            return element;
        }

        foreach (XElement child in element.Elements().ToArray())
        {
            child.AddBeforeSelf("\n");
            InLines(child, leaves);
        }

        element.Add("\n");
        return element;
    }
}
