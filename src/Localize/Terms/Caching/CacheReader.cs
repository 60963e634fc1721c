using System.Text;

namespace Localize.Terms.Caching;

/// <summary>Reads what <see cref="CacheWriter"/> wrote.</summary>
/// <remarks>Every member throws <see cref="InvalidDataException"/> for bytes that were not written so.</remarks>
internal sealed class CacheReader(ReadOnlyMemory<byte> bytes)
{
    private readonly List<string> shared = [];
    private int at;

    public bool IsAtEnd => at == bytes.Length;

    public long Number()
    {
        ReadOnlySpan<byte> span = bytes.Span;
        ulong value = 0;
        for (int shift = 0; at < span.Length && shift < 63; shift += 7)
        {
            byte next = span[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (long)value;
            }
        }

        throw Broken();
    }

    public bool Flag() => Bytes(1)[0] != 0;

    public ReadOnlySpan<byte> Bytes(int length)
    {
        if (length < 0 || length > bytes.Length - at)
        {
            throw Broken();
        }

        at += length;
        return bytes.Span.Slice(at - length, length);
    }

    public string? Text()
    {
        int length = Count();
        return length == 0 ? null : Encoding.UTF8.GetString(Bytes(length - 1));
    }

    public string RequiredText() => Text() ?? throw Broken();

    public string? Shared()
    {
        int number = Count();
        if (number > 0)
        {
            return number <= shared.Count ? shared[number - 1] : throw Broken();
        }

        string? text = Text();
        if (text is not null)
        {
            shared.Add(text);
        }

        return text;
    }

    public string RequiredShared() => Shared() ?? throw Broken();

    public T Choice<T>()
        where T : struct, Enum
    {
        var value = (T)Enum.ToObject(typeof(T), Count());
        return Enum.IsDefined(value) ? value : throw Broken();
    }

    public TextPosition Position() => new(Count(), Count());

    public IReadOnlyList<T> List<T>(Func<T> read)
    {
        int count = Count();
        if (count > bytes.Length - at)
        {
            throw Broken();
        }

        T[] items = count == 0 ? [] : new T[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = read();
        }

        return items;
    }

    private int Count() => Number() is var number and >= 0 and <= int.MaxValue ? (int)number : throw Broken();

    private static InvalidDataException Broken() => new("The bytes are not a compiled glossary.");
}
