using BenchmarkDotNet.Running;
using Localize.Benchmarks;

// `--quick [folder]` prints plain figures in a minute; everything else goes to BenchmarkDotNet.
if (args is ["--quick", ..])
{
    await QuickMode.RunAsync(args.Length > 1 ? args[1] : null);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
