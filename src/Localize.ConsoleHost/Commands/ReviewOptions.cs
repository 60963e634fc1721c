using System.CommandLine;

namespace Localize.ConsoleHost.Commands;

/// <summary>Options that the verbs about glossary changes share.</summary>
internal static class ReviewOptions
{
    public static Option<string> Against() => new("--against")
    {
        Description = "A git revision, two of them as a...b for their merge base, a folder of glossaries, or a glossary file.", Required = true,
    };
}
