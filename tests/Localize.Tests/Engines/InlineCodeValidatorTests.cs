using Localize.Engines;
using Localize.Testing;

namespace Localize.Tests.Engines;

public sealed class InlineCodeValidatorTests
{
    [Theory]
    [InlineData("A {b1}red{/b1} car.", "Un coche {b1}rojo{/b1}.")]
    [InlineData("Use {c1/} with {c2/} now.", "{c2/} ile {c1/} kullan.")]
    [InlineData("{b1}A {i2}b{/i2}{/b1} c", "{b1}{i2}B{/i2} a{/b1} c")]
    [InlineData("Run {c1/} and {c2/}.", "{c1/} ve {c2/} çalıştır.")]
    [InlineData("One {c1/}{c2/} two", "Uno {c2/}{c1/} dos")]
    public void Validate_GoodTranslation_FindsNothing(string source, string target) =>
        Assert.Empty(InlineCodeValidator.Validate(InlineTextReader.Read(source), InlineTextReader.Read(target)));

    [Theory]
    [InlineData("A {b1}red{/b1} car.", "Un coche rojo.", InlineCodeFault.Missing)]
    [InlineData("A {b1}red{/b1} car.", "Un coche {b1}rojo.", InlineCodeFault.Missing)]
    [InlineData("A {c1/} car.", "Un {c1/} coche {c1/}.", InlineCodeFault.Duplicated)]
    [InlineData("A red car.", "Un {c1/} coche.", InlineCodeFault.Unknown)]
    [InlineData("A {b1}red{/b1} car.", "Un {/b1}coche{b1} rojo.", InlineCodeFault.Nesting)]
    [InlineData("{b1}A{/b1} and {i2}b{/i2}", "{b1}A {i2}y{/b1} b{/i2}", InlineCodeFault.Nesting)]
    [InlineData("A {b1}red{/b1} car.", "{b1}{/b1}Un coche rojo.", InlineCodeFault.Misplaced)]
    [InlineData("Line {c1/} and {c2/} and {c3/} end here.", "Línea y y fin aquí {c1/} {c2/} {c3/}.", InlineCodeFault.Misplaced)]
    [InlineData("Put {c1/} into {c2/} here.", "Pon en aquí {c1/} {c2/}.", InlineCodeFault.Misplaced)]
    public void Validate_BadTranslation_FindsTheFault(string source, string target, InlineCodeFault expected)
    {
        IReadOnlyList<InlineCodeFinding> findings = InlineCodeValidator.Validate(InlineTextReader.Read(source), InlineTextReader.Read(target));

        Assert.Contains(findings, finding => finding.Fault == expected);
    }

    [Fact]
    public void Validate_LooseCodeInsideAPair_Crosses()
    {
        InlineText source = InlineTextReader.Read("{i2}One{/i2} {b1}two");
        InlineText target = InlineTextReader.Read("{i2}Uno {b1}dos{/i2}");

        Assert.Contains(InlineCodeValidator.Validate(source, target), finding => finding.Fault == InlineCodeFault.Nesting);
    }

    [Fact]
    public void Validate_CodeThatMayBeDeleted_MayBeAbsent()
    {
        var code = new InlineCode { Id = 1, Kind = InlineCodeKind.Placeholder, Type = InlineCodeTypes.Other, OriginalData = "x", CanDelete = true };
        InlineText source = new InlineTextBuilder().Append("a ").Append(code).Append(" b").ToInlineText();

        Assert.Empty(InlineCodeValidator.Validate(source, InlineText.FromText("a b")));
    }

    [Fact]
    public void Validate_CodesThatMayNotMove_KeepTheirOrder()
    {
        InlineCode[] codes = [.. Enumerable.Range(1, 2).Select(id => new InlineCode
        {
            Id = id, Kind = InlineCodeKind.Placeholder, Type = InlineCodeTypes.Other, OriginalData = "x", CanReorder = false,
        })];
        InlineText source = new InlineTextBuilder().Append("a ").Append(codes[0]).Append(" b ").Append(codes[1]).Append(" c").ToInlineText();
        InlineText target = new InlineTextBuilder().Append("a ").Append(codes[1]).Append(" b ").Append(codes[0]).Append(" c").ToInlineText();

        Assert.Contains(InlineCodeValidator.Validate(source, target), finding => finding.Fault == InlineCodeFault.Order);
    }
}
