using Localize.Review;
using Localize.Review.Output;
using Localize.Terms;

namespace Localize.Tests.Review.Output;

/// <summary>A review with every kind of change, in Turkish, Arabic and Japanese; what it says of segments is computed and not written here.</summary>
internal static class SampleReview
{
    private static readonly (string Old, string Now)[] Edits =
    [
        ("tr: {use: Kiev, short: Kv,", "tr: {use: Kyiv, short: Ky,"), ("also: [Kıyiv, Kiyiv], never: [Kief]", "also: [Kıyev], never: [Kıyiv, Kiyef]"), ("deprecated: [Kijev]", "deprecated: [Kijew]"),
        ("forms: [Kievli]", "forms: [Kyivli]"), ("why: Usage.", "why: The official Ukrainian spelling; readers search for it."), ("gender: n, reviewer: desk, note: old", "gender: m, reviewer: ayse, note: new"),
        ("ar: {use: كيف}", "ar: {use: كييف, why: \"الاسم الرسمي كما تعتمده الأمم المتحدة\"}"), ("ja: {use: キエフ}", "ja: {use: キーウ, why: 外務省の表記に合わせる}"), ("es: {use: Kiev}", "pl: {use: Kijów}"),
        ("match: [Kyiv, Kiev]", "match: [Kyiv, Kyyiv]"), ("except: [chicken Kiev]", "except: [Kyiv cake]"), ("definition: Capital of Ukraine.", "definition: The capital of Ukraine."),
        ("refs: [ap]", "refs: [ap, un]"), ("owner: desk", "owner: world"), ("keep: true", "keep: false"), ("kind: brand\n  match: [Sea", "kind: brand\n  plural: true\n  match: [Sea"),
        ("kind: org\n  match: [Coast", "kind: brand\n  case: any\n  valid: {from: 2020-01-01}\n  match: [Coast"), ("- id: place.odesa", "- id: place.odessa-city\n  was: [place.odesa]"),
        ("- id: org.gone\n  kind: org\n  match: [League of Nations]\n  locales:\n    tr: {use: Milletler Cemiyeti}", "- id: org.new\n  kind: org\n  match: [Black Sea Council]\n  locales:\n    tr: {use: Karadeniz Konseyi}\n    ar: {use: مجلس البحر الأسود}\n    ja: {use: 黒海評議会, status: draft}"),
        ("tr: {use: Nilüfer}", "tr: {use: Nilüfer, status: draft}"),
    ];

    private const string Before = """
        - id: place.kyiv
          kind: place
          definition: Capital of Ukraine.
          match: [Kyiv, Kiev]
          except: [chicken Kiev]
          refs: [ap]
          owner: desk
          locales:
            tr: {use: Kiev, short: Kv, also: [Kıyiv, Kiyiv], never: [Kief], deprecated: [Kijev], forms: [Kievli], why: Usage., gender: n, reviewer: desk, note: old}
            ar: {use: كيف}
            ja: {use: キエフ}
            es: {use: Kiev}
        - id: org.nato
          kind: org
          match: [NATO]
          keep: true
        - id: org.gone
          kind: org
          match: [League of Nations]
          locales:
            tr: {use: Milletler Cemiyeti}
        - id: brand.lily
          kind: brand
          match: [Sea Lily]
          locales:
            tr: {use: Nilüfer}
        - id: org.guard
          kind: org
          match: [Coast Guard]
          locales:
            tr: {use: Sahil Güvenlik}
        - id: place.odesa
          kind: place
          match: [Odesa]
          locales:
            tr: {use: Odesa}
        """;

    private static readonly (string Source, string Turkish, string Arabic, string Japanese)[] Article =
    [
        ("Night train from Kyiv reaches the coast", "Kiev’den kalkan gece treni kıyıya ulaştı", "قطار ليلي من كيف يصل إلى الساحل", "キエフ発の夜行列車が海岸に到着"),
        ("The train left Kyiv at dusk with 240 passengers.", "Tren, alacakaranlıkta 240 yolcuyla Kiev’den ayrıldı.", "غادر القطار كيف عند الغسق وعلى متنه 240 راكبًا.", "列車は夕暮れに240人の乗客を乗せてキエフを出た。"),
        ("Officials in Kyiv said the line would stay open all winter.", "Başkentteki yetkililer hattın kış boyunca açık kalacağını söyledi.", "قال مسؤولون في العاصمة إن الخط سيبقى مفتوحًا طوال الشتاء.", "当局は、この路線は冬の間も運行を続けると述べた。"),
        ("“I grew up in Kyiv,” said Olena, a conductor.", "Kondüktör Olena, “Ben Kyiv’de büyüdüm” dedi.", "قالت أولينا، وهي مفتشة قطارات: «نشأت في كيف».", "「私はキエフで育った」と車掌のオレナさんは話した。"),
        ("The Black Sea Council meets in Kyiv on Friday.", "Karadeniz Konseyi cuma günü Kiev’de toplanıyor.", "يجتمع مجلس البحر الأسود في كيف يوم الجمعة.", "黒海評議会は金曜日にキエフで会合を開く。"),
        ("A chicken Kiev costs nine euros in the buffet car.", "Büfe vagonunda Kiev usulü tavuk dokuz euro.", "يبلغ سعر دجاج كيف تسعة يوروهات في عربة الطعام.", "食堂車のキエフ風カツレツは9ユーロだ。"),
    ];

