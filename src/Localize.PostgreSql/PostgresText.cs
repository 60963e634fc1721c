using System.Security.Cryptography;
using System.Text;

namespace Localize.PostgreSql;

/// <summary>Texts as the database can hold them: U+0000, which <c>text</c> refuses, is written as <c>\0</c>, and <c>\</c> as <c>\\</c>.</summary>
internal static class PostgresText
{
    public static string Write(string text) => text.AsSpan().IndexOfAny('\0', '\\') < 0
        ? text
        : text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\0", @"\0", StringComparison.Ordinal);

    public static string Read(string written)
    {
        if (!written.Contains('\\'))
        {
            return written;
        }

        var text = new StringBuilder(written.Length);
        for (int i = 0; i < written.Length; i++)
        {
            text.Append(written[i] != '\\' || i + 1 == written.Length ? written[i] : written[++i] == '0' ? '\0' : written[i]);
        }

        return text.ToString();
    }

    /// <summary>The first 16 bytes of the SHA-256 of some texts: what an index can hold of texts of any length.</summary>
    public static byte[] Key(params IEnumerable<string> texts) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', texts)))[..16];
}
