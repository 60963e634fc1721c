using System.Globalization;

namespace Localize.Documents;

/// <summary>The ids of units: <c>u1</c>, <c>u2</c>, … Those that most documents need are made once.</summary>
internal static class UnitIds
{
    private static readonly string[] First = [.. Enumerable.Range(0, 1_000).Select(Make)];

    public static string Of(int number) => number < First.Length ? First[number] : Make(number);

    private static string Make(int number) => string.Create(CultureInfo.InvariantCulture, $"u{number}");
}
