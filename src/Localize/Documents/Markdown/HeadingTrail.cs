namespace Localize.Documents.Markdown;

/// <summary>The headings above the place that is being read.</summary>
internal sealed class HeadingTrail
{
    private readonly List<(int Level, string Text)> open = [];

    /// <summary>The headings, outermost first.</summary>
    public IReadOnlyList<string> Current { get; private set; } = [];

    public void Enter(int level, string text)
    {
        open.RemoveAll(heading => heading.Level >= level);
        open.Add((level, text));
        Current = [.. open.Select(static heading => heading.Text)];
    }
}
