namespace Localize.ConsoleHost.Reviewing;

/// <summary>What the glossary is to be compared with cannot be read.</summary>
internal sealed class RevisionException(string message, Exception? cause = null) : Exception(message, cause);
