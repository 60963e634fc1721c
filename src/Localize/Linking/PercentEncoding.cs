using System.Globalization;
using System.Text;

namespace Localize.Linking;

/// <summary>Percent-encoding of paths and fragments (RFC 3986, section 2.1).</summary>
internal static class PercentEncoding
{
    private static readonly System.Buffers.SearchValues<char> Unsafe = System.Buffers.SearchValues.Create(" \"%<>\\^`{|}()[]?#'");

    public static string Decode(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;

    /// <summary>Encodes what may not stand in a path or fragment.</summary>
    /// <param name="text">The text.</param>
    /// <param name="asAscii">Whether letters beyond ASCII are encoded too; browsers take both.</param>
    public static string Encode(string text, bool asAscii)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.IsAscii ? Unsafe.Contains((char)rune.Value) || rune.Value < ' ' : asAscii || Rune.IsWhiteSpace(rune))
            {
                AppendBytes(result, rune);
            }
            else
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }

    private static void AppendBytes(StringBuilder result, Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (byte b in bytes[..rune.EncodeToUtf8(bytes)])
        {
            result.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }
    }
}
