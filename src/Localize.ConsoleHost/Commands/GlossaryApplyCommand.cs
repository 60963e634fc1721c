using System.CommandLine;
using Localize.ConsoleHost.Output;
using Localize.ConsoleHost.Reviewing;
using Localize.Terms;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize glossary apply</c>: swaps words of approved changes in the localized documents.</summary>
internal static class GlossaryApplyCommand
{
    public static Command Create(HostEnvironment environment, Messages messages)
    {
        Option<string> against = ReviewOptions.Against();
        Option<string> config = SharedOptions.Config();
        Option<string[]> targets = SharedOptions.Targets();
        Option<string?> engine = SharedOptions.Engine();
        var unapproved = new Option<bool>("--unapproved") { Description = "Apply changes that nobody has approved too." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be done, and write nothing." };
        var command = new Verb(
            "apply",
            "Makes the swaps of approved glossary changes in the localized documents, byte for byte nothing else, with the structure proved, and keeps translations that are right already. "
            + "What must be translated anew is left for `localize run`; words that a person answers for are left alone.",
            "localize glossary apply --against main",
            "localize glossary apply --against HEAD~1 --target tr --dry-run")
        {
            against, config, targets, engine, unapproved, dryRun,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                var request = new ReviewRequest(parsed.GetValue(config)!, parsed.GetValue(against)!, parsed.GetValue(targets) ?? [], parsed.GetValue(engine), OnlyGlossary: false);
                return await new GlossaryApplier(environment, messages, parsed.GetValue(unapproved), parsed.GetValue(dryRun)).ApplyAsync(request, cancellation);
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
        });
        return command;
    }
}
