namespace Localize.Exchange.Tmx;

/// <summary>The names of our properties; TMX wants them to begin with <c>x-</c> (section 3.1, prop).</summary>
internal static class TmxNames
{
    public const string State = "x-state";
    public const string Stamp = "x-stamp";
    public const string Context = "x-context";
}
