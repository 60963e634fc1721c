using Localize.Terms.Reading;

namespace Localize.Review;

/// <summary>A source that a decision rests on, from the <c>references.yaml</c> beside a glossary.</summary>
/// <param name="Key">The key that <c>refs</c> of entries name.</param>
/// <param name="Title">The title, or the key when there is none.</param>
/// <param name="Publisher">Who published it, or <see langword="null"/>.</param>
/// <param name="Date">When, as written, or <see langword="null"/>.</param>
/// <param name="Url">Where it is, or <see langword="null"/>; https only.</param>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record GlossaryReference(string Key, string Title, string? Publisher, string? Date, string? Url)
{
    /// <summary>Reads a file of references; one that does not exist has none.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The references by key.</returns>
    /// <exception cref="LocalizationException">The file is not YAML of the kind we read.</exception>
    public static IReadOnlyDictionary<string, GlossaryReference> Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return File.Exists(path) && SafeYaml.Read(File.ReadAllText(path), path) is YamlMapping map
            ? map.Entries.ToDictionary(entry => entry.Key.Value, entry => Read(entry.Key.Value, entry.Value as YamlMapping), StringComparer.Ordinal)
            : new Dictionary<string, GlossaryReference>(StringComparer.Ordinal);
    }

    private static GlossaryReference Read(string key, YamlMapping? map)
    {
        string? Text(string name) => map?[name] is YamlScalar { IsNull: false } scalar ? scalar.Value : null;
        bool isSafe = Uri.TryCreate(Text("url"), UriKind.Absolute, out Uri? url) && url.Scheme == Uri.UriSchemeHttps;
        return new GlossaryReference(key, Text("title") ?? key, Text("publisher"), Text("date"), isSafe ? url!.AbsoluteUri : null);
    }
}
