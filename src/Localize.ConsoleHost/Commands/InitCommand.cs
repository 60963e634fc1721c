using System.CommandLine;
using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Output;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize init</c>: writes a commented configuration.</summary>
internal static class InitCommand
{
    internal const string Template =
        """
        # Settings of `localize`. Paths are relative to this file and lie below its folder; glossaries may lie elsewhere.
        source: en
        targets: [es, tr, uk]

        # What to localize. A pattern that begins with ! leaves files out.
        documents:
          - "**/*.md"
          - "**/*.txt"
          - "!localized/**"

        # Where results go. {target} is the language, {path} the document's path; {folder}, {name} and {extension} are its parts.
        output: localized/{target}/{path}

        # Relative links: localized leads to the localized file if there is one, else to the source's; source; keep, for site
        # generators that lay translations over the source. Anchors follow the flavour, which the site generator's configuration
        # file tells; or state it: github, docusaurus, mkdocs, hugo, kramdown, vitepress, mdbook, astro, docfx.
        # Paths of images in front matter follow too; properties names keys beside the usual ones: properties: [hero.picture]
        links:
          documents: localized
          assets: localized

        # Term decisions, see glossaries/README.md.
        glossaries: []

        memory:
          # Machine translations of this working copy; written by every run.
          journal: .localize/memory/{source}-{target}.jsonl
          # Reviewed translations; only read.
          reference: []

        # auto takes Azure Translator when AZURE_TRANSLATOR_KEY is set, else Apertium when it has the pair, else pseudo.
        engine: auto

        checks:
          # Findings of this severity or above end the run with exit code 1: note, warning, error or never.
          gate: never
          # Severities by rule: note, warning, error or off.
          severity: {}

        # Words that do not end a sentence here, and SRX rules of the house: srx: { file: house.srx, mode: layered }
        segmentation:
          preset: news
          languages:
            en: { abbreviations: [], no-break: [] }

        writing:
          # Where lines of paragraphs break: as the translation has them (translation) or in the manner of the source (source).
          wrap: translation
          # Isolate Latin words, signed numbers and code in right-to-left languages.
          isolates: false

        # Front-matter keys whose values are translated.
        front-matter: [title, description]

        # Translate comments in code blocks of known languages.
        code-comments: false

        """;

    public static Command Create(HostEnvironment environment, Messages messages)
    {
        var command = new Verb(
            "init",
            "Writes a commented localize.yml into this folder.",
            "localize init");
        command.SetAction(_ => Write(environment, messages));
        return command;
    }

    private static int Write(HostEnvironment environment, Messages messages)
    {
        string path = Path.Combine(environment.WorkingFolder, ConfigurationReader.DefaultName);
        if (File.Exists(path))
        {
            messages.Error($"{ConfigurationReader.DefaultName} is already here. Change it, or delete it first.");
            return ExitCodes.Usage;
        }

        SafeFile.WriteAllText(path, Template.ReplaceLineEndings("\n"));
        environment.Out.WriteLine($"Wrote {ConfigurationReader.DefaultName}. Next: localize plan");
        return ExitCodes.Done;
    }
}
