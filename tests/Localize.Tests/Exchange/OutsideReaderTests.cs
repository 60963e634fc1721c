using System.Diagnostics;
using System.Globalization;
using Localize.Exchange.Bilingual;
using Localize.Exchange.Po;
using Localize.Exchange.Tmx;
using Localize.Exchange.Xliff;
using Localize.Memory;
using Localize.Testing;

namespace Localize.Tests.Exchange;

/// <summary>What other programs make of our files: translate-toolkit and GNU gettext.</summary>
public sealed class OutsideReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("localize-handoff-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task TranslateToolkit_ReadsEveryUnitOfXliff12()
    {
        Demand("xliff2po", "translate-toolkit");
        BilingualFile file = await HandOffSamples.TranslatedAsync();
        Write("a.xlf", Xliff12.Write(file).Text);

        Run("xliff2po", "--progress=none", "a.xlf", "out.po");

        string po = File.ReadAllText(Path.Combine(folder, "out.po"));
        Assert.Equal(file.Segments().Count(), po.Split("\nmsgid ").Length - 2 + (po.StartsWith("msgid ", StringComparison.Ordinal) ? 1 : 0));
        Run("msgfmt", "-c", "--check-accelerators", "-o", "out.mo", "out.po");
    }

    // What Virtaal and Pootle do: the library reads the file, a translator rewrites one unit and accepts all, the library writes it.
    private const string Accept = """
        from translate.storage import factory
        store = factory.getobject("a.xlf")
        store.units[0].target = "Kiev’de “görüşmeler” & <Lviv>"
        for unit in store.units:
            unit.markfuzzy(False)
            unit.markapproved(True)
        store.savefile("back.xlf")
        """;

    [Fact]
    public async Task TranslateToolkit_AcceptsOurXliff12_AllComesBackWithItsCodes()
    {
        Demand("xliff2po", "translate-toolkit");
        BilingualFile file = await HandOffSamples.TranslatedAsync();
        Write("a.xlf", Xliff12.Write(file).Text);

        Run("/usr/bin/python3", "-c", Accept);

        HandOffReturn back = HandOffReturn.Compare(file, Xliff12.Read(File.ReadAllText(Path.Combine(folder, "back.xlf")), "back.xlf").Files[0], "desk");
        Assert.Empty(back.Issues);
        Assert.Equal("Kiev’de “görüşmeler” & <Lviv>", MemoryText.ToPlainText(back.Accepted[0].Target));
        Assert.Equal(file.Segments().Skip(1).Select(s => MemoryText.FromTarget(s.Target!, s.Source)), back.Accepted.Skip(1).Select(unit => unit.Target));
    }

    // pomerge writes targets without their codes: that is said, and what is whole is taken.
    [Fact]
    public async Task TranslateToolkit_MergesAPoAndLosesCodes_IsReportedAndNotTaken()
    {
        Demand("pomerge", "translate-toolkit");
        BilingualFile file = await HandOffSamples.TranslatedAsync();
        Write("a.xlf", Xliff12.Write(file).Text);
        Run("xliff2po", "--progress=none", "a.xlf", "edited.po");
        Write("edited.po", File.ReadAllText(Path.Combine(folder, "edited.po")).Replace("⟧", "⟧!", StringComparison.Ordinal));

        Run("pomerge", "--progress=none", "-t", "a.xlf", "edited.po", "back.xlf");

        HandOffReturn back = HandOffReturn.Compare(file, Xliff12.Read(File.ReadAllText(Path.Combine(folder, "back.xlf")), "back.xlf").Files[0], "desk");
        Assert.Equal(file.Segments().Count(s => s.Source.HasCodes), back.Issues.Count(issue => issue.Rule == "handoff.codes"));
        Assert.DoesNotContain(back.Accepted, unit => !unit.Target.Contains('!', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gettext_AcceptsOurPo()
    {
        Demand("msgfmt", "gettext");
        BilingualFile file = await HandOffSamples.TranslatedAsync();
        Write("a.po", PoFile.Write(file.With(s => s with { State = SegmentState.Reviewed })).Text);

        (_, string said) = Run("msgfmt", "-c", "--statistics", "-o", "a.mo", "a.po");

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{file.Segments().Count()} translated messages"), said, StringComparison.Ordinal);
        Run("msgcat", "-o", "again.po", "a.po");
        Assert.Equal(file.Segments().Select(s => s.Source.ToString()), PoFile.Read(File.ReadAllText(Path.Combine(folder, "again.po")), "again.po").Files[0].Segments().Select(s => s.Source.ToString()));
    }

    [Fact]
    public async Task TranslateToolkit_ReadsOurPoAndFindsNothingWrongWithItsEscapes()
    {
        Demand("pofilter", "translate-toolkit");
        BilingualFile file = (await HandOffSamples.TranslatedAsync()).With(s => s with { State = SegmentState.Reviewed, Target = s.Source });
        Write("a.po", PoFile.Write(file).Text);

        Run("pofilter", "--progress=none", "--test=escapes", "--test=newlines", "--test=tabs", "--test=xmltags", "--test=brackets", "a.po", "found.po");

        Assert.False(File.Exists(Path.Combine(folder, "found.po")));
    }

    [Fact]
    public void TranslateToolkit_CountsTheUnitsOfOurTmx()
    {
        Demand("pocount", "translate-toolkit");
        using (var text = new StreamWriter(Path.Combine(folder, "a.tmx")))
        {
            TmxFile.Write([new TranslationUnit { Source = "Fish &amp; <1>chips</1>", Target = "<1>Balık</1>", State = SegmentState.Final, Origin = "desk" }], HandOffSamples.Languages, text);
        }

        (string output, _) = Run("pocount", "--csv", "a.tmx");

        Assert.Equal("1", output.Split('\n')[1].Split(',')[1].Trim());
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    private static void Demand(string program, string package) => RequiredTool.Demand(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(path => File.Exists(Path.Combine(path, program))), $"apt-get install {package}");

    private (string Output, string Error) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(60_000), $"{program} did not end.");
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {error.Result}");
        return (output, error.Result);
    }
}
