using System.Globalization;
using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Output;

namespace Localize.ConsoleHost.Commands;

/// <summary>
/// A condition of <c>plan --fail-if</c>: a reason or quantity, alone (more than none) or with a limit: <c>stale</c>,
/// <c>characters&gt;50000</c>, <c>cost&gt;5</c>.
/// </summary>
internal sealed record PlanGate(string Name, decimal Limit)
{
    private static readonly IReadOnlyDictionary<string, PlanReason[]> Reasons = new Dictionary<string, PlanReason[]>(StringComparer.Ordinal)
    {
        ["new"] = [PlanReason.New],
        ["edited"] = [PlanReason.Edited],
        ["stale"] = [PlanReason.TermStale, PlanReason.EngineStale],
        ["term-stale"] = [PlanReason.TermStale],
        ["engine-stale"] = [PlanReason.EngineStale],
        ["repeated"] = [PlanReason.Repetition],
        ["reused"] = [PlanReason.Reused],
        ["cosmetic"] = [PlanReason.Cosmetic],
        ["moved"] = [PlanReason.Moved],
        ["approved"] = [PlanReason.Approved],
        ["conflict"] = [PlanReason.Conflict],
    };

    private static readonly string[] Names = [.. Reasons.Keys, "orphan", "segments", "characters", "cost"];

    /// <summary>Reads conditions separated by commas; one that holds is enough.</summary>
    /// <exception cref="LocalizationException">One is not understood.</exception>
    public static IReadOnlyList<PlanGate> Parse(string? text) =>
        [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ParseOne)];

    /// <summary>What holds in a plan, in a sentence; null when nothing does.</summary>
    public string? Broken(IReadOnlyList<PlanReport> languages)
    {
        if (Name == "cost" && languages.FirstOrDefault(language => language.Cost is null) is { } unknown)
        {
            return $"cost: the price of {unknown.Engine.Engine.Capabilities.Name} is not known. Set it in localize.yml.";
        }

        decimal found = Name switch
        {
            "cost" => languages.Sum(language => language.Cost!.Value),
            "characters" => languages.Sum(language => (decimal)language.Characters),
            "orphan" => languages.Sum(language => language.Orphans.Count),
            "segments" => languages.Sum(language => language.Plans.Sum(plan => plan.SegmentsToSend)),
            _ => languages.Sum(language => language.Plans.Sum(plan => plan.Segments.Count(segment => Reasons[Name].Contains(segment.Reason)))),
        };
        return found > Limit ? string.Create(CultureInfo.InvariantCulture, $"{Name} is {found:0.##}, the limit is {Limit:0.##}.") : null;
    }

    private static PlanGate ParseOne(string text)
    {
        string[] parts = text.Split('>', 2, StringSplitOptions.TrimEntries);
        decimal limit = 0;
        bool isSound = Names.Contains(parts[0], StringComparer.Ordinal)
            && (parts.Length == 1 || decimal.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out limit));
        return isSound ? new PlanGate(parts[0], limit) : throw new LocalizationException(
            $"\"{text}\" is not a condition. Expected one of {string.Join(", ", Names)}, alone or with > and a number.{Suggestion.For(parts[0], Names)}", "--fail-if");
    }
}
