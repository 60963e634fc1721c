using System.Text.Json;
using Localize.Terms;
using Localize.Testing;

namespace Localize.Tests.Terms;

/// <summary>Reads the case files of the room; see Data/Terms/README.md.</summary>
internal static class TermCases
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static Glossary Glossary { get; } = Glossary.Load(Data("cases-glossary.yml"));

    public static IReadOnlyList<SourceCase> Source { get; } = Read<SourceCase>("source-cases.jsonl");

    public static IReadOnlyList<TargetCase> Target { get; } = Read<TargetCase>("target-cases.jsonl");

    public static string Data(string name) => TestPaths.BesideThisFile("../Data/Terms/" + name);

    private static List<T> Read<T>(string name) =>
        [.. File.ReadLines(Data(name)).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<T>(line, Options)!)];
}

internal sealed record CaseSpan(string Term, int Start, int Length, string Surface);

internal sealed record SourceCase(
    string Id, string Lang, string Text, CaseSpan[] Expect, CaseSpan[]? Optional, string[] Tags, bool Hard = false)
{
    public bool IsUnicode => Tags.Intersect(
        ["nfd", "nbsp", "soft-hyphen", "zero-width", "non-breaking-hyphen", "dotted-i", "dotless", "bom", "curly", "line-wrap", "nfkc", "full-width", "half-width", "bidi", "eszett", "homoglyph", "interpunct"]).Any();
}

internal sealed record TargetCase(string Id, string Lang, string Term, string Source, string Target, string Expect, string? Kind, bool Hard = false)
{
    public bool IsViolation => Expect == "violation";
}
