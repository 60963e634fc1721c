using System.Text;
using System.Text.Encodings.Web;

namespace Localize.Memory;

/// <summary>Tells by the beginning of a journal's line whether it can be about one of some sources, without reading the line.</summary>
internal sealed class JournalSources
{
    private readonly HashSet<byte[]>.AlternateLookup<ReadOnlySpan<byte>> encoded;

    public JournalSources(IEnumerable<string> sources) =>
        encoded = new HashSet<byte[]>(sources.Select(source => Encoding.UTF8.GetBytes(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(source))), new Bytes()).GetAlternateLookup<ReadOnlySpan<byte>>();

    private static ReadOnlySpan<byte> Beginning => "{\"source\":\""u8;

    /// <summary>Never false for a line about one of them: what we did not write as we write is read.</summary>
    /// <param name="line">The line as UTF-8.</param>
    public bool MayHold(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith(Beginning))
        {
            return true;
        }

        ReadOnlySpan<byte> rest = line[Beginning.Length..];
        int end = rest.IndexOfAny((byte)'"', (byte)'\\');
        return end < 0 || rest[end] == '\\' || encoded.Contains(rest[..end]);
    }

    /// <summary>Compares bytes by what they are, so that a piece of a line is found without a copy of it.</summary>
    private sealed class Bytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
