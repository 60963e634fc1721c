namespace Localize.Engines.AzureTranslator.Tests;

public sealed class AzureTranslatorEnvironmentTests
{
    [Fact]
    public void Read_NothingSet_SaysWhatToSetAndRefuses()
    {
        AzureTranslatorEnvironment environment = Read();

        Assert.False(environment.HasKey);
        Assert.Contains("AZURE_TRANSLATOR_KEY", environment.Explanation, StringComparison.Ordinal);
        EngineException e = Assert.Throws<EngineException>(() => environment.CreateEngine());
        Assert.Equal(EngineFailure.Authentication, e.Failure);
    }

    [Theory]
    [InlineData("AZURE_TRANSLATOR_KEY", "AZURE_TRANSLATOR_REGION")]
    [InlineData("AZURE_TEXT_TRANSLATION_APIKEY", "AZURE_TEXT_TRANSLATION_REGION")]
    public void Read_KeyAndRegion_AreTakenAndTheKeyIsNotShown(string key, string region)
    {
        AzureTranslatorEnvironment environment = Read((key, "canary"), (region, "westeurope"));

        Assert.True(environment.HasKey);
        Assert.Equal($"{key} is set, region westeurope, global endpoint", environment.Explanation);
        Assert.Equal("azure-translator", environment.CreateEngine().Capabilities.Name);
    }

    [Fact]
    public void CreateEngine_EndpointIsNotAnAddress_NamesTheVariable()
    {
        AzureTranslatorEnvironment environment = Read(("AZURE_TRANSLATOR_KEY", "canary"), ("AZURE_TRANSLATOR_ENDPOINT", "http://example.org"));

        EngineException e = Assert.Throws<EngineException>(() => environment.CreateEngine());

        Assert.Contains("AZURE_TRANSLATOR_ENDPOINT", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void CreateEngineWithDefaultCredential_NeitherEndpointNorResource_SaysWhatToSet() =>
        Assert.Contains("AZURE_TRANSLATOR_RESOURCE_ID", Assert.Throws<EngineException>(() => Read().CreateEngineWithDefaultCredential()).Message, StringComparison.Ordinal);

    private static AzureTranslatorEnvironment Read(params (string Name, string Value)[] variables) =>
        AzureTranslatorEnvironment.Read(name => variables.FirstOrDefault(v => v.Name == name).Value);
}
