using System.Globalization;
using System.Text;
using Localize.Exchange.Bilingual;

namespace Localize.Exchange.Po;

/// <summary>Writes PO.</summary>
internal sealed class PoWriter
{
    private readonly StringBuilder text = new();
    private readonly List<QualityIssue> lost = [];

    public ExchangeResult Write(IReadOnlyList<BilingualFile> files)
    {
        BilingualFile first = files[0];
        text.Append("msgid \"\"\nmsgstr \"\"\n");
        foreach (string field in (string[])
        [
            "Project-Id-Version: Localize", "Report-Msgid-Bugs-To: ", "PO-Revision-Date: ", "Last-Translator: ", "Language-Team: ",
            $"Language: {(first.TargetLanguage ?? "").Replace('-', '_')}", "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8",
            "Content-Transfer-Encoding: 8bit", $"X-Source-Language: {first.SourceLanguage}",
        ])
        {
            text.Append(PoString.Quote($"{field}\n")).Append('\n');
        }

        foreach (BilingualFile file in files)
        {
            foreach (BilingualUnit unit in file.Units)
            {
                foreach (BilingualSegment segment in unit.Segments.Where(s => !s.IsIgnorable && !s.Source.IsEmpty))
                {
                    Entry(file, unit, segment);
                }
            }
        }

        return new ExchangeResult { Text = text.ToString(), Lost = lost };
    }

    private void Entry(BilingualFile file, BilingualUnit unit, BilingualSegment segment)
    {
        text.Append('\n');
        foreach (string comment in Comments(unit, segment))
        {
            Comment("#.", comment);
        }

        if (file.Original.Length > 0 && !file.Original.Any(char.IsWhiteSpace))
        {
            Comment("#:", file.Original);
        }

        if (segment is { Target: not null, State: < SegmentState.Reviewed })
        {
            text.Append("#, fuzzy\n");
        }

        Keyword("msgctxt", $"{file.Original}#{segment.Id}");
        Keyword("msgid", PoText.Write(segment.Source));
        Keyword("msgstr", segment.Target is null ? "" : PoText.Write(segment.Target));
    }

    private static IEnumerable<string> Comments(BilingualUnit unit, BilingualSegment segment) =>
    [
        .. unit.Name.Length == 0 ? (string[])[] : [unit.Name],
        .. unit.Notes.Select(note => note.Text),
        .. segment.Terms.Select(mark => unit.Glossary.FirstOrDefault(term => term.Id == mark.TermId)).OfType<BilingualTerm>().Distinct()
            .Select(term => $"term: {term.Source} = {string.Join(" / ", term.Targets)}"),
        .. segment.Matches.Select(match =>
            $"match {match.Quality.ToString("0.##", CultureInfo.InvariantCulture)} %: {PoText.Write(match.Source)} = {PoText.Write(match.Target)}{(match.Origin.Length == 0 ? "" : $" ({match.Origin})")}"),
        .. segment.Issues.Select(issue => $"{issue.Severity.ToString().ToLowerInvariant()} {issue.Rule}: {issue.Message}"),
        .. segment.Origin.Length == 0 ? (string[])[] : [$"from: {segment.Origin}"],
    ];

    private void Comment(string mark, string comment)
    {
        foreach (string line in comment.Split(['\n', '\r', '\u2028', '\u2029', '\u0085'], StringSplitOptions.RemoveEmptyEntries))
        {
            text.Append(mark).Append(' ').Append(PoString.WithoutControls(line)).Append('\n');
        }
    }

    // A text of several lines stands line by line under an empty string, as gettext writes it.
    private void Keyword(string keyword, string value)
    {
        text.Append(keyword).Append(' ');
        string[] lines = PoString.Lines(value);
        if (lines.Length > 1)
        {
            text.Append("\"\"\n");
        }

        text.AppendJoin('\n', lines.Select(PoString.Quote)).Append('\n');
    }
}
