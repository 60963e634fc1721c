using System.Globalization;
using System.Text.RegularExpressions;

namespace Localize.Documents;

/// <summary>Reads the day out of the ways in which front matter writes dates.</summary>
internal static partial class PropertyDate
{
    private static readonly string[] Spoken = ["d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "ddd, d MMM yyyy"];

    /// <summary><c>2026-11-22</c>, <c>2026/11/22 10:30</c>, an RFC 3339 or RFC 5322 timestamp, <c>22 November 2026</c>.</summary>
    public static DateOnly? Read(string value)
    {
        if (Iso().Match(value) is { Success: true } iso)
        {
            return Day(iso);
        }

        ReadOnlySpan<char> day = value.AsSpan().Trim();
        int time = day.IndexOf(':');
        if (time > 2)
        {
            day = day[..(time - 2)].TrimEnd();
        }

        return DateOnly.TryParseExact(day, Spoken, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out DateOnly date) ? date : null;
    }

    /// <summary><c>_posts/2026-11-22-title.md</c>.</summary>
    public static DateOnly? InFileName(string path) => FileName().Match(path) is { Success: true } match ? Day(match) : null;

    private static DateOnly? Day(Match match) => DateOnly.TryParseExact(
        $"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    [GeneratedRegex(@"^\s*([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?:^|[/\\])([0-9]{4})-([0-9]{2})-([0-9]{2})-[^/\\]*$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
