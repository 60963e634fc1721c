using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Engines;
using Localize.ConsoleHost.Output;
using Localize.Documents;
using Localize.Review;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>Makes the review of a glossary change: compares, walks the localized documents, looks up who approved.</summary>
internal static class GlossaryReviewer
{
    public static async Task<(GlossaryReview Review, LocalizeConfiguration Configuration)> ReviewAsync(ReviewRequest request, HostEnvironment environment, Messages messages, CancellationToken cancellation)
    {
        LocalizeConfiguration configuration = ConfigurationReader.Load(request.Config, environment.WorkingFolder);
        configuration = configuration with
        {
            Targets = request.Targets.Count > 0 ? request.Targets : configuration.Targets,
            Engines = request.Engine is { } engine ? [engine] : configuration.Engines,
            Routes = request.Engine is null ? configuration.Routes : new Dictionary<string, IReadOnlyList<string>>(),
            Budget = new BudgetSettings(request.Budget.MaxCharacters ?? configuration.Budget.MaxCharacters, request.Budget.MaxCost ?? configuration.Budget.MaxCost),
        };
        if (configuration.Glossaries.Count == 0)
        {
            throw new LocalizationException("\"glossaries\" names no file, so there is nothing to compare.", configuration.Path);
        }

        string[] paths = [.. configuration.Glossaries.Select(path => Path.GetFullPath(path, configuration.Root))];
        ComparedGlossaries compared = GlossaryRevision.Compare(request.Against, paths, configuration.Root, environment.WorkingFolder);
        GlossaryDiff diff = compared.Diff.WithPaths(path => NameOf(compared.Name(path)));
        var files = new ReviewFiles(Path.GetRelativePath(Directory.GetCurrentDirectory(), paths[0]));
        GlossaryReviews reviews = files.Load();
        var review = new GlossaryReview
        {
            Against = request.Against,
            Diff = diff,
            SourceLanguage = configuration.Source,
            Introduced = [.. compared.Introduced.Concat(reviews.Check()).Select(issue => issue with { Document = issue.Document is { } path ? NameOf(path) : null })],
            Entries = GlossaryReview.EntriesOf(diff, reviews),
            References = GlossaryReference.Load(files.References),
        };
        bool isQuick = request.OnlyGlossary || diff.Changes.All(change => change.Level == GlossaryChangeLevel.Note);
        review = isQuick ? review : await WithImpactAsync(review, configuration, environment, messages, cancellation);
        return (request.Preview ? await ReviewPreview.TranslateAsync(review, configuration, environment, messages, cancellation) : review, configuration);

        // A file of a revision is named by that; another one by its path from the configuration's folder.
        string NameOf(string path) => File.Exists(path) ? Path.GetRelativePath(configuration.Root, Path.GetFullPath(path)).Replace(Path.DirectorySeparatorChar, '/') : path;
    }

    private static async Task<GlossaryReview> WithImpactAsync(
        GlossaryReview review, LocalizeConfiguration configuration, HostEnvironment environment, Messages messages, CancellationToken cancellation)
    {
        await using Session session = Session.Open(environment, configuration, [], review.Diff.Before);
        return await new ImpactWalk(session, review.Diff, messages).AddToAsync(review, cancellation);
    }
}
