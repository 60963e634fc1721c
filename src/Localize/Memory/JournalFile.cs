using System.Text;
using System.Text.Json;

namespace Localize.Memory;

/// <summary>What a memory file holds: translations, and lines that are none.</summary>
internal sealed record JournalContent(IReadOnlyList<TranslationUnit> Units, IReadOnlyList<string> OtherLines, IReadOnlyList<QualityIssue> Issues);

/// <summary>The file of a <see cref="JournalMemory"/>: read whole, appended to line by line, sorted when closed.</summary>
internal sealed class JournalFile : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string path;
    private readonly FileStream lockFile;
    private FileStream? appending;

    private JournalFile(string path, FileStream lockFile, JournalContent content)
    {
        this.path = path;
        this.lockFile = lockFile;
        Content = content;
    }

    public JournalContent Content { get; }

    public static JournalFile Open(string path)
    {
        FileStream held = TakeLock(path);
        try
        {
            return new JournalFile(path, held, Read(path, mustExist: false));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public static JournalContent Read(string path, bool mustExist)
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
        int number = 0;
        foreach (string line in ReadLines(path))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

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

    public void Append(IReadOnlyCollection<TranslationUnit> units)
    {
        if (units.Count == 0)
        {
            return;
        }

        var lines = new StringBuilder();
        foreach (TranslationUnit unit in units)
        {
            lines.Append(JournalLine.Write(unit)).Append('\n');
        }

        appending ??= OpenForAppending();
        appending.Write(Utf8.GetBytes(lines.ToString()));
        appending.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        if (appending is not null)
        {
            appending.Dispose();
            Compact();
        }

        // The name goes before the lock: a process that comes in between makes a lock file of its own, and the journal is complete.
        // Windows does not let go of the name of an open file and deletes it itself.
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(lockFile.Name);
        }

        lockFile.Dispose();
    }

    // A kill in the middle of a line leaves a file that does not end in a line end; the next line must not join it.
    private FileStream OpenForAppending()
    {
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        if (stream.Length > 0)
        {
            stream.Seek(-1, SeekOrigin.End);
            bool ended = stream.ReadByte() == '\n';
            if (!ended)
            {
                stream.WriteByte((byte)'\n');
            }
        }

        return stream;
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
        SafeFile.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
    }

    private static IEnumerable<string> ReadLines(string path)
    {
        try
        {
            return File.ReadAllLines(path, Utf8);
        }
        catch (DecoderFallbackException exception)
        {
            throw new LocalizationException("The memory file is not valid UTF-8. Save it as UTF-8.", path, innerException: exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalizationException($"The memory file cannot be read: {exception.Message}", path, innerException: exception);
        }
    }

    private static FileStream TakeLock(string path)
    {
        string name = path + ".lock";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new FileStream(
                name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new LocalizationException("The memory's folder cannot be written to. Give write permission or name another path.", path, innerException: exception);
        }
        catch (IOException exception)
        {
            throw new LocalizationException(
                $"The memory cannot be locked: {exception.Message} Wait until the other run ends, or name another path.", path, innerException: exception);
        }
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
