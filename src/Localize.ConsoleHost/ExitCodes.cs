namespace Localize.ConsoleHost;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Findings = 1;
    public const int Usage = 2;
    public const int Failure = 3;
    public const int Unreadable = 4;
    public const int Cancelled = 130;
}
