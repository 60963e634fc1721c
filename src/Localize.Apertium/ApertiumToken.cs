namespace Localize.Engines.Apertium;

/// <summary>Something that goes through the pipeline as one stand-in word or one blank and comes back as it was.</summary>
/// <param name="Content">What to put in its place afterwards.</param>
/// <param name="StandIn">The word that stands for it, or <see langword="null"/> when an invisible blank does.</param>
/// <param name="Name">What to call it in a message.</param>
internal sealed record ApertiumToken(InlineText Content, string? StandIn, string Name);
