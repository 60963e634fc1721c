using System.IO.Compression;

namespace Localize.PackageTests;

/// <summary>Uses the packed packages as a stranger would: from a fresh project, through a package source.</summary>
public sealed class PackageTests(PackedPackages packed) : IClassFixture<PackedPackages>
{
    [Fact]
    public void Library_FromAFreshProject_LocalizesAnArticle()
    {
        string project = Directory.CreateDirectory(Path.Combine(packed.Folder, "consumer")).FullName;
        File.WriteAllText(
            Path.Combine(project, "consumer.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Localize" Version="{packed.Version}" /></ItemGroup>
            </Project>
            """);
        File.WriteAllText(
            Path.Combine(project, "Program.cs"),
            """
            using Localize;
            using Localize.Documents;

            LocalizationPipeline pipeline = new LocalizationPipelineBuilder(new LanguagePair("en", "tr")).Build();
            LocalizationResult result = await pipeline.LocalizeAsync(new SourceDocument("a.md", "# Hello\n\nA **bold** word.\n"));
            Console.Write(result.TargetText);
            """);

        string output = packed.Run(project, "run", "--project", project);

        Assert.StartsWith("# ⟦", output, StringComparison.Ordinal);
        Assert.Contains("**", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tool_InstalledFromThePackage_Runs()
    {
        string tools = Path.Combine(packed.Folder, "tools");
        packed.Run(packed.Folder, "tool", "install", "Localize.Tool", "--version", packed.Version, "--tool-path", tools, "--configfile", Path.Combine(packed.Folder, "NuGet.config"));

        string version = PackedPackages.RunProgram(Path.Combine(tools, "localize"), packed.Folder, "--version");

        Assert.StartsWith(packed.Version, version, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Localize")]
    [InlineData("Localize.Apertium")]
    [InlineData("Localize.AzureTranslator")]
    public void Package_OfALibrary_HoldsReadmeDocumentationAndLicence(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(packed.Feed, $"{package}.{packed.Version}.nupkg"));
        string[] names = [.. archive.Entries.Select(entry => entry.FullName)];
        using var reader = new StreamReader(archive.GetEntry($"{package}.nuspec")!.Open());
        string nuspec = reader.ReadToEnd();

        Assert.Contains("README.md", names);
        Assert.Contains($"lib/net10.0/{package}.xml", names);
        Assert.Contains("<license type=\"expression\">MIT</license>", nuspec, StringComparison.Ordinal);
    }
}
