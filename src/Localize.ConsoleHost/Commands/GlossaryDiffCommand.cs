using System.CommandLine;
using System.Globalization;
using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Output;
using Localize.ConsoleHost.Reviewing;
using Localize.Review;
using Localize.Terms;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize glossary diff</c>: what a change of the glossary means, and what it does to the localized documents.</summary>
internal static class GlossaryDiffCommand
{
    private static readonly string[] Levels = ["output", "scope", "check", "any", "unapproved", "never"];

    public static Command Create(HostEnvironment environment, Messages messages)
    {
        Option<string> against = ReviewOptions.Against();
        Option<string> config = SharedOptions.Config();
        Option<string[]> targets = SharedOptions.Targets();
        Option<string?> engine = SharedOptions.Engine();
        var onlyGlossary = new Option<bool>("--glossary-only") { Description = "Compare the glossaries and look at no document." };
        var failOn = new Option<string>("--fail-on")
        {
            Description = $"End with exit code 1 at a change of this level or above, or at one that is not approved: {string.Join(", ", Levels)}.", DefaultValueFactory = _ => "unapproved",
        };
        Option<decimal?> maxCost = new("--max-cost") { Description = "End with exit code 1 when translating anew would cost more US dollars." };
        Option<long?> maxCharacters = SharedOptions.MaxCharacters();
        var preview = new Option<bool>("--preview") { Description = "Really translate what must be translated anew, within the budget, and show it; nothing of it is kept." };
        string[] formats = [.. ReviewOutputs.Names, .. ReviewHandOffs.Formats];
        var format = new Option<string>("--format") { Description = $"What to write: {string.Join(", ", formats)}.", DefaultValueFactory = _ => ReviewOutputs.Text };
        var output = new Option<string?>("--output", "-o") { Description = "Write to this file, or into this folder for formats of several files." };
        failOn.AcceptOnlyFromAmong(Levels);
        format.AcceptOnlyFromAmong(formats);
        var command = new Verb(
            "diff",
            "Says by meaning what changed in the glossaries, and what that does to every localized segment: right already, a swap of words, to translate anew (with the price), or to ask a person. Nothing is sent. "
            + "Exit codes: 0 nothing to decide, 1 a gate is reached, 2 usage, 3 a glossary is not valid, 4 git or a document cannot be read.",
            "localize glossary diff --against main",
            "localize glossary diff --against main...HEAD --format markdown -o comment.md",
            "localize glossary diff --against HEAD~1 --format html -o review.html")
        {
            against, config, targets, engine, onlyGlossary, preview, maxCharacters, failOn, maxCost, format, output,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            new ReviewRequest(parsed.GetValue(config)!, parsed.GetValue(against)!, parsed.GetValue(targets) ?? [], parsed.GetValue(engine), parsed.GetValue(onlyGlossary))
            {
                Preview = parsed.GetValue(preview), Budget = new BudgetSettings(parsed.GetValue(maxCharacters), parsed.GetValue(maxCost)),
            },
            parsed.GetValue(failOn)!, parsed.GetValue(maxCost), parsed.GetValue(format)!, parsed.GetValue(output), environment, messages, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ReviewRequest request, string failOn, decimal? maxCost, string format, string? output, HostEnvironment environment, Messages messages, CancellationToken cancellation)
    {
        try
        {
            (GlossaryReview review, LocalizeConfiguration configuration) = await GlossaryReviewer.ReviewAsync(request, environment, messages, cancellation);
            if (ReviewHandOffs.Formats.Contains(format))
            {
                await ReviewHandOffs.WriteAsync(review, configuration, format, output ?? "handoff", environment, messages, cancellation);
            }
            else
            {
                ReviewOutputs.Write(review, configuration, format, output, environment, format == ReviewOutputs.Html ? await ReviewArticles.OfAsync(review, configuration, environment) : null);
            }

            Func<string, string> name = environment.NamesFrom(configuration.Root);
            foreach (QualityIssue issue in review.Introduced.Concat(review.Unread))
            {
                messages.Issue(issue with { Document = issue.Document is { } path ? name(path) : null });
            }

            return IsGateReached(review, failOn) || review.Cost() > maxCost ? ExitCodes.Findings
                : review.Unread.Any(issue => issue.Severity == Severity.Error) ? ExitCodes.Unreadable
                : ExitCodes.Done;
        }
        catch (GlossaryException exception)
        {
            messages.Error(exception.Message);
            return ExitCodes.Failure;
        }
        catch (RevisionException exception)
        {
            messages.Error(exception.Message);
            return ExitCodes.Unreadable;
        }
    }

    private static bool IsGateReached(GlossaryReview review, string failOn) => failOn switch
    {
        "never" => false,
        "any" => review.Diff.Changes.Count > 0,
        "unapproved" => !review.IsApproved,
        _ => review.Diff.Changes.Any(change => change.Level <= Enum.Parse<GlossaryChangeLevel>(failOn, ignoreCase: true)),
    };
}
