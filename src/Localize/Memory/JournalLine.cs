using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localize.Memory;

/// <summary>One line of a journal: <c>{"source":"…","target":"…","state":"reviewed","origin":"…"}</c>, then stamp and context where there are any.</summary>
internal static class JournalLine
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // Letters of every script stay readable in the file; JSON's own syntax is still escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static string Write(TranslationUnit unit) => JsonSerializer.Serialize(
        new Line(
            unit.Source, unit.Target, unit.State.ToString().ToLowerInvariant(), unit.Origin,
            unit.Stamp.Length == 0 ? null : unit.Stamp, unit.Context.Length == 0 ? null : unit.Context),
        Options);

    public static bool TryParse(string json, [NotNullWhen(true)] out TranslationUnit? unit, [NotNullWhen(false)] out string? problem)
    {
        unit = null;
        try
        {
            Line? line = JsonSerializer.Deserialize<Line>(json, Options);
            problem = Validate(line);
            if (problem is not null)
            {
                return false;
            }

            unit = new TranslationUnit
            {
                Source = line!.Source!,
                Target = line.Target!,
                State = Enum.Parse<SegmentState>(line.State!, ignoreCase: true),
                Origin = line.Origin ?? "",
                Stamp = line.Stamp ?? "",
                Context = line.Context ?? "",
            };
            return true;
        }
        catch (JsonException exception)
        {
            problem = $"not valid JSON ({exception.Message.Split('.')[0]})";
            return false;
        }
    }

    private static string? Validate(Line? line) => line switch
    {
        null => "it is null",
        { Source: null or "" } => "\"source\" is missing or empty",
        { Target: null } => "\"target\" is missing",
        _ when !Enum.TryParse(line.State, ignoreCase: true, out SegmentState _) => $"\"state\" is \"{line.State}\"; expected translated, reviewed or final",
        _ => null,
    };

    private sealed record Line(string? Source, string? Target, string? State, string? Origin, string? Stamp, string? Context);
}
