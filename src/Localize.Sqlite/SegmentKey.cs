using System.Security.Cryptography;
using System.Text;

namespace Localize.Sqlite;

/// <summary>What a segment is found by: the first 16 bytes of the SHA-256 of its language and text.</summary>
internal static class SegmentKey
{
    private const int MaxOnStack = 1024;

    public static byte[] Of(string language, string source)
    {
        int most = Encoding.UTF8.GetMaxByteCount(language.Length + 1 + source.Length);
        Span<byte> bytes = most <= MaxOnStack ? stackalloc byte[MaxOnStack] : new byte[most];
        int length = Encoding.UTF8.GetBytes(language, bytes);
        bytes[length++] = 0x1F;
        length += Encoding.UTF8.GetBytes(source, bytes[length..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], hash);
        return hash[..16].ToArray();
    }
}
