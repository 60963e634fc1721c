namespace Localize.ConsoleHost.Edits;

/// <summary>A localized document on disk as a run finds it.</summary>
/// <param name="Record">Where its record lies.</param>
/// <param name="Versions">What was written over it; the newest last.</param>
/// <param name="Hash">SHA-256 of the file, or null when there is none.</param>
/// <param name="Text">Its text when it is not what was written, else null.</param>
internal sealed record OutputState(string Record, IReadOnlyList<WrittenVersion> Versions, string? Hash, string? Text)
{
    /// <summary>The version that stands there or that was edited.</summary>
    public WrittenVersion? Base => Versions.FirstOrDefault(version => version.Hash == Hash) ?? (Versions.Count > 0 ? Versions[^1] : null);

    /// <summary>Findings about a person's changes that cannot be taken over; the file is kept while there are any.</summary>
    public IReadOnlyList<QualityIssue> Issues { get; init; } = [];

    /// <summary>Segments that were taken over from it.</summary>
    public int Adopted { get; init; }

    /// <summary>Whether somebody else than a run has changed the file.</summary>
    public bool IsEdited => Text is not null;
}
