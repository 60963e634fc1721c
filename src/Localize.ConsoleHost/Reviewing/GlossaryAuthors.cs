using System.Globalization;
using System.Text;
using Localize.Terms;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>Who wrote glossary entries, as git knows it. Without git nobody is known.</summary>
internal sealed class GlossaryAuthors(string root)
{
    private readonly GitProcess git = new(root);

    /// <summary>The person at the keyboard, or null.</summary>
    public string? Me => Try(() => git.Line("config", "user.name"));

    /// <summary>Who last changed the block of a concept, or null. What is not committed yet is by the person at the keyboard.</summary>
    public string? AuthorOf(ConceptEntry concept) => Try(() =>
    {
        string path = Path.GetFullPath(concept.Path);
        (int first, int last) = Lines(path, concept.Position.Line);
        byte[]? blame = git.Ask("blame", "--porcelain", "-L", string.Create(CultureInfo.InvariantCulture, $"{first},{last}"), "--", path);
        return blame is null ? null : Newest(Encoding.UTF8.GetString(blame));
    });

    private static (int First, int Last) Lines(string path, int line)
    {
        string[] lines = File.ReadAllLines(path);
        int last = line;
        while (last < lines.Length && !lines[last].StartsWith("- ", StringComparison.Ordinal))
        {
            last++;
        }

        return (line, last);
    }

    // The porcelain names each commit's author once, with its time.
    private string? Newest(string blame)
    {
        string? newest = null;
        long newestTime = long.MinValue;
        string author = "";
        foreach (string line in blame.Split('\n'))
        {
            if (line.StartsWith("author ", StringComparison.Ordinal))
            {
                author = line["author ".Length..].Trim();
            }
            else if (line.StartsWith("author-time ", StringComparison.Ordinal)
                && long.TryParse(line.AsSpan("author-time ".Length), NumberStyles.None, CultureInfo.InvariantCulture, out long time) && time > newestTime)
            {
                (newest, newestTime) = (author, time);
            }
        }

        return newest == "Not Committed Yet" ? Me : newest;
    }

    private static string? Try(Func<string?> ask)
    {
        try
        {
            return ask() is { Length: > 0 } answer ? answer : null;
        }
        catch (RevisionException)
        {
            return null;
        }
    }
}
