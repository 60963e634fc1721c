using System.Globalization;
using Localize.Terms;

namespace Localize.Review;

/// <summary>A scope in the words of the glossary's keys, as reviewers read it; two scopes that differ differ in it.</summary>
internal static class ScopeText
{
    public static IEnumerable<string> Of(ConceptScope scope) =>
    [
        .. Part("valid from", scope.From), .. Part("valid to", scope.To),
        .. Part("paths", scope.Paths), .. Part("tags", scope.Tags), .. Part("exempt sections", scope.ExemptSections), .. scope.ExemptQuotes ? ["exempt quotes"] : Array.Empty<string>(),
    ];

    private static string[] Part(string name, DateOnly? day) => day is { } date ? [$"{name} {date.ToString("O", CultureInfo.InvariantCulture)}"] : [];

    // In quotes, because a path or a heading may hold a comma.
    private static string[] Part(string name, IReadOnlyList<string> values) => values.Count == 0 ? [] : [$"{name} {string.Join(", ", values.Select(value => $"\"{value}\""))}"];
}
