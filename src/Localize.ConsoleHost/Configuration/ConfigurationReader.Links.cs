using Localize.Linking;
using Localize.Merging;

namespace Localize.ConsoleHost.Configuration;

/// <content>The settings for links, one word for all or a key each, and for how translations are written.</content>
internal sealed partial class ConfigurationReader
{
    private static readonly IReadOnlyDictionary<string, LinkPolicy> LinkPolicies = new Dictionary<string, LinkPolicy>(StringComparer.Ordinal)
    {
        ["keep"] = LinkPolicy.Keep, ["localized"] = LinkPolicy.Localized, ["source"] = LinkPolicy.Source,
    };

    private static readonly IReadOnlyDictionary<string, AnchorPolicy> AnchorPolicies = new Dictionary<string, AnchorPolicy>(StringComparer.Ordinal)
    {
        ["keep"] = AnchorPolicy.Keep, ["rewrite"] = AnchorPolicy.Rewrite, ["explicit"] = AnchorPolicy.Explicit,
    };

    private static readonly IReadOnlyDictionary<string, MarkdownFlavour> Flavours = Enum.GetValues<MarkdownFlavour>()
        .ToDictionary(flavour => flavour.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly IReadOnlyDictionary<string, LanguageAlternates> AlternatesPlaces = new Dictionary<string, LanguageAlternates>(StringComparer.Ordinal)
    {
        ["none"] = LanguageAlternates.None, ["front-matter"] = LanguageAlternates.FrontMatter, ["links"] = LanguageAlternates.Links,
    };

    private LinkOptions? BindLinks(YamlValue value)
    {
        if (value is YamlScalar)
        {
            LinkPolicy policy = Named(value, LinkPolicies);
            return policy == LinkPolicy.Keep ? null : new LinkOptions { Documents = policy, Assets = policy };
        }

        return Fold(value, new LinkOptions(), (current, key, item) => key.Text switch
        {
            "documents" => current with { Documents = Named(item, LinkPolicies) },
            "assets" => current with { Assets = Named(item, LinkPolicies) },
            "anchors" => current with { Anchors = Named(item, AnchorPolicies) },
            "flavour" => current with { Flavour = Named(item, Flavours) },
            "alternates" => current with { Alternates = Named(item, AlternatesPlaces) },
            "properties" => current with { Properties = [.. current.Properties, .. Items(item).Select(Text)] },
            _ => throw Unknown(key, "documents", "assets", "anchors", "flavour", "alternates", "properties"),
        });
    }

    private MergeOptions BindWriting(YamlValue value) => Fold(value, new MergeOptions(), (current, key, item) => key.Text switch
    {
        "wrap" => current with { Wrap = OneOf(item, "translation", "source") == "source" ? LineWrap.Source : LineWrap.Translation },
        "isolates" => current with { IsolateLeftToRight = Flag(item) },
        _ => throw Unknown(key, "wrap", "isolates"),
    });

    private bool Flag(YamlValue value) => OneOf(value, "true", "false") == "true";

    private T Named<T>(YamlValue value, IReadOnlyDictionary<string, T> names) => names[OneOf(value, [.. names.Keys])];
}
