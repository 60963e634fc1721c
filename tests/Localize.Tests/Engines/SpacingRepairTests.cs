using Localize.Engines;

namespace Localize.Tests.Engines;

public sealed class SpacingRepairTests
{
    [Theory]
    [InlineData("That is a good day.", "Es un día bueno .", "Es un día bueno.")]
    [InlineData("He came, she left.", "Vino , ella salió .", "Vino, ella salió.")]
    [InlineData("Wait ... what?", "Espera ... ¿qué?", "Espera ... ¿qué?")]
    [InlineData("It is half.", "Es la mitad .5", "Es la mitad .5")]
    [InlineData("A file .net here.", "Un archivo .net aquí .", "Un archivo .net aquí .")]
    [InlineData("Why?", "Pourquoi ?", "Pourquoi ?")]
    [InlineData("Edges", " bordes ", "bordes")]
    public void Apply_PlainText_ClosesUpStopsAndKeepsTheRest(string source, string target, string expected) =>
        Assert.Equal(expected, SpacingRepair.Apply(InlineText.FromText(source), InlineText.FromText(target), "es").Text);
}
