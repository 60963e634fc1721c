namespace Localize.ConsoleHost.Configuration;

/// <summary>What rules of SRX are beside the built-in ones.</summary>
internal enum SrxMode
{
    /// <summary>Where a rule of the file matches, it decides; elsewhere the built-in rules do.</summary>
    Layered,

    /// <summary>Only the rules of the file decide.</summary>
    Alone,
}
