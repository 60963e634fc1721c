namespace Localize.Memory;

/// <summary>What a memory file holds: translations, and lines that are none.</summary>
internal sealed record JournalContent(IReadOnlyList<TranslationUnit> Units, IReadOnlyList<string> OtherLines, IReadOnlyList<QualityIssue> Issues);

/// <summary>The file of a <see cref="JournalMemory"/>: read whole, appended to line by line, sorted when closed.</summary>
internal sealed class JournalFile : IDisposable
{
    private const string What = "memory";

    private readonly string path;
    private readonly AppendedFile file;

    private JournalFile(string path, AppendedFile file, JournalContent content)
    {
        this.path = path;
        this.file = file;
        Content = content;
    }

    public JournalContent Content { get; }

    public static JournalFile Open(string path)
    {
        AppendedFile file = AppendedFile.Open(path, What);
        try
        {
            return new JournalFile(path, file, Read(path, mustExist: false));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public static JournalContent Read(string path, bool mustExist) => Read(path, mustExist, () => AppendedFile.ReadLines(path, What).Select((line, i) => (i + 1, line)));

    /// <param name="path">The file; it is an error when it does not exist.</param>
    /// <param name="mayHold">Whether a line, as UTF-8, is to be read; the others are passed over.</param>
    public static JournalContent ReadSome(string path, Func<ReadOnlySpan<byte>, bool> mayHold) => Read(path, mustExist: true, () => AppendedFile.ReadLines(path, What, mayHold));

    private static JournalContent Read(string path, bool mustExist, Func<IEnumerable<(int Number, string Line)>> read)
    {
        if (!File.Exists(path))
        {
            return mustExist
                ? throw new LocalizationException("There is no such memory file. Mend the path, or take it out of the configuration.", path)
                : new JournalContent([], [], []);
        }

        var units = new List<TranslationUnit>();
        var others = new List<string>();
        var issues = new List<QualityIssue>();
        foreach ((int number, string line) in read().Where(line => line.Line.Length > 0))
        {
            if (JournalLine.TryParse(line, out TranslationUnit? unit, out string? problem))
            {
                units.Add(unit);
                continue;
            }

            others.Add(line);
            issues.Add(NotATranslation(path, number, problem));
        }

        return new JournalContent(units, others, issues);
    }

    /// <summary>Two entries are the same when one takes the place of the other: same source, same context, same kind of maker.</summary>
    public static bool IsSameEntry(TranslationUnit a, TranslationUnit b) =>
        string.Equals(a.Source, b.Source, StringComparison.Ordinal) && string.Equals(a.Context, b.Context, StringComparison.Ordinal)
        && a.IsHuman == b.IsHuman && string.Equals(a.Stamp, b.Stamp, StringComparison.Ordinal);

    public void Append(IReadOnlyCollection<TranslationUnit> units) => file.Append(units.Select(JournalLine.Write));

    public void Dispose()
    {
        if (file.HasChanged)
        {
            Compact();
        }

        file.Dispose();
    }

    private void Compact()
    {
        JournalContent content = Read(path, mustExist: true);
        var kept = new Dictionary<(string, string, bool, string), TranslationUnit>();
        foreach (TranslationUnit unit in content.Units)
        {
            kept[(unit.Source, unit.Context, unit.IsHuman, unit.Stamp)] = unit;
        }

        IEnumerable<string> lines = kept.Values.Select(JournalLine.Write).Order(StringComparer.Ordinal).Concat(content.OtherLines);
        file.Replace(lines);
    }

    private static QualityIssue NotATranslation(string path, int line, string problem) => new()
    {
        Type = QualityIssueType.Other,
        Severity = Severity.Warning,
        Rule = "memory.line",
        Message = $"The line is not a translation: {problem}.",
        Suggestion = "Mend or delete it; it is kept as it is and not used.",
        Document = path,
        Position = new TextPosition(line, 1),
    };
}
