namespace Localize.Engines.ChatModels;

/// <summary>Reads the word lists that are part of the assembly.</summary>
internal static class DataFile
{
    public static IEnumerable<string> Lines(string name)
    {
        using Stream stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
