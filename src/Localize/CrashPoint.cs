namespace Localize;

/// <summary>
/// Named instants at which a test may end the process, to prove that nothing is lost there. A host that wants it puts an
/// <c>Action&lt;string&gt;</c> under <see cref="DataName"/> into <see cref="AppContext"/> before it does anything else; otherwise nothing happens.
/// </summary>
internal static class CrashPoint
{
    public const string DataName = "Localize.CrashPoint";

    private static readonly Action<string>? Reached = AppContext.GetData(DataName) as Action<string>;

    public static void Reach(string point) => Reached?.Invoke(point);
}
