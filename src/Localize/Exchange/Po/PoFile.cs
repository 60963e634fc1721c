using Localize.Exchange.Bilingual;

namespace Localize.Exchange.Po;

/// <summary>
/// Hand-offs as PO (GNU gettext, "PO Files"). Each segment is an entry whose context is its document and id; machines' translations are
/// fuzzy, those that a person accepted are not. Codes are <c>&lt;1&gt;…&lt;/1&gt;</c> and <c>&lt;2/&gt;</c> in the text. Plural forms are not used.
/// </summary>
public static class PoFile
{
    /// <summary>Writes hand-offs of one language pair.</summary>
    /// <param name="files">At least one.</param>
    /// <returns>The text, with line feeds, and what PO could not carry.</returns>
    /// <exception cref="ArgumentException">There is no file.</exception>
    public static ExchangeResult Write(params IReadOnlyList<BilingualFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.Count > 0 ? new PoWriter().Write(files) : throw new ArgumentException("Expected one file or more.", nameof(files));
    }

    /// <summary>Reads hand-offs.</summary>
    /// <param name="text">The text; a leading U+FEFF is a byte order mark.</param>
    /// <param name="path">The name that findings carry.</param>
    /// <param name="sourceLanguage">The source language where the header does not say it (<c>X-Source-Language</c>). Default <c>en</c>.</param>
    /// <returns>The files, one a document in the entries' contexts, and what was not read: obsolete entries and plural forms.</returns>
    /// <exception cref="LocalizationException">A line is no PO, or the header names another encoding than UTF-8.</exception>
    public static (IReadOnlyList<BilingualFile> Files, IReadOnlyList<QualityIssue> NotRead) Read(string text, string path, string sourceLanguage = "en")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(path);
        return new PoReader(path, sourceLanguage).Read(text);
    }
}
