using Localize.Testing;

namespace Localize.Tests.Documents;

/// <summary>Reads case files: <c>=== name</c>, the input, then parts that begin with <c>&gt;&gt;&gt; title</c>.</summary>
internal sealed record CaseFile(string Name, string Input, IReadOnlyDictionary<string, string> Parts)
{
    public static IEnumerable<CaseFile> Read(string name)
    {
        string text = File.ReadAllText(TestPaths.BesideThisFile($"../Data/Documents/{name}"));
        foreach (string block in text.Split("=== ", StringSplitOptions.RemoveEmptyEntries).Where(static block => block.Contains(">>> ", StringComparison.Ordinal)))
        {
            string[] sections = block.Split(">>> ");
            (string title, string input) = Cut(sections[0]);
            yield return new CaseFile(title, input, sections.Skip(1).Select(Cut).ToDictionary(static part => part.Head, static part => part.Body));
        }
    }

    public override string ToString() => Name;

    private static (string Head, string Body) Cut(string section)
    {
        int end = section.IndexOf('\n', StringComparison.Ordinal);
        return (section[..end], section[(end + 1)..]);
    }
}
