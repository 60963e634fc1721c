using System.Text;

namespace Localize.Terms.Caching;

/// <summary>Writes numbers, texts and lists in few bytes; <see cref="CacheReader"/> reads them.</summary>
internal sealed class CacheWriter
{
    private readonly MemoryStream stream = new();
    private readonly Dictionary<string, int> shared = new(StringComparer.Ordinal);

    public ReadOnlySpan<byte> Written => stream.GetBuffer().AsSpan(0, (int)stream.Length);

    /// <summary>Writes a number that is not negative, seven bits a byte.</summary>
    public void Number(long value)
    {
        ulong rest = (ulong)value;
        for (; rest >= 0x80; rest >>= 7)
        {
            stream.WriteByte((byte)(rest | 0x80));
        }

        stream.WriteByte((byte)rest);
    }

    public void Flag(bool value) => stream.WriteByte(value ? (byte)1 : (byte)0);

    public void Bytes(ReadOnlySpan<byte> bytes) => stream.Write(bytes);

    public void Text(string? text)
    {
        if (text is null)
        {
            Number(0);
            return;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Number(bytes.Length + 1);
        stream.Write(bytes);
    }

    /// <summary>Writes a text that stands in many entries: the first time whole, then by its number.</summary>
    public void Shared(string? text)
    {
        if (text is not null && shared.TryGetValue(text, out int number))
        {
            Number(number);
            return;
        }

        Number(0);
        Text(text);
        if (text is not null)
        {
            shared.Add(text, shared.Count + 1);
        }
    }

    public void Position(TextPosition position)
    {
        Number(position.Line);
        Number(position.Column);
    }

    public void List<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (T item in items)
        {
            write(item);
        }
    }
}
