using Localize.Documents.Markdown;

namespace Localize.Linking;

/// <summary>The anchors of a document's headings before and after translation.</summary>
/// <param name="Targets">The anchor in the localized document by the anchor in the source.</param>
/// <param name="Insertions">The headings that are to name an anchor, by their number in order of appearance.</param>
internal sealed record AnchorMap(IReadOnlyDictionary<string, string> Targets, IReadOnlyDictionary<int, string> Insertions)
{
    private const int MostRounds = 8;

    public static AnchorMap Empty { get; } = new(new Dictionary<string, string>(), new Dictionary<int, string>());

    /// <summary>Compares the headings of a source and its translation. Where their number differs nothing is known.</summary>
    public static AnchorMap Create(IReadOnlyList<Heading> source, IReadOnlyList<Heading> target, MarkdownFlavour flavour, AnchorPolicy policy)
    {
        if (source.Count != target.Count || policy == AnchorPolicy.Keep)
        {
            return Empty;
        }

        string[] before = Of(source, flavour);
        Dictionary<int, string> insertions = policy == AnchorPolicy.Explicit ? Named(before, source, target, flavour) : [];
        string[] after = Anchors(target, flavour, insertions);
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < before.Length; i++)
        {
            targets.TryAdd(before[i], after[i]);
        }

        return new AnchorMap(targets, insertions);
    }

    /// <summary>The anchors of headings.</summary>
    public static string[] Of(IReadOnlyList<Heading> headings, MarkdownFlavour flavour) => Anchors(headings, flavour, []);

    /// <summary>An anchor that a heading names changes the numbers of those after it, so it is done until nothing changes.</summary>
    private static Dictionary<int, string> Named(string[] before, IReadOnlyList<Heading> source, IReadOnlyList<Heading> target, MarkdownFlavour flavour)
    {
        var insertions = new Dictionary<int, string>();
        for (int round = 0; round <= MostRounds; round++)
        {
            string[] after = Anchors(target, flavour, insertions);
            int known = insertions.Count;
            for (int i = 0; i < before.Length; i++)
            {
                bool isOff = round == MostRounds || !string.Equals(before[i], after[i], StringComparison.Ordinal);
                if (isOff && before[i].Length > 0 && !source[i].HasAttributes && !target[i].HasAttributes)
                {
                    insertions.TryAdd(i, before[i]);
                }
            }

            if (insertions.Count == known)
            {
                break;
            }
        }

        return insertions;
    }

    private static string[] Anchors(IReadOnlyList<Heading> headings, MarkdownFlavour flavour, Dictionary<int, string> named)
    {
        var slugs = new Slugs(flavour);
        var anchors = new string[headings.Count];
        for (int i = 0; i < anchors.Length; i++)
        {
            if (headings[i].ExplicitId is { } id || named.TryGetValue(i, out id))
            {
                slugs.Take(id);
                anchors[i] = id;
            }
            else
            {
                anchors[i] = slugs.Next(headings[i].Text);
            }
        }

        return anchors;
    }
}
