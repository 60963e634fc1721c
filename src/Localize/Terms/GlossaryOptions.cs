namespace Localize.Terms;

/// <summary>Limits that stand in front of the YAML parser.</summary>
public sealed record GlossaryOptions
{
    /// <summary>The defaults.</summary>
    public static GlossaryOptions Default { get; } = new();

    /// <summary>The largest file that is read, in UTF-8 bytes. Default 1 MiB; raise it for generated glossaries.</summary>
    public long MaximumFileSize { get; init; } = 1024 * 1024;

    /// <summary>The longest term, in UTF-16 code units. Default 1,000.</summary>
    public int MaximumTermLength { get; init; } = 1000;

    /// <summary>
    /// Whether <c>include</c> may name files outside the folder of the glossary that was asked for. Default <see langword="false"/>: a
    /// glossary from elsewhere cannot read other files of the machine.
    /// </summary>
    public bool AllowIncludesOutside { get; init; }
}
