using System.Runtime.InteropServices;

namespace Localize.Memory;

/// <summary>
/// How a store keeps a <see cref="SegmentIndexPart"/>: version and number of segments, the numbers of the segments, where the tokens of each
/// end, the tokens; in the byte order of the machine.
/// </summary>
internal static class SegmentIndexBytes
{
    private const int HeaderLength = 2 * sizeof(int);
    private const int SegmentLength = sizeof(long) + sizeof(int);

    public static byte[] Write(ReadOnlySpan<long> numbers, ReadOnlySpan<int> ends, ReadOnlySpan<ushort> tokens)
    {
        ReadOnlySpan<int> header = [TokenHashes.Version, ends.Length];
        return [.. MemoryMarshal.AsBytes(header), .. MemoryMarshal.AsBytes(numbers), .. MemoryMarshal.AsBytes(ends), .. MemoryMarshal.AsBytes(tokens)];
    }

    /// <summary>Gives false when the bytes are damaged, of another version, or of a machine with another byte order. What they say is not looked at.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out ReadOnlySpan<long> numbers, out ReadOnlySpan<int> ends, out ReadOnlySpan<ushort> tokens)
    {
        numbers = default;
        ends = default;
        tokens = default;
        if (bytes.Length < HeaderLength)
        {
            return false;
        }

        ReadOnlySpan<int> header = MemoryMarshal.Cast<byte, int>(bytes[..HeaderLength]);
        bytes = bytes[HeaderLength..];
        int count = header[1];
        if (header[0] != TokenHashes.Version || count is < 0 or > SegmentIndexPart.Capacity || bytes.Length < count * SegmentLength)
        {
            return false;
        }

        numbers = MemoryMarshal.Cast<byte, long>(bytes[..(count * sizeof(long))]);
        ends = MemoryMarshal.Cast<byte, int>(bytes[(count * sizeof(long))..(count * SegmentLength)]);
        tokens = MemoryMarshal.Cast<byte, ushort>(bytes[(count * SegmentLength)..]);
        return bytes.Length % sizeof(ushort) == 0;
    }
}
