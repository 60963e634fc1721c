using System.Text;
using Localize.ConsoleHost;

CrashAt.Arm(Environment.GetEnvironmentVariable(CrashAt.Variable));
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var signals = new EndSignals();
return signals.ExitCodeOf(await new LocalizeApplication(HostEnvironment.FromProcess()).RunAsync(args, signals.Token));
