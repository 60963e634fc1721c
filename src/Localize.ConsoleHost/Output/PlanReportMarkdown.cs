using System.Globalization;

namespace Localize.ConsoleHost.Output;

/// <summary>Writes plans as Markdown.</summary>
internal static class PlanReportMarkdown
{
    public static void Write(IReadOnlyList<PlanReport> languages, TextWriter output)
    {
        foreach (PlanReport language in languages)
        {
            output.WriteLine($"## {language.Source} → {language.Target}\n");
            output.WriteLine($"{Cell(language.Engine.Engine.Capabilities.Name)}: a run sends {PlanReportWriter.Number(language.Characters)} characters, {language.Price}.\n");
            WriteTable(output, ["reason", "segments", "chars sent"], language.Reasons.Select(reason => (reason.Reason, new[] { reason.Segments, reason.Characters })));
            WriteTable(
                output, ["document", "new", "edited", "stale", "conflict", "kept", "chars"],
                language.Plans.Select(plan => (plan.Document, PlanReport.Counts([plan]).Append(plan.CharactersToSend).ToArray())));
            WriteList(output, "Localized documents whose source is gone", language.Orphans);
            WriteList(output, "Changes that cannot be taken over", language.Issues.Select(issue => issue.ToString()));
            WriteList(output, "Documents that cannot be read", language.Plans.Select(plan => plan.Failure?.Message).OfType<string>());
        }
    }

    private static void WriteTable(TextWriter output, string[] heads, IEnumerable<(string Name, int[] Numbers)> rows)
    {
        output.WriteLine($"| {string.Join(" | ", heads)} |");
        output.WriteLine($"|---|{string.Concat(Enumerable.Repeat("--:|", heads.Length - 1))}");
        foreach ((string name, int[] numbers) in rows)
        {
            output.WriteLine($"| {Cell(name)} | {string.Join(" | ", numbers.Select(number => number.ToString("N0", CultureInfo.InvariantCulture)))} |");
        }

        output.WriteLine();
    }

    private static void WriteList(TextWriter output, string title, IEnumerable<string> items)
    {
        string[] lines = [.. items.Select(item => $"- {Cell(item)}")];
        if (lines.Length > 0)
        {
            output.WriteLine($"{title}:\n\n{string.Join('\n', lines)}\n");
        }
    }

    private static string Cell(string text) => SafeText.OneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal);
}
