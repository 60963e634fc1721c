using System.Globalization;
using System.Text.Json;
using Localize.ConsoleHost.Engines;

namespace Localize.ConsoleHost.Output;

/// <summary>The plans of one language.</summary>
internal sealed record PlanReport(string Source, string Target, EngineChoice Engine, IReadOnlyList<LocalizationPlan> Plans)
{
    public int Characters => Plans.Sum(plan => plan.CharactersToSend);

    /// <summary>Characters that may be billed at most: as the engine counts them, markup included.</summary>
    public int MostCharactersBilled => Plans.Sum(plan => plan.Segments.Sum(segment => segment.MostCharactersBilled));

    /// <summary>What the characters cost at most, or null when the engine's price is unknown.</summary>
    public decimal? Cost => Engine.Engine.Capabilities.PricePerMillionCharacters is { } price ? price * MostCharactersBilled / 1_000_000m : null;

    /// <summary>Characters that the engine takes in a minute, or null when there is no quota.</summary>
    public int? CharactersPerMinute { get; init; }

    /// <summary>The least time that a run needs under the quota, or null when there is none.</summary>
    public decimal? Minutes => CharactersPerMinute is { } quota ? Math.Round((decimal)MostCharactersBilled / quota, 1, MidpointRounding.ToPositiveInfinity) : null;

    /// <summary>Segments that people changed in localized documents and that a run remembers.</summary>
    public int Adopted { get; init; }

    /// <summary>Localized documents whose source is gone.</summary>
    public IReadOnlyList<string> Orphans { get; init; } = [];

    /// <summary>Changes of people that a run cannot take over.</summary>
    public IReadOnlyList<QualityIssue> Issues { get; init; } = [];

    /// <summary>Segments and characters sent for each reason that there is; last the orphans, which are documents.</summary>
    public IReadOnlyList<(string Reason, int Segments, int Characters)> Reasons =>
    [
        .. Enum.GetValues<PlanReason>().Select(reason => (Reason: reason, Segments: Plans.SelectMany(plan => plan.Segments).Where(s => s.Reason == reason).ToList()))
            .Where(group => group.Segments.Count > 0)
            .Select(group => (NameOf(group.Reason), group.Segments.Count, group.Segments.Where(s => s.IsSent).Sum(s => s.Characters))),
    ];

    /// <summary>Cost and time in words.</summary>
    public string Price => (Cost switch
    {
        null => "at a price that is not known",
        0m => "which costs nothing",
        { } cost => string.Create(CultureInfo.InvariantCulture, $"at most ${cost:0.00}"),
    }) + (Minutes is { } minutes ? string.Create(CultureInfo.InvariantCulture, $", at least {minutes:0.#} minutes under the quota") : "");

    /// <summary>Segments that are new, edited, stale, in conflict, and not sent for any other reason.</summary>
    public static IReadOnlyList<int> Counts(IReadOnlyList<LocalizationPlan> plans)
    {
        int Count(params PlanReason[] reasons) => plans.Sum(plan => plan.Segments.Count(segment => reasons.Contains(segment.Reason)));
        return
        [
            Count(PlanReason.New), Count(PlanReason.Edited), Count(PlanReason.TermStale, PlanReason.EngineStale), Count(PlanReason.Conflict),
            Count(PlanReason.Repetition, PlanReason.Reused, PlanReason.Cosmetic, PlanReason.Moved, PlanReason.Approved),
        ];
    }

    /// <summary>A reason as gates and reports name it.</summary>
    public static string NameOf(PlanReason reason) => reason == PlanReason.Repetition ? "repeated" : JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());
}
