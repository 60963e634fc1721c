using BenchmarkDotNet.Running;
using Localize.Benchmarks;

// `--quick [folder]`, `--stages [folder]`, `--terms [folder]`, `--terms-apertium` and `--segments [file]` print plain figures in a minute or two;
// `--fuzz executions` looks for texts that break us, `--guard` for texts that slow us; `--growth` measures large documents (`--grown` is
// its child); `--memory [units]` measures the translation memories, `--review` what a glossary change does, and `--review-tree folder` writes a newsroom for the whole command; everything else goes to BenchmarkDotNet.
if (args is ["--quick", ..])
{
    await QuickMode.RunAsync(args.Length > 1 ? args[1] : null);
    return;
}

if (args is ["--stages", ..])
{
    StagesMode.Run(args.Length > 1 ? args[1] : null);
    return;
}

if (args is ["--terms", ..])
{
    TermsMode.Run(args.Length > 1 ? args[1] : null);
    return;
}

if (args is ["--terms-apertium"])
{
    await ApertiumTermsMode.RunAsync();
    return;
}

if (args is ["--fuzz", _, ..])
{
    Environment.ExitCode = FuzzMode.Run(args);
    return;
}

if (args is ["--growth", ..])
{
    GrowthRows.Print(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : null);
    return;
}

if (args is ["--grown", { } kind])
{
    Environment.ExitCode = GrowthMemory.RunUnderLimit(int.Parse(kind, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

if (args is ["--memory", ..])
{
    await MemoryMode.RunAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000);
    return;
}

if (args is ["--guard", ..])
{
    GuardMode.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1);
    return;
}

if (args is ["--review"])
{
    ReviewMode.Run();
    return;
}

if (args is ["--review-tree", { } folder])
{
    ReviewTree.Write(folder);
    return;
}

if (args is ["--segments", ..])
{
    SegmentsMode.Run(args.Length > 1 ? args[1] : null);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
