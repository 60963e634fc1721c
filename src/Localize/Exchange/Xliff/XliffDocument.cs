using System.Xml.Linq;
using Localize.Exchange.Bilingual;

namespace Localize.Exchange.Xliff;

/// <summary>
/// An XLIFF document of version 2.0 or 2.1, read as strictly as the specification: <see cref="Issues"/> says of each place that breaks it,
/// which rule and how. What is not understood, extensions and modules, is kept and written back.
/// </summary>
/// <remarks>Immutable; may be shared between threads. No DTD is processed and nothing is fetched.</remarks>
public sealed class XliffDocument
{
    private readonly XDocument tree;

    private XliffDocument(XDocument tree, string path)
    {
        this.tree = tree;
        Issues = XliffRules.Check(tree.Root!, path);
        HashSet<string?> broken = [.. Issues.Select(issue => issue.UnitId)];
        Files = broken.Contains(null) ? [] : [.. tree.Root!.All("file").Select(file => new Xliff2Reader(file, path).Read(unit => !broken.Contains(unit)))];
    }

    /// <summary>What breaks the specification, in the order of lines; all are errors. Empty when the document is valid.</summary>
    public IReadOnlyList<QualityIssue> Issues { get; }

    /// <summary>Whether the document keeps the specification.</summary>
    public bool IsValid => Issues.Count == 0;

    /// <summary>
    /// The files in it, without the units that break the specification: they cannot be trusted to mean what they seem to. Empty when
    /// something outside units breaks it.
    /// </summary>
    public IReadOnlyList<BilingualFile> Files { get; }

    /// <summary>Reads a document.</summary>
    /// <param name="xml">The text; a leading U+FEFF is a byte order mark.</param>
    /// <param name="path">The name that findings carry.</param>
    /// <returns>The document, valid or not.</returns>
    /// <exception cref="LocalizationException">The text is not well-formed XML, has a DTD, or is larger than 64 Mi characters or deeper than 256 elements.</exception>
    public static XliffDocument Read(string xml, string path)
    {
        ArgumentNullException.ThrowIfNull(xml);
        ArgumentNullException.ThrowIfNull(path);
        return new XliffDocument(SafeXml.Load(xml, path), path);
    }

    /// <summary>Writes the document as it was read: same elements, attributes, text, comments and CDATA sections.</summary>
    /// <returns>The text, beginning with an XML declaration.</returns>
    public string Write() => XmlText.Write(tree.Root!);

    /// <summary>Writes hand-offs as XLIFF 2.1: core, glossary, matches, and ITS for findings and makers.</summary>
    /// <param name="files">At least one; all have the same languages.</param>
    /// <returns>The text of a valid document; white space in it is significant.</returns>
    /// <exception cref="ArgumentException">There is no file, or their languages differ.</exception>
    public static string Write(params IReadOnlyList<BilingualFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.Select(f => (f.SourceLanguage, f.TargetLanguage)).Distinct().Count() != 1)
        {
            throw new ArgumentException("Expected one file or more, all of one language pair.", nameof(files));
        }

        return Xliff2Writer.Write(files);
    }
}
