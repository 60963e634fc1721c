using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Localize.Testing;

/// <summary>
/// Collects what tests of faults saw and writes it as a Markdown table when they are done: fault, engine, calls, characters paid, the least
/// that had to be paid, outcome. Take it as a class fixture.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public sealed class FaultTable : IDisposable
{
    private readonly ConcurrentDictionary<string, string> rows = new(StringComparer.Ordinal);
    private string? path;

    /// <summary>Adds a row.</summary>
    /// <param name="row">What was seen.</param>
    /// <param name="callerFile">Filled in by the compiler; the table is named for this file's project.</param>
    public void Add(FaultTableRow row, [CallerFilePath] string callerFile = "")
    {
        ArgumentNullException.ThrowIfNull(row);
        path ??= Path.Combine(TestPaths.RepositoryRoot(callerFile), "artifacts", "fault-matrix", $"{Path.GetFileNameWithoutExtension(callerFile)}-{row.Engine.Split(' ')[0]}.md");
        rows[$"{row.Engine} {row.Fault}"] = string.Create(
            CultureInfo.InvariantCulture, $"| {row.Fault} | {row.Engine} | {row.Calls} | {row.Paid} | {row.PossiblyPaid} | {row.Minimum} | {row.Outcome} |");
    }

    /// <summary>Writes the table below <c>artifacts/fault-matrix</c> of the repository.</summary>
    public void Dispose()
    {
        if (path is null)
        {
            return;
        }

        var table = new StringBuilder("| fault | engine | calls | characters paid | in doubt | minimum | outcome |\n|---|---|---|---|---|---|---|\n");
        foreach ((_, string row) in rows.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            table.Append(row).Append('\n');
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, table.ToString());
    }
}

/// <summary>A row of a <see cref="FaultTable"/>.</summary>
/// <param name="Fault">What the service did.</param>
/// <param name="Engine">The engine, with its version where there are several.</param>
/// <param name="Calls">Calls that the service saw.</param>
/// <param name="Paid">Characters of calls that were answered.</param>
/// <param name="PossiblyPaid">Characters of calls that failed in a way that leaves open whether they are on the bill.</param>
/// <param name="Minimum">Characters that a service without faults would have been paid for.</param>
/// <param name="Outcome">What a user of the engine saw.</param>
public sealed record FaultTableRow(string Fault, string Engine, int Calls, long Paid, long PossiblyPaid, long Minimum, string Outcome);
