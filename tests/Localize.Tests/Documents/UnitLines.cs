namespace Localize.Tests.Documents;

/// <summary>Units as lines that people can compare.</summary>
internal static class UnitLines
{
    public static string Of(IEnumerable<Unit> units) =>
        string.Concat(units.Select(static unit => $"{unit.Kind}: {unit.Source.ToString().Replace("\n", "⏎", StringComparison.Ordinal)}\n"));
}
