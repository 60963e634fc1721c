using System.IO.Compression;

namespace Localize.PackageTests;

/// <summary>Uses the packed packages as a stranger would: from a fresh project, through a package source.</summary>
public sealed class PackageTests(PackedPackages packed) : IClassFixture<PackedPackages>
{
    [Fact]
    public void Library_FromAFreshProject_LocalizesAnArticle()
    {
        string project = CreateProject(
            "consumer",
            """
            using Localize;
            using Localize.Documents;

            LocalizationPipeline pipeline = new LocalizationPipelineBuilder(new LanguagePair("en", "tr")).Build();
            LocalizationResult result = await pipeline.LocalizeAsync(new SourceDocument("a.md", "# Hello\n\nA **bold** word.\n"));
            Console.Write(result.TargetText);
            """,
            "Localize");

        string output = packed.Run(project, "run", "--project", project);

        Assert.StartsWith("# ⟦", output, StringComparison.Ordinal);
        Assert.Contains("**", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_ItsCode_CompilesAgainstThePackages()
    {
        string readme = File.ReadAllText(Path.Combine(Localize.Testing.TestPaths.RepositoryRoot(), "README.md"));
        int start = readme.IndexOf("```csharp\n", StringComparison.Ordinal) + "```csharp\n".Length;
        string code = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
        string project = CreateProject(
            "readme",
            $"""
            using Azure;
            using Localize;
            using Localize.Documents;
            using Localize.Engines.AzureTranslator;
            using Localize.Memory;
            using Localize.Terms;

            string key = args[0];
            {code}
            """,
            "Localize", "Localize.AzureTranslator");

        string output = packed.Run(project, "build", project);

        Assert.Contains("0 Warning(s)", output, StringComparison.Ordinal);
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
    [InlineData("Localize.ChatModels")]
    [InlineData("Localize.HttpEngines")]
    [InlineData("Localize.Sqlite")]
    [InlineData("Localize.PostgreSql")]
    [InlineData("Localize.DependencyInjection")]
    [InlineData("Localize.Testing")]
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

    private string CreateProject(string name, string program, params string[] packages)
    {
        string folder = Directory.CreateDirectory(Path.Combine(packed.Folder, name)).FullName;
        string references = string.Concat(packages.Select(package => $"<PackageReference Include=\"{package}\" Version=\"{packed.Version}\" />"));
        File.WriteAllText(
            Path.Combine(folder, name + ".csproj"),
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
              <ItemGroup>{references}</ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        return folder;
    }
}
