using Microsoft.Data.Sqlite;

namespace Localize.Sqlite;

/// <summary>What SQLite says (sqlite.org/rescode.html), with what to do about it.</summary>
internal static class SqliteErrors
{
    public static LocalizationException Explain(SqliteException exception, string path) => new(
        exception.SqliteErrorCode switch
        {
            5 or 6 => "Another process has been writing to the database for half a minute. Run again when it has ended.",
            8 => "The database can only be read. Give write permission to the file and its folder.",
            10 => "The database cannot be read or written: the disk reports an error. Look at the disk, then run again.",
            11 => "The database is damaged. Put back a copy, or recover it with \"sqlite3 old.db .recover | sqlite3 new.db\".",
            13 => "The disk is full. What was stored before is kept; free space and run again.",
            14 => "The database cannot be opened. Give write permission to its folder, or name another path.",
            26 => "The file is not a SQLite database. Name another file.",
            _ => $"The database failed: {exception.Message}",
        },
        path,
        innerException: exception);
}
