namespace Localize.Terms.Reading;

/// <summary>
/// How the items of a file's lists are written: another state of the file is read by it, for an item that is written in the same way at the same
/// place is the same item.
/// </summary>
/// <param name="Text">The file.</param>
/// <param name="Items">Where an item begins, its offset in the text, and the offset of the line that follows it.</param>
internal sealed record ItemTexts(string Text, IReadOnlyList<(TextPosition Position, int Start, int End)> Items)
{
    public static ItemTexts None { get; } = new("", []);

    /// <summary>How many characters of an item stand in another text too, all of it with the end of its last line; 0 where it is another item.</summary>
    public int LengthAt(int index, TextPosition position, ReadOnlySpan<char> other)
    {
        (TextPosition own, int start, int end) = Items[index];
        ReadOnlySpan<char> item = Text.AsSpan(start, end - start);
        return own == position && item.EndsWith('\n') && other.StartsWith(item) ? item.Length : 0;
    }
}
