using System.Diagnostics;
using System.Globalization;
using Localize.Testing;
using Npgsql;

namespace Localize.PostgreSql.Tests;

/// <summary>A PostgreSQL server of our own: a cluster in a temporary folder, reached by a socket there. As root it runs as the user postgres, as the server demands.</summary>
public sealed class PostgresServer : IDisposable
{
    private const string InstallLine = "apt-get install postgresql";

    private readonly string folder = Path.Combine("/tmp", $"localize-pg-{Guid.NewGuid():N}"[..22]);
    private readonly string? programs = ProgramsFolder();
    private readonly bool isStarted;
    private int databases;

    public PostgresServer()
    {
        if (programs is null)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres", folder);
        }

        Run(Path.Combine(programs, "initdb"), "-D", Path.Combine(folder, "data"), "-U", "localize", "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "--no-sync");
        Run(
            Path.Combine(programs, "pg_ctl"), "-D", Path.Combine(folder, "data"), "-l", Path.Combine(folder, "log"), "-w", "-t", "60",
            "-o", $"-c listen_addresses='' -c unix_socket_directories={folder} -c max_connections=100 -c fsync=off", "start");
        isStarted = true;
    }

    /// <summary>A new empty database. The test is skipped where there is no server, and fails in CI.</summary>
    public string NewDatabase(string options = "")
    {
        RequiredTool.Demand(isStarted, InstallLine);
        string name = string.Create(CultureInfo.InvariantCulture, $"db{Interlocked.Increment(ref databases)}");
        Execute("postgres", $"CREATE DATABASE {name} {options}");
        return ConnectionTo(name);
    }

    public string ConnectionTo(string database, string user = "localize") => $"Host={folder};Database={database};Username={user};Pooling=true";

    public void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionTo(database) + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        if (isStarted)
        {
            NpgsqlConnection.ClearAllPools();
            Run(Path.Combine(programs!, "pg_ctl"), "-D", Path.Combine(folder, "data"), "-m", "immediate", "-w", "stop");
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? ProgramsFolder() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    // As root, the server's programs are run as its own user; chown is not.
    private void Run(string program, params string[] arguments)
    {
        bool asPostgres = Environment.IsPrivilegedProcess && program != "chown";
        var start = new ProcessStartInfo(asPostgres ? "setpriv" : program) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = false };
        foreach (string argument in asPostgres ? ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments] : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {process.StandardError.ReadToEnd()}");
        }
    }
}
