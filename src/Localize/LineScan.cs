using System.Buffers;
using System.Text;

namespace Localize;

/// <summary>
/// Picks lines out of a large UTF-8 file in a buffer of a megabyte, so that no text is made of the lines that nobody wants. Lines are what
/// <see cref="File.ReadAllLines(string, Encoding)"/> takes for such.
/// </summary>
internal sealed class LineScan
{
    private const int BufferSize = 1 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<(int Number, string Line)> found = [];
    private readonly Func<ReadOnlySpan<byte>, bool> isWanted;
    private int number;

    private LineScan(Func<ReadOnlySpan<byte>, bool> isWanted) => this.isWanted = isWanted;

    /// <summary>The wanted lines with their numbers from 1.</summary>
    /// <exception cref="DecoderFallbackException">The file is not UTF-8, in whatever line.</exception>
    public static IReadOnlyList<(int Number, string Line)> Read(string path, Func<ReadOnlySpan<byte>, bool> isWanted)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        var scan = new LineScan(isWanted);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            return scan.TryTake(stream, ref buffer) ? scan.found : Whole(path, isWanted);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private bool TryTake(FileStream stream, ref byte[] buffer)
    {
        int held = 0;
        while (stream.Read(buffer, held, buffer.Length - held) is > 0 and var read)
        {
            held += read;
            int end = buffer.AsSpan(0, held).LastIndexOf((byte)'\n') + 1;
            if (!TryTake(buffer.AsSpan(0, end)))
            {
                return false;
            }

            buffer.AsSpan(end, held - end).CopyTo(buffer);
            held -= end;
            if (held == buffer.Length)
            {
                RentedBytes.Grow(ref buffer, buffer.Length * 2);
            }
        }

        return TryTake(buffer.AsSpan(0, held));
    }

    // Whole lines; false where the file is written in a way that only the platform's reader knows about: another encoding, or other line ends.
    private bool TryTake(ReadOnlySpan<byte> lines)
    {
        if (lines.Contains((byte)'\r') || (number == 0 && lines.Length > 0 && lines[0] is 0xEF or 0xFE or 0xFF or 0))
        {
            return false;
        }

        if (!System.Text.Unicode.Utf8.IsValid(lines))
        {
            // It says which bytes these are.
            _ = Utf8.GetCharCount(lines);
        }

        while (lines.Length > 0)
        {
            int end = lines.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? lines : lines[..end];
            number++;
            if (isWanted(line))
            {
                found.Add((number, Utf8.GetString(line)));
            }

            lines = end < 0 ? [] : lines[(end + 1)..];
        }

        return true;
    }

    private static List<(int Number, string Line)> Whole(string path, Func<ReadOnlySpan<byte>, bool> isWanted) =>
        [.. File.ReadLines(path, Utf8).Select((line, i) => (i + 1, line)).Where(line => isWanted(Utf8.GetBytes(line.line)))];
}
