namespace Localize.Engines.Scheduling;

public abstract partial class DatabaseLedger
{
    /// <summary>
    /// The tables, in the SQL that SQLite and PostgreSQL share. A claim belongs to a process and holds as long as the process renews its
    /// lease; a batch that is sent and whose process is gone comes into doubt.
    /// </summary>
    public const string Tables =
        """
        CREATE TABLE IF NOT EXISTS ledger_process (owner TEXT PRIMARY KEY, expires BIGINT NOT NULL);
        CREATE TABLE IF NOT EXISTS ledger_claim (request TEXT PRIMARY KEY, owner TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS ledger_answer (request TEXT PRIMARY KEY, payload TEXT NOT NULL, is_settled BOOLEAN NOT NULL DEFAULT FALSE);
        CREATE TABLE IF NOT EXISTS ledger_batch (id TEXT PRIMARY KEY, owner TEXT NOT NULL, entry TEXT NOT NULL, in_doubt BIGINT NOT NULL DEFAULT 0);
        CREATE TABLE IF NOT EXISTS ledger_account (
          document TEXT NOT NULL, target TEXT NOT NULL, engine TEXT NOT NULL,
          characters BIGINT NOT NULL, in_doubt BIGINT NOT NULL,
          PRIMARY KEY (document, target, engine));
        """;
}
