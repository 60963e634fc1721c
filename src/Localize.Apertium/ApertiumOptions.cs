namespace Localize.Engines.Apertium;

/// <summary>Where Apertium lies and how long it may take. The defaults are those of Debian.</summary>
/// <remarks>Read once, when the engine is created.</remarks>
public sealed class ApertiumOptions
{
    /// <summary>The folder with the pairs' <c>.mode</c> files. Default <c>/usr/share/apertium/modes</c>.</summary>
    public string ModesFolder { get; set; } = "/usr/share/apertium/modes";

    /// <summary>The program that turns a mode file into a pipeline with word-bound blanks. Default <c>apertium-wblank-mode</c>.</summary>
    public string PipelineTool { get; set; } = "apertium-wblank-mode";

    /// <summary>The shell that runs the pipeline. Default <c>bash</c>.</summary>
    public string Shell { get; set; } = "bash";

    /// <summary>How long one segment may take, the start of the pipeline included, beside a millisecond for each character. Default 20 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The clock for the timeout. Default the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ModesFolder);
        ArgumentException.ThrowIfNullOrWhiteSpace(PipelineTool);
        ArgumentException.ThrowIfNullOrWhiteSpace(Shell);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Timeout, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(TimeProvider);
    }

    internal ApertiumOptions Copy() => new()
    {
        ModesFolder = ModesFolder, PipelineTool = PipelineTool, Shell = Shell, Timeout = Timeout, TimeProvider = TimeProvider,
    };
}
