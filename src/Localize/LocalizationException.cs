namespace Localize;

/// <summary>
/// A file, a setting or an engine is not as it must be. The message names place, what was found, what was expected and how to mend it.
/// </summary>
public class LocalizationException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was found, what was expected, how to mend it; without the place.</param>
    /// <param name="path">The file, or <see langword="null"/>.</param>
    /// <param name="position">The place in the file, or <see langword="null"/>.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public LocalizationException(string message, string? path = null, TextPosition? position = null, Exception? innerException = null)
        : base(WithPlace(message, path, position), innerException)
    {
        Path = path;
        Position = position;
    }

    /// <summary>The file the error is about, or <see langword="null"/>.</summary>
    public string? Path { get; }

    /// <summary>The place in the file, or <see langword="null"/>.</summary>
    public TextPosition? Position { get; }

    private static string WithPlace(string message, string? path, TextPosition? position) => (path, position) switch
    {
        (null, _) => message,
        (_, null) => $"{path}: {message}",
        _ => $"{path}:{position}: {message}",
    };
}
