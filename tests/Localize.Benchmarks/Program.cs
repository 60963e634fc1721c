using BenchmarkDotNet.Running;
using Localize.Benchmarks;

// `--quick [folder]`, `--terms [folder]` and `--terms-apertium` print plain figures in a minute or two; everything else goes to BenchmarkDotNet.
if (args is ["--quick", ..])
{
    await QuickMode.RunAsync(args.Length > 1 ? args[1] : null);
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

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
