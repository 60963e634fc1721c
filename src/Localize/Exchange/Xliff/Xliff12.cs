using System.Xml.Linq;
using Localize.Exchange.Bilingual;

namespace Localize.Exchange.Xliff;

/// <summary>Writes hand-offs as XLIFF 1.2, which most tools of translators read. Each segment is a trans-unit; units are groups.</summary>
public static class Xliff12
{
    /// <summary>Writes hand-offs.</summary>
    /// <param name="files">At least one.</param>
    /// <returns>The text, valid by the strict schema, and what XLIFF 1.2 could not carry.</returns>
    /// <exception cref="ArgumentException">There is no file.</exception>
    public static ExchangeResult Write(params IReadOnlyList<BilingualFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count == 0)
        {
            throw new ArgumentException("Expected one file or more.", nameof(files));
        }

        var writer = new Xliff12Writer();
        return new ExchangeResult { Text = writer.Write(files), Lost = writer.Lost };
    }

    /// <summary>Reads hand-offs.</summary>
    /// <param name="xml">The text; a leading U+FEFF is a byte order mark.</param>
    /// <param name="path">The name that findings carry.</param>
    /// <returns>The files, and what was not read.</returns>
    /// <exception cref="LocalizationException">The text is no XLIFF 1.2, is not well-formed, has a DTD, or is too large or too deep.</exception>
    public static (IReadOnlyList<BilingualFile> Files, IReadOnlyList<QualityIssue> NotRead) Read(string xml, string path)
    {
        ArgumentNullException.ThrowIfNull(xml);
        ArgumentNullException.ThrowIfNull(path);
        XElement root = SafeXml.Load(xml, path).Root!;
        return root.Name == XliffNames.Xliff12 + "xliff"
            ? new Xliff12Reader(path).Read(root)
            : throw new LocalizationException($"The root is <{root.Name.LocalName}> of \"{root.Name.NamespaceName}\"; expected <xliff> of \"{XliffNames.Xliff12}\".", path, SafeXml.PositionOf(root));
    }
}
