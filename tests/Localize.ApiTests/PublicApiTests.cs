using System.Reflection;
using Localize.Testing;
using PublicApiGenerator;

namespace Localize.ApiTests;

/// <summary>The public API is an approved text file: a change to it is seen in review and has a line in CHANGELOG.md.</summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Packages => ["Localize", "Localize.Apertium", "Localize.AzureTranslator", "Localize.ChatModels", "Localize.HttpEngines", "Localize.Sqlite", "Localize.PostgreSql", "Localize.DependencyInjection", "Localize.Testing"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void PublicApi_OfAPackage_IsAsApproved(string package)
    {
        string api = Assembly.Load(package).GeneratePublicApi(new ApiGeneratorOptions
        {
            IncludeAssemblyAttributes = false,
            // Test attributes hold the path and line of their source, those of state machines numbers that any other member changes.
            ExcludeAttributes =
            [
                "System.Runtime.CompilerServices.CompilerGeneratedAttribute", "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute", "Xunit.FactAttribute", "Xunit.TheoryAttribute",
            ],
        });

        Snapshot.Verify(api + "\n", "txt", [("package", package)]);
    }

    [Fact]
    public void Core_References_AreMarkdigAndYamlDotNetAlone()
    {
        IEnumerable<string> references = typeof(LanguagePair).Assembly.GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name is not "netstandard");

        Assert.Equal(["Markdig", "YamlDotNet"], references.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Localize.Apertium")]
    [InlineData("Localize.AzureTranslator")]
    [InlineData("Localize.ChatModels")]
    [InlineData("Localize.HttpEngines")]
    [InlineData("Localize.DependencyInjection")]
    public void Adapter_References_NoOtherAdapter(string adapter) =>
        Assert.Equal(
            ["Localize"],
            Assembly.Load(adapter).GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("Localize", StringComparison.Ordinal)));

    [Fact]
    public void Core_PublicSignatures_HaveNoTypeOfADependency()
    {
        string[] offending = [.. typeof(LanguagePair).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(IsVisible)
                .SelectMany(member => TypesOf(member).Select(used => (Member: $"{type.Name}.{member.Name}", Type: used))))
            .Where(use => use.Type.Assembly.GetName().Name is "Markdig" or "YamlDotNet")
            .Select(use => $"{use.Member}: {use.Type}")];

        Assert.Empty(offending);
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        _ => false,
    };

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType).SelectMany(Parts),
        ConstructorInfo constructor => constructor.GetParameters().SelectMany(p => Parts(p.ParameterType)),
        FieldInfo field => Parts(field.FieldType),
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
}
