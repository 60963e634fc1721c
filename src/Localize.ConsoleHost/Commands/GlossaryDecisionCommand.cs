using System.CommandLine;
using System.Globalization;
using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Reviewing;
using Localize.Review;
using Localize.Terms;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize glossary approve</c> and <c>reject</c>: decisions about entries, bound to what the entry says today.</summary>
internal static class GlossaryDecisionCommand
{
    public static Command Approve(HostEnvironment environment)
    {
        var command = new Verb(
            "approve",
            "Approves a glossary entry for a locale as it is today. The line in reviews.yaml is bound to the entry: a later change of it opens the review again.",
            "localize glossary approve place.kyiv --locale tr",
            "localize glossary approve place.kyiv -l tr -l es --by terminology-desk");
        return Decision(command, null, environment);
    }

    public static Command Reject(HostEnvironment environment)
    {
        var why = new Option<string>("--why") { Description = "The reason, for the author to read.", Required = true };
        var command = new Verb("reject", "Rejects a glossary entry for a locale as it is today, with a reason.", "localize glossary reject place.kyiv -l tr --why \"The desk writes Kiev\"") { why };
        return Decision(command, why, environment);
    }

    private static Command Decision(Verb command, Option<string>? why, HostEnvironment environment)
    {
        var ids = new Argument<string[]>("concepts") { Description = "Ids of concepts.", Arity = ArgumentArity.OneOrMore };
        var locales = new Option<string[]>("--locale", "-l") { Description = "A language; may be given several times.", Required = true };
        var by = new Option<string?>("--by") { Description = "Who decides. Default: git's user.name." };
        Option<string> config = SharedOptions.Config();
        command.Arguments.Add(ids);
        foreach (Option option in new Option[] { locales, by, config })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => Decide(
            ConfigurationReader.Load(parsed.GetValue(config)!, environment.WorkingFolder), parsed.GetValue(ids)!, parsed.GetValue(locales)!, parsed.GetValue(by), why is null ? null : parsed.GetValue(why), environment));
        return command;
    }

    private static int Decide(LocalizeConfiguration configuration, string[] ids, string[] locales, string? by, string? why, HostEnvironment environment)
    {
        if (configuration.Glossaries.Count == 0)
        {
            throw new LocalizationException("\"glossaries\" names no file, so there is nothing to decide about.", configuration.Path);
        }

        string[] paths = [.. configuration.Glossaries.Select(path => Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.GetFullPath(path, configuration.Root)))];
        Glossary glossary = Glossary.Load(paths);
        var files = new ReviewFiles(paths[0]);
        GlossaryReviews reviews = files.Load();
        var git = new GlossaryAuthors(configuration.Root);
        string person = by ?? git.Me ?? throw new LocalizationException("Nobody is named. Say who decides with --by.", "--by");
        foreach (string id in ids)
        {
            ConceptEntry concept = glossary.Find(id) ?? throw new LocalizationException($"The glossaries have no concept \"{id}\".{Suggestion.For(id, [.. glossary.Entries.Select(entry => entry.Id)])}", "concepts");
            foreach (string tag in locales)
            {
                string locale = LanguageTag.TryCanonicalize(tag, out string? canonical) ? canonical : throw new LocalizationException($"\"{tag}\" is not a language tag.", "--locale");
                var decision = new EntryDecision
                {
                    ConceptId = id, Locale = locale, Sha = ReviewHash.Of(concept, locale), By = person, On = DateOnly.FromDateTime(environment.Clock.GetUtcNow().UtcDateTime), Author = git.AuthorOf(concept), Rejected = why,
                };
                if (reviews.RefusalOf(decision) is { } refusal)
                {
                    throw new LocalizationException(refusal, concept.Path, concept.EntryFor(locale)?.Position ?? concept.Position);
                }

                reviews = reviews.With(decision);
                environment.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id}/{locale}: {(why is null ? "approved" : "rejected")} by {person}, bound to {ReviewHash.Of(concept, locale)}."));
            }
        }

        files.Save(reviews);
        return ExitCodes.Done;
    }
}
