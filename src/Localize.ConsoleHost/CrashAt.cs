using System.Globalization;

namespace Localize.ConsoleHost;

/// <summary>
/// Ends the process at a named instant: <c>LOCALIZE_CRASH_AT=renamed:2</c> at the second time that a file was renamed. For tests only;
/// without the variable nothing is armed.
/// </summary>
internal static class CrashAt
{
    public const string Variable = "LOCALIZE_CRASH_AT";

    private static Action<string>? reached;

    /// <summary>Arms the point that the variable names. Must come before anything else of the library is used.</summary>
    public static void Arm(string? value)
    {
        if (value?.Split(':') is not [{ Length: > 0 } point, var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int hit))
        {
            return;
        }

        int count = 0;
        reached = name =>
        {
            if (name == point && Interlocked.Increment(ref count) == hit)
            {
                Environment.FailFast($"{Variable}={value}");
            }
        };
        AppContext.SetData("Localize.CrashPoint", reached);
    }

    public static void Reach(string point) => reached?.Invoke(point);
}
