namespace Localize.Documents.Markdown;

/// <summary>Plain YAML scalars that are not strings (YAML 1.1 and 1.2 core schema).</summary>
internal static class YamlWords
{
    private static readonly string[] Reserved = ["true", "false", "yes", "no", "on", "off", "y", "n", "null", "~", ".nan", ".inf", "-.inf", "+.inf", "<<", "="];

    public static bool IsReserved(string text) => Reserved.Contains(text, StringComparer.OrdinalIgnoreCase);
}
