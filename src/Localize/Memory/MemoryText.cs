using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Localize.Memory;

/// <summary>
/// The written form of a segment in a memory: codes as <c>&lt;1&gt;…&lt;/1&gt;</c> and <c>&lt;2/&gt;</c>, numbered by appearance,
/// <c>&amp;</c> and <c>&lt;</c> of the text as <c>&amp;amp;</c> and <c>&amp;lt;</c>, runs of white space as one space. So a
/// re-wrapped paragraph or another link address is still the same segment.
/// </summary>
/// <remarks>All members are pure and may be called from any thread.</remarks>
public static class MemoryText
{
    private static readonly (string Name, string Text)[] Entities = [("&amp;", "&"), ("&lt;", "<")];

    /// <summary>Writes a source segment; its codes are numbered by appearance.</summary>
    /// <param name="text">The segment.</param>
    /// <returns>The written form.</returns>
    public static string FromSource(InlineText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Write(text, NumbersByAppearance(text));
    }

    /// <summary>Writes the translation of a source segment; its codes are numbered as in the source.</summary>
    /// <param name="target">The translation; its codes are those of the source.</param>
    /// <param name="source">The source segment.</param>
    /// <returns>The written form.</returns>
    /// <exception cref="ArgumentException">The translation holds a code that the source does not.</exception>
    public static string FromTarget(InlineText target, InlineText source)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(source);
        return Write(target, NumbersByAppearance(source));
    }

    /// <summary>The text of a written segment without its codes, for people and models to read.</summary>
    /// <param name="written">The written form.</param>
    /// <returns>The text.</returns>
    public static string ToPlainText(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var text = new StringBuilder(written.Length);
        for (int i = 0; i < written.Length; i++)
        {
            if (written[i] == '<' && written.IndexOf('>', i) is var end && end > 0)
            {
                i = end;
                continue;
            }

            text.Append(written[i]);
        }

        return Entities.Reverse().Aggregate(text.ToString(), (plain, entity) => plain.Replace(entity.Name, entity.Text, StringComparison.Ordinal));
    }

    /// <summary>Reads a written translation and gives it the codes of a source segment.</summary>
    /// <param name="written">The written translation.</param>
    /// <param name="source">The source segment whose codes it takes, matched by number.</param>
    /// <param name="target">The translation, when the result is <see langword="true"/>.</param>
    /// <returns>Whether the written form is sound and every code of the source stands in it exactly once.</returns>
    public static bool TryRead(string written, InlineText source, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out InlineText? target)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(source);
        target = null;
        Dictionary<int, int> numbers = NumbersByAppearance(source);
        var unused = source.Codes.ToDictionary(c => (numbers[c.Code.Id], c.Code.Kind), c => c.Code);
        var builder = new InlineTextBuilder();
        int from = 0;
        while (from < written.Length)
        {
            int next = written.AsSpan(from).IndexOfAny('<', '&');
            int stop = next < 0 ? written.Length : from + next;
            builder.Append(written.AsSpan(from, stop - from));
            from = stop;
            if (from < written.Length && !ReadMark(written, ref from, unused, builder))
            {
                return false;
            }
        }

        if (unused.Count > 0)
        {
            return false;
        }

        target = builder.ToInlineText();
        return true;
    }

    /// <summary>Hashes the neighbours of a segment.</summary>
    /// <param name="before">The written segment before it in the document, or empty at the beginning.</param>
    /// <param name="after">The written segment after it, or empty at the end.</param>
    /// <returns>Twelve hexadecimal digits.</returns>
    public static string HashContext(string before, string after) => Hash($"{before}\u001F{after}");

    /// <summary>Hashes any text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The first twelve hexadecimal digits of its SHA-256.</returns>
    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));

    /// <summary>A text with U+FFFD in the place of each half of a surrogate pair; memories keep and look up texts in this form.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text itself when it is well-formed.</returns>
    public static string WellFormed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsWellFormed(text) ? text : string.Concat(text.EnumerateRunes());
    }

    internal static bool IsWellFormed(string text)
    {
        int first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        for (int i = first; i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    private static bool ReadMark(
        string written, ref int from, Dictionary<(int Number, InlineCodeKind Kind), InlineCode> unused, InlineTextBuilder builder)
    {
        if (written[from] == '&')
        {
            int at = from;
            (string name, string text) = Array.Find(Entities, e => string.CompareOrdinal(written, at, e.Name, 0, e.Name.Length) == 0);
            builder.Append(text);
            from += name?.Length ?? 0;
            return name is not null;
        }

        int close = written.IndexOf('>', from);
        if (close < 0 || ParseCode(written.AsSpan(from + 1, close - from - 1)) is not { } key || !unused.Remove(key, out InlineCode? code))
        {
            return false;
        }

        builder.Append(code);
        from = close + 1;
        return true;
    }

    private static (int Number, InlineCodeKind Kind)? ParseCode(ReadOnlySpan<char> mark)
    {
        InlineCodeKind kind = InlineCodeKind.Opening;
        if (mark.StartsWith("/", StringComparison.Ordinal))
        {
            kind = InlineCodeKind.Closing;
            mark = mark[1..];
        }
        else if (mark.EndsWith("/", StringComparison.Ordinal))
        {
            kind = InlineCodeKind.Placeholder;
            mark = mark[..^1];
        }

        return int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? (number, kind) : null;
    }

    private static Dictionary<int, int> NumbersByAppearance(InlineText text)
    {
        var numbers = new Dictionary<int, int>();
        foreach ((_, InlineCode code) in text.Codes)
        {
            numbers.TryAdd(code.Id, numbers.Count + 1);
        }

        return numbers;
    }

    private static string Write(InlineText text, Dictionary<int, int> numbers)
    {
        var result = new StringBuilder();
        foreach (InlineElement element in text.Elements)
        {
            if (element is TextRun run)
            {
                WriteRun(run.Text, result);
                continue;
            }

            InlineCode code = ((CodeRun)element).Code;
            if (!numbers.TryGetValue(code.Id, out int number))
            {
                throw new ArgumentException($"The translation holds the code {code}, which the source does not.", nameof(text));
            }

            result.Append(code.Kind == InlineCodeKind.Closing ? "</" : "<")
                .Append(number.ToString(CultureInfo.InvariantCulture))
                .Append(code.Kind == InlineCodeKind.Placeholder ? "/>" : ">");
        }

        return result.ToString();
    }

    private static void WriteRun(string run, StringBuilder result)
    {
        foreach (char c in run)
        {
            switch (c)
            {
                case '&': result.Append("&amp;"); break;
                case '<': result.Append("&lt;"); break;
                case ' ' or '\n' or '\r' or '\t' when result.Length > 0 && result[^1] == ' ': break;
                case '\n' or '\r' or '\t': result.Append(' '); break;
                default: result.Append(c); break;
            }
        }
    }
}
