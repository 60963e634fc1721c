namespace Localize.Corridor;

/// <summary>Gives a text that a person wrote the codes of its source: by what the codes hold, else by what they are, in order.</summary>
internal static class CodeMap
{
    /// <param name="target">The person's text.</param>
    /// <param name="source">The source whose codes it takes.</param>
    /// <param name="originals">What codes held before links were rewritten, by what they hold now.</param>
    /// <returns>The text, or null when it does not have just the codes of the source.</returns>
    public static InlineText? Map(InlineText target, InlineText source, IReadOnlyDictionary<string, string> originals)
    {
        List<IGrouping<int, InlineCode>> wanted = [.. source.Codes.Select(c => c.Code).GroupBy(c => c.Id)];
        IGrouping<int, InlineCode>[] had = [.. target.Codes.Select(c => c.Code).GroupBy(c => c.Id)];
        if (wanted.Count != had.Length)
        {
            return null;
        }

        var mapped = new Dictionary<(int, InlineCodeKind), InlineCode>();
        IGrouping<int, InlineCode>[] rest = [.. had.Where(code => !Take(code, DataOf))];
        return rest.All(code => Take(code, TypeOf))
            ? new InlineText(target.Elements.Select(e => e is CodeRun run ? new CodeRun(mapped[(run.Code.Id, run.Code.Kind)]) : e))
            : null;

        bool Take(IGrouping<int, InlineCode> code, Func<IEnumerable<InlineCode>, string> key)
        {
            string held = key(code.Select(c => c with { OriginalData = originals.GetValueOrDefault(c.OriginalData, c.OriginalData) }));
            int at = wanted.FindIndex(w => key(w) == held);
            if (at < 0)
            {
                return false;
            }

            foreach (InlineCode c in code)
            {
                mapped[(c.Id, c.Kind)] = wanted[at].First(w => w.Kind == c.Kind);
            }

            wanted.RemoveAt(at);
            return true;
        }
    }

    private static string TypeOf(IEnumerable<InlineCode> codes) => string.Join('\u001E', codes.OrderBy(c => c.Kind).Select(c => $"{c.Kind}\u001F{c.Type}"));

    private static string DataOf(IEnumerable<InlineCode> codes) => string.Join('\u001E', codes.OrderBy(c => c.Kind).Select(c => $"{c.Kind}\u001F{c.Type}\u001F{c.OriginalData}"));
}
