using System.Globalization;
using Localize.Documents;
using Spectre.Console;

namespace Localize.ConsoleHost.Output;

/// <summary>The skeleton of documents for people: line, reason and the beginning of each stretch, then a summary by reason.</summary>
internal sealed class ExtractExplanationText(HostEnvironment environment) : IExtractReport
{
    private readonly Dictionary<SkeletonReason, (int Stretches, int Characters)> totals = [];
    private int charactersInUnits;

    public void Add(ExtractedDocument document)
    {
        environment.Out.WriteLine(SafeText.OneLine(document.Source.Path));
        IReadOnlyList<SkeletonStretch> stretches = ExtractExplanation.Of(document);
        foreach (SkeletonStretch stretch in stretches)
        {
            (int count, int characters) = totals.GetValueOrDefault(stretch.Reason);
            totals[stretch.Reason] = (count + 1, characters + stretch.Text.Length);
            environment.Out.WriteLine(LineOf(stretch, environment.Width));
        }

        charactersInUnits += document.Units.Sum(static unit => unit.Source.Text.Length);
        environment.Out.WriteLine();
    }

    public void Finish()
    {
        Table table = Tables.Create("Skeleton by reason", "Stretches", "Characters");
        foreach ((SkeletonReason reason, (int stretches, int characters)) in totals.OrderByDescending(total => total.Value.Characters))
        {
            table.AddRow(reason.ToString(), Number(stretches), Number(characters));
        }

        environment.ConsoleOn(environment.Out).Write(table);
        environment.Out.WriteLine($"{Number(charactersInUnits)} characters of text are in units.");
    }

    private static string LineOf(SkeletonStretch stretch, int width)
    {
        string head = string.Create(CultureInfo.InvariantCulture, $"{stretch.Position.Line,5}  {stretch.Reason,-14}  ");
        string text = SafeText.OneLine(stretch.Text);
        int room = Math.Max(10, width - head.Length);
        return head + (text.Length <= room ? text : string.Concat(text.AsSpan(0, room - 1), "…"));
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
