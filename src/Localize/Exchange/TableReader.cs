using System.Globalization;
using System.Text;
using Localize.Terms;

namespace Localize.Exchange;

/// <summary>Makes concepts of the rows of a table: rows with one target are spellings of one concept.</summary>
internal sealed class TableReader(string path, GlossaryFormat format)
{
    private readonly List<QualityIssue> notRead = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> sources = new(StringComparer.Ordinal);

    public IReadOnlyList<QualityIssue> NotRead => notRead;

    private char Separator => format is GlossaryFormat.DeepLCsv or GlossaryFormat.GoogleCsv or GlossaryFormat.GoogleTermSet ? ',' : '\t';

    public List<ConceptEntry> ReadPairs(string text, LanguagePair languages)
    {
        var byTarget = new Dictionary<string, (List<string> Sources, string? Comment, int Line)>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (TableRow row in TableRows.Read(text, Separator, path))
        {
            if (row.Cells.Count < 2 || Term(row, 0) is not { } source || Term(row, 1) is not { } target)
            {
                Lose(row.Line, row.Cells.Count < 2 ? ExchangeMessages.OneCell : ExchangeMessages.BadRow);
                continue;
            }

            if (row.Cells.Count > 3 || (row.Cells.Count == 3 && format != GlossaryFormat.OmegaTTsv))
            {
                Lose(row.Line, ExchangeMessages.MoreCells);
            }

            if (!sources.Add(source))
            {
                Lose(row.Line, ExchangeMessages.SecondSource(source));
                continue;
            }

            string? comment = row.Cells.Count > 2 && format == GlossaryFormat.OmegaTTsv && row.Cells[2].Trim() is { Length: > 0 } given ? given : null;
            string key = $"{target}\u001F{comment}";
            if (!byTarget.TryGetValue(key, out (List<string> Sources, string? Comment, int Line) concept))
            {
                byTarget[key] = concept = ([], comment, row.Line);
                order.Add(key);
            }

            concept.Sources.Add(source);
        }

        return [.. order.Select(key => Concept(byTarget[key].Sources, languages.Source, [(languages.Target, key[..key.LastIndexOf('\u001F')])], byTarget[key].Comment, byTarget[key].Line))];
    }

    public List<ConceptEntry> ReadTermSet(string text)
    {
        string[]? languages = null;
        var concepts = new List<ConceptEntry>();
        foreach (TableRow row in TableRows.Read(text, Separator, path))
        {
            if (languages is null)
            {
                languages = Header(row);
                continue;
            }

            if (row.Cells.Count != languages.Length || Term(row, 0) is not { } source || !sources.Add(source))
            {
                Lose(row.Line, row.Cells.Count != languages.Length ? ExchangeMessages.Columns(row.Cells.Count, languages.Length) : ExchangeMessages.BadRow);
                continue;
            }

            (string, string)[] targets = [.. Enumerable.Range(1, languages.Length - 1).Where(i => row.Cells[i].Length > 0 && Term(row, i) is not null).Select(i => (languages[i], Term(row, i)!))];
            concepts.Add(Concept([source], languages[0], targets, null, row.Line));
        }

        return concepts;
    }

    private string[] Header(TableRow row)
    {
        if (row.Cells.Count < 2 || row.Cells.Any(cell => !LanguageTag.TryCanonicalize(cell.Trim(), out _)))
        {
            throw new LocalizationException("The first row is no header of language tags. Expected one such as en,de,zh-Hans.", path, new TextPosition(row.Line, 1));
        }

        string[] languages = [.. row.Cells.Select(cell => LanguageTag.Canonicalize(cell.Trim()))];
        return languages.Distinct(StringComparer.Ordinal).Count() == languages.Length
            ? languages
            : throw new LocalizationException("A language stands twice in the header. Keep one column for each.", path, new TextPosition(row.Line, 1));
    }

    private static string? Term(TableRow row, int cell)
    {
        string text = row.Cells[cell].Trim();
        bool isFit = text.Length is > 0 and <= 1000 && !text.Any(char.IsControl) && IsWellFormed(text);
        return isFit ? text.Normalize(NormalizationForm.FormC) : null;
    }

    private static bool IsWellFormed(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);

    private ConceptEntry Concept(List<string> match, string source, IReadOnlyList<(string Language, string Text)> targets, string? definition, int line) => new()
    {
        Id = Id(match[0], line),
        Kind = ConceptKind.Concept,
        SourceLanguage = source,
        Match = match,
        Case = char.IsUpper(match[0][0]) ? CasePolicy.Exact : CasePolicy.Initial,
        Definition = definition,
        Path = path,
        Position = new TextPosition(line, 1),
        Locales = targets.ToDictionary(t => t.Language, t => new LocaleEntry
        {
            Locale = t.Language,
            Position = new TextPosition(line, 1),
            Terms = [new Term { Text = t.Text, Status = AdministrativeStatus.Preferred, Position = new TextPosition(line, 1) }],
        }, StringComparer.Ordinal),
    };

    // An id is made of the term; where that has no Latin letters, of the line.
    private string Id(string term, int line)
    {
        string plain = new([.. term.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-').Select(c => c == ' ' ? '-' : c)]);
        string id = $"term.{(plain.Trim('-').Length > 0 ? plain.Trim('-') : string.Create(CultureInfo.InvariantCulture, $"line-{line}"))}";
        string free = id;
        for (int i = 2; !ids.Add(free); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{i}");
        }

        return free;
    }

    private void Lose(int line, string message) => notRead.Add(ExchangeMessages.Loss("exchange.not-read", path, new TextPosition(line, 1), message));
}
