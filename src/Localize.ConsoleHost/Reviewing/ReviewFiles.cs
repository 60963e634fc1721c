using Localize.Review;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>The files about reviews beside the first glossary.</summary>
internal sealed class ReviewFiles(string glossary)
{
    private readonly string folder = Path.GetDirectoryName(glossary) ?? "";

    public string References => Path.Combine(folder, "references.yaml");

    public GlossaryReviews Load() => GlossaryReviews.Load(Path.Combine(folder, "reviews.yaml"), Path.Combine(folder, "owners.yaml"));

    public void Save(GlossaryReviews reviews) => SafeFile.WriteAllText(Path.Combine(folder, "reviews.yaml"), reviews.ToYaml());
}
