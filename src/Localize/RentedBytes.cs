using System.Buffers;

namespace Localize;

/// <summary>Room for bytes that is taken from the shared pool and must be given back to it.</summary>
internal static class RentedBytes
{
    /// <summary>Takes more room, keeps what the buffer holds and gives its own room back.</summary>
    public static void Grow(ref byte[] buffer, int size)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(size);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
