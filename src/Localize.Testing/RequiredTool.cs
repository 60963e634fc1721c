using Xunit;

namespace Localize.Testing;

/// <summary>Tests that need a program of the machine: skipped with the line that installs it, but a failure where <c>CI</c> is set.</summary>
public static class RequiredTool
{
    /// <summary>Skips the test, or fails it in continuous integration, when the tool is not there.</summary>
    /// <param name="isPresent">Whether the tool is there.</param>
    /// <param name="installLine">The command that installs it: <c>apt-get install apertium-eng-spa</c>.</param>
    public static void Demand(bool isPresent, string installLine)
    {
        bool isCi = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        if (!isPresent && isCi)
        {
            Assert.Fail($"A tool that this test needs is not installed. Run: {installLine}");
        }

        Assert.SkipUnless(isPresent, $"Not installed. Run: {installLine}");
    }
}
