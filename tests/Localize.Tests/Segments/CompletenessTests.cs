using Localize.Segments;

namespace Localize.Tests.Segments;

/// <summary>Every language and script has cases, and every kind of rule has a case that fails without it.</summary>
public sealed class CompletenessTests
{
    private static readonly string[] Shipped = [.. LanguageRulesFile.Languages, .. LanguageRulesFile.ScriptFiles];
    private static readonly SegmentationCase[] Cases = [.. SegmentationCase.Files.SelectMany(SegmentationCase.In).Where(example => example.IsMet())];

    public static TheoryData<string> Keys => ["title", "numbered", "month", "ambiguous", "never-final", "unit", .. LanguageRulesFile.OtherKeys.Order(StringComparer.Ordinal)];

    // At the end of a text there is nothing to turn around.
    public static TheoryData<string> Rules => [.. Enum.GetNames<BoundaryRule>().Except([nameof(BoundaryRule.EndOfText)])];

    [Fact]
    public void Languages_FortyAtLeast_AreShipped() => Assert.InRange(LanguageRulesFile.Languages.Count, 40, 200);

    [Fact]
    public void Files_EachShipped_HasCases() => Assert.Empty(Shipped.Except(SegmentationCase.Files.Where(f => SegmentationCase.In(f).Any())));

    [Fact]
    public void Cases_EachFile_BelongsToAShippedOne() => Assert.Empty(SegmentationCase.Files.Except(Shipped));

    [Fact]
    public void Languages_EachWithStarters_HasNoneThatIsAlsoAnAbbreviation() =>
        Assert.Empty(from language in LanguageRulesFile.Languages
                     let rules = LanguageRules.For(language)
                     from word in rules.WordsUnder("starters")
                     where (rules.KindOf(word) & AbbreviationKind.NeverFinal) != 0 && word.Length > 3
                     select $"{language}: {word}");

    [Theory]
    [MemberData(nameof(Keys))]
    public void Cases_WithoutAKeyOfTheData_OneFails(string key) =>
        Assert.NotEmpty(Cases.Where(example => !example.IsMet(Without(example.Language, key))).Select(example => example.Text));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Cases_WithARuleTurnedAround_OneFails(string rule) =>
        Assert.NotEmpty(Cases.Where(example => !example.IsMet(disabled: Enum.Parse<BoundaryRule>(rule))).Select(example => example.Text));

    private static LanguageRules Without(string language, string key) =>
        new(LanguageTag.GetLanguage(language), LanguageRulesFile.ReadWithShared(LanguageRulesFile.NameFor(language)).Where(line => line.Key != key));
}
