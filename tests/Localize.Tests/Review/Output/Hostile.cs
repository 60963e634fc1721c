using System.Globalization;
using Localize.Review;
using Localize.Terms;

namespace Localize.Tests.Review.Output;

/// <summary>Reviews that no newsroom makes: with hostile texts everywhere, and very large ones.</summary>
internal static class Hostile
{
    /// <summary>A review with the same text as source, target, term, note, file name, reason, reference and heading.</summary>
    public static GlossaryReview Review(string text)
    {
        GlossaryDiff diff = GlossaryDiff.Between(GlossaryOf("Kiev", text), GlossaryOf("Kyiv", text));
        AlignedSegment segment = SampleReview.Segment($"Kyiv {text}", $"Kiev {text}", text);
        segment = segment with { Unit = segment.Unit with { Note = text, Headings = [text] } };
        var finding = new QualityIssue { Type = QualityIssueType.Other, Severity = Severity.Error, Rule = "x.y", Message = text, Suggestion = text, Document = text };
        GlossaryReview review = SampleReview.Create(diff, "", [new GlossaryImpact(diff, new LanguagePair("en", "tr")).Of(segment)!]);
        return review with
        {
            Entries = [.. review.Entries.Select(entry => entry with { Owners = [text], Changes = [.. entry.Changes, entry.Changes[0] with { Before = text, After = "B" + text, Path = text }] })],
            Against = text, Unread = [finding],
            Diff = diff.WithPaths(_ => text),
            References = new Dictionary<string, GlossaryReference>(StringComparer.Ordinal) { ["r"] = new("r", text, text, text, "javascript:alert(1)//" + text) },
        };
    }

    /// <summary>A review with many concepts and segments.</summary>
    public static GlossaryReview Large(int concepts, int segments)
    {
        string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"Stad{(char)('a' + (i / 676 % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i % 26))}grad");
        Glossary Of(string suffix) => SampleReview.Parse(string.Join('\n', Enumerable.Range(0, concepts).Select(i => FormattableString.Invariant($"- id: place.n{i:0000}\n  kind: place\n  match: [{Name(i)}]\n  locales:\n    tr: {{use: {Name(i)}{suffix}}}"))));
        GlossaryDiff diff = GlossaryDiff.Between(Of("u"), Of("o"));
        var impact = new GlossaryImpact(diff, new LanguagePair("en", "tr"));
        return SampleReview.Create(diff, "", Enumerable.Range(0, segments).Select(i => impact.Of(SampleReview.Segment(
            $"Talks about the harbour went on in {Name(i % concepts)} for a second day, officials told reporters on Tuesday.",
            $"Yetkililer salı günü gazetecilere, liman görüşmelerinin {Name(i % concepts)}u kentinde ikinci günde de sürdüğünü söyledi.", $"articles/story-{i / 50}.md", i + 1) with { Occurrence = (i / concepts) + 1 })!));
    }

    private static Glossary GlossaryOf(string use, string text) => SampleReview.Parse($"""
        - id: place.x
          kind: place
          definition: {Quoted(text)}
          note: {Quoted(text)}
          owner: {Quoted(text)}
          match: [Kyiv, {Quoted("A" + Term(text))}]
          refs: [r]
          locales:
            tr: {"{"}use: {use}, why: {Quoted(text)}, never: [{Quoted("B" + Term(text))}]{"}"}
        """);

    // A glossary is refused with such characters in a term, and with a term as long as a text.
    public static string Term(string text) => string.Concat(text.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format && c is not '\u2028').Take(900)).Trim();

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
