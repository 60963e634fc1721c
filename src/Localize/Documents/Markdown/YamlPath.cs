using System.Globalization;

namespace Localize.Documents.Markdown;

/// <summary>Where a stream of YAML events stands.</summary>
internal sealed class YamlPath
{
    private sealed class Frame
    {
        public required bool IsMapping { get; init; }

        public required bool IsFlow { get; init; }

        public bool ExpectsValue { get; set; }

        public string Name { get; set; } = "";

        public int Index { get; set; } = -1;
    }

    private readonly List<Frame> frames = [];

    public int Depth => frames.Count;

    public bool IsInFlow => frames.Count > 0 && frames[^1].IsFlow;

    /// <summary>Tells that a collection begins as a key, value or item.</summary>
    public void EnterValue() => EnterScalar("?");

    /// <summary>Tells that a scalar comes.</summary>
    /// <returns>Whether it is a value or an item, not a key.</returns>
    public bool EnterScalar(string value)
    {
        if (frames.Count == 0)
        {
            return false;
        }

        Frame top = frames[^1];
        if (!top.IsMapping)
        {
            top.Index++;
            top.Name = top.Index.ToString(CultureInfo.InvariantCulture);
            return true;
        }

        top.Name = top.ExpectsValue ? top.Name : value;
        top.ExpectsValue = !top.ExpectsValue;
        return !top.ExpectsValue;
    }

    public void Push(bool isMapping, bool isFlow) => frames.Add(new Frame { IsMapping = isMapping, IsFlow = isFlow || IsInFlow });

    public void Pop()
    {
        if (frames.Count > 0)
        {
            frames.RemoveAt(frames.Count - 1);
        }
    }

    public IReadOnlyList<string> Names() => [.. frames.Select(static frame => frame.Name)];

    public override string ToString() => string.Join('.', frames.Select(static frame => frame.Name));
}