    private static readonly string[] Locales = ["tr", "ar", "ja"];

    /// <summary>The review.</summary>
    /// <param name="names">Owners by locale, as in <c>owners.yaml</c>.</param>
    public static GlossaryReview Create(string names = "tr: [ayse]\nar: [huda]\nja: [yuki]")
    {
        string now = Edits.Aggregate(Before, (yaml, edit) => yaml.Contains(edit.Old, StringComparison.Ordinal) ? yaml.Replace(edit.Old, edit.Now, StringComparison.Ordinal) : throw new InvalidOperationException(edit.Old));
        GlossaryDiff diff = GlossaryDiff.Between(Parse(Before), Parse(now));
        IEnumerable<ImpactedSegment> segments = Locales.SelectMany(locale => Segments(locale).Select(segment => new GlossaryImpact(diff, new LanguagePair("en", locale)).Of(segment)).OfType<ImpactedSegment>());
        return Create(diff, names, segments.Select(segment => segment with { TargetDocument = $"localized/{segment.Locale}/{segment.Segment.Document}" }));
    }

    /// <summary>A review of a change and what was found.</summary>
    public static GlossaryReview Create(GlossaryDiff diff, string names, IEnumerable<ImpactedSegment> segments) => new()
    {
        Against = "origin/main",
        Diff = diff,
        SourceLanguage = "en",
        Entries = GlossaryReview.EntriesOf(diff, GlossaryReviews.Parse("", "reviews.yaml", names, "owners.yaml")),
        Segments = [.. segments],
        Engines = Locales.ToDictionary(locale => locale, _ => new ReviewEngine("azure-translator", 10m), StringComparer.Ordinal),
        References = new Dictionary<string, GlossaryReference>(StringComparer.Ordinal)
        {
            ["ap"] = new("ap", "AP changes style on Kyiv", "Associated Press", "2019-08-27", null), ["un"] = new("un", "World Geographical Names", "UN GEGN", "2023", "https://unstats.un.org/unsd/geoinfo/geonames/"),
        },
        Introduced = [new QualityIssue { Type = QualityIssueType.Terminology, Severity = Severity.Warning, Rule = "glossary.clash", Message = "\"Kyyiv\" is looked for twice.", Suggestion = "Take one out.", Document = "glossaries/news.yml", Position = new TextPosition(12, 3) }],
        DocumentsSeen = 3,
    };

    /// <summary>The articles of the review.</summary>
    public static IReadOnlyList<ReviewArticle> Articles() =>
        [.. Locales.Select(locale => new ReviewArticle("articles/night-train.md", locale, [.. Segments(locale).Select(segment => segment.Unit)], [.. Segments(locale).Select(segment => segment.TargetUnit)]))];

    /// <summary>The glossary before the change.</summary>
    public static Glossary Glossary() => Parse(Before);

    public static Glossary Parse(string concepts) => Localize.Terms.Glossary.Parse($"source: en\nterms:\n{concepts}\n", "glossaries/news.yml");

    /// <summary>A segment as a document and its localization would give it.</summary>
    public static AlignedSegment Segment(string source, string target, string document = "articles/night-train.md", int number = 1, UnitKind kind = UnitKind.Paragraph)
    {
        var unit = new Unit { Id = $"u{number}", Kind = kind, Source = InlineText.FromText(source), Position = new TextPosition(number * 2, 1), Span = new TextSpan(0, source.Length), Headings = number > 1 ? ["Night train"] : [] };
        return new AlignedSegment
        {
            Document = document, Unit = unit, TargetUnit = unit with { Source = InlineText.FromText(target) }, Id = $"u{number}.1", Source = InlineText.FromText(source), Target = InlineText.FromText(target), Context = TermContext.Unknown,
            IsEdited = number % 4 == 0,
        };
    }

    private static IEnumerable<AlignedSegment> Segments(string locale) => Article.Select((line, i) =>
        Segment(line.Source, locale switch { "tr" => line.Turkish, "ar" => line.Arabic, _ => line.Japanese }, number: i + 1, kind: i == 0 ? UnitKind.Heading : UnitKind.Paragraph));
}
