namespace Localize.Documents.Markdown;

/// <summary>The structural path of a block. Blocks of the same path share one, so that its text is made once a document.</summary>
internal sealed class BlockPath
{
    private readonly List<(string Name, BlockPath Path)> children = [];

    private BlockPath(string text) => Text = text;

    /// <summary>The names from the outside in: <c>list/item/paragraph</c>.</summary>
    public string Text { get; }

    public static BlockPath Root() => new("");

    /// <summary>The path of a block in a block of this path.</summary>
    /// <param name="name">One of a few constants; empty for a block that does not count.</param>
    public BlockPath Of(string name)
    {
        if (name.Length == 0)
        {
            return this;
        }

        foreach ((string known, BlockPath path) in children)
        {
            if (ReferenceEquals(known, name))
            {
                return path;
            }
        }

        var child = new BlockPath(Text.Length == 0 ? name : $"{Text}/{name}");
        children.Add((name, child));
        return child;
    }
}
