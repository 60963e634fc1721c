using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Localize.Memory;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Localize.Sqlite;

/// <summary>
/// The translations that a connection has read, as long as nobody writes: SQLite tells a connection when another one, of this process or
/// another, has changed the file (<c>PRAGMA data_version</c>). It is asked once a millisecond and after each write of ours, so a look-up
/// gives what was there at most a millisecond ago. For one thread at a time.
/// </summary>
internal sealed class UnitCache(SqliteConnection connection, WriteCount writes) : IDisposable
{
    private static readonly long Fresh = Stopwatch.Frequency / 1000;

    /// <summary>How many segments are kept; some 30 MB.</summary>
    private const int Capacity = 65_536;

    private readonly Dictionary<string, TranslationUnit[]> units = new(StringComparer.Ordinal);
    private readonly sqlite3_stmt version = Prepare(connection);
    private long current;
    private long askedAt;
    private int seenWrites = -1;

    public bool TryGet(string source, [NotNullWhen(true)] out TranslationUnit[]? found)
    {
        if (seenWrites != writes.Count || Stopwatch.GetTimestamp() - askedAt > Fresh)
        {
            ForgetWhatChanged();
        }

        return units.TryGetValue(source, out found);
    }

    /// <summary>Keeps what was read after <see cref="TryGet"/> found nothing.</summary>
    public void Add(string source, TranslationUnit[] read)
    {
        if (units.Count == Capacity)
        {
            units.Clear();
        }

        units[source] = read;
    }

    public void Dispose() => version.Dispose();

    private void ForgetWhatChanged()
    {
        seenWrites = writes.Count;
        askedAt = Stopwatch.GetTimestamp();
        long now = DataVersion();
        if (now != current)
        {
            units.Clear();
            current = now;
        }
    }

    // It is asked often, so the statement is stepped without the commands and readers of ADO.NET.
    private long DataVersion()
    {
        int result = raw.sqlite3_step(version);
        if (result != raw.SQLITE_ROW)
        {
            raw.sqlite3_reset(version);
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
        }

        long value = raw.sqlite3_column_int64(version, 0);
        raw.sqlite3_reset(version);
        return value;
    }

    private static sqlite3_stmt Prepare(SqliteConnection connection)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, "PRAGMA data_version", out sqlite3_stmt statement), connection.Handle);
        return statement;
    }
}
