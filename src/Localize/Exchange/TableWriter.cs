using System.Text;
using Localize.Terms;

namespace Localize.Exchange;

/// <summary>Writes rows of terms, CSV as RFC 4180 has it and TSV without quotes, and guards the reader's spreadsheet.</summary>
internal sealed class TableWriter(Glossary glossary, GlossaryFormat format)
{
    private const int MostBytesOfDeepL = 1024;

    private readonly StringBuilder text = new();
    private readonly List<QualityIssue> lost = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    private bool IsDeepL => format is GlossaryFormat.DeepLTsv or GlossaryFormat.DeepLCsv;

    private bool IsGoogle => format is GlossaryFormat.GoogleCsv or GlossaryFormat.GoogleTermSet;

    private char Separator => format is GlossaryFormat.DeepLCsv || IsGoogle ? ',' : '\t';

    public ExchangeResult WritePairs(string target)
    {
        foreach (ConceptEntry concept in glossary.Entries)
        {
            if (concept.EntryFor(target) is not { } entry)
            {
                continue;
            }

            if (!concept.Match.Any(m => concept.PreferredFor(target, m) is not null))
            {
                Report(concept, [ExchangeMessages.NoPair]);
                continue;
            }

            string comment = string.Join("; ", new[] { concept.Definition, entry.Why }.OfType<string>());
            foreach (string source in concept.Match)
            {
                string preferred = concept.PreferredFor(target, source)!;
                Row(concept, format == GlossaryFormat.OmegaTTsv ? [source, preferred, Inline(comment)] : [source, preferred], terms: 2);
            }

            IEnumerable<string> texts = format == GlossaryFormat.OmegaTTsv ? [] : [.. Leftovers.OfText(concept), .. entry.Why is null ? [] : new[] { $"{entry.Locale}.why" }];
            IEnumerable<string> terms = Leftovers.OfTerms(entry).Where(t => !t.EndsWith(".short", StringComparison.Ordinal));
            Report(concept, [.. texts, .. Leftovers.OfRules(concept), .. terms, .. Leftovers.OfRules(entry)]);
        }

        return new ExchangeResult { Text = text.ToString(), Lost = lost };
    }

    public ExchangeResult WriteTermSet()
    {
        string source = glossary.SourceLanguage;
        string[] languages = [source, .. glossary.Entries.SelectMany(c => c.Locales.Keys).Where(l => l != source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Line(languages);
        foreach (ConceptEntry concept in glossary.Entries)
        {
            if (concept.Match.Count == 0)
            {
                Report(concept, [ExchangeMessages.NoPair]);
                continue;
            }

            Row(concept, [.. languages.Select(l => l == source ? concept.Match[0] : concept.PreferredFor(l, concept.Match[0]) ?? "")], languages.Length);
            IEnumerable<string> more = concept.Match.Count > 1 ? ["further spellings of match"] : [];
            IEnumerable<string> why = concept.Locales.Values.Where(l => l.Why is not null).Select(l => $"{l.Locale}.why");
            Report(concept, [.. more, .. Leftovers.OfText(concept), .. Leftovers.OfRules(concept), .. why, .. concept.Locales.Values.SelectMany(Leftovers.OfTerms), .. concept.Locales.Values.SelectMany(Leftovers.OfRules)]);
        }

        return new ExchangeResult { Text = text.ToString(), Lost = lost };
    }

    private void Row(ConceptEntry concept, string[] cells, int terms)
    {
        foreach (string term in cells.Take(terms))
        {
            if (Refusal(term) is { } why)
            {
                lost.Add(ExchangeMessages.Loss("exchange.left-out", concept, ExchangeMessages.LeftOut(concept.Id, term, why)));
                return;
            }

            if (IsGoogle && term.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= 5)
            {
                lost.Add(ExchangeMessages.Loss("exchange.doubtful", concept, ExchangeMessages.Doubtful(concept.Id, term, ExchangeMessages.TooManyWords)));
            }
        }

        if (!seen.Add(cells[0]))
        {
            lost.Add(ExchangeMessages.Loss("exchange.left-out", concept, ExchangeMessages.LeftOut(concept.Id, cells[0], ExchangeMessages.Second)));
            return;
        }

        Line(cells);
    }

    private string? Refusal(string term)
    {
        if (IsFormula(term))
        {
            return ExchangeMessages.Formula;
        }

        if (term.Any(char.IsControl) || term.Trim() != term)
        {
            return ExchangeMessages.Edge;
        }

        return IsDeepL && Encoding.UTF8.GetByteCount(term) > MostBytesOfDeepL ? ExchangeMessages.TooLong : null;
    }

    // OWASP, CSV Injection: a cell that begins so is run by spreadsheets. A quote put before it would become part of the term.
    private static bool IsFormula(string term) => term.Length > 0 && term[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';

    private static string Inline(string comment)
    {
        string line = new([.. comment.Select(c => char.IsControl(c) ? ' ' : c)]);
        return IsFormula(line.Trim()) ? $"'{line.Trim()}" : line.Trim();
    }

    private void Line(IEnumerable<string> cells) => text.AppendJoin(Separator, cells.Select(Cell)).Append('\n');

    private string Cell(string value) =>
        Separator == ',' && value.AsSpan().IndexOfAny(",\"") >= 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private void Report(ConceptEntry concept, IReadOnlyList<string> what)
    {
        if (what.Count > 0)
        {
            lost.Add(ExchangeMessages.Loss("exchange.not-carried", concept, ExchangeMessages.NotCarried(concept.Id, what)));
        }
    }
}
