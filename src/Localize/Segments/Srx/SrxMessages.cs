namespace Localize.Segments.Srx;

/// <summary>What is said of SRX files.</summary>
internal static class SrxMessages
{
    public const string NotSrx = "Found no <srx>; expected an SRX 2.0 file.";
    public const string NoBreakRule = "No break rule holds for this language, so nothing would be cut. Add a language map for it, or layer the rules over the built-in ones.";

    public static string CannotRead(string reason) => $"The segmentation rules cannot be read: {reason}";

    public static string BadVersion(string? version) => $"Found SRX version \"{version}\"; expected 2.0 or 1.0.";

    public static string BadYesNo(string attribute, string value) => $"Found {attribute}=\"{value}\"; expected yes or no.";

    public static string BadHandle(string? type) => $"Found formathandle type=\"{type}\"; expected start, end or isolated.";

    public static string Missing(string element, string attribute) => $"<{element}> has no {attribute}. Add it.";

    public static string UnknownRules(string name) => $"No <languagerule> is named \"{name}\". Mend the name in the map, or add the rules.";

    public static string BadPattern(string pattern, string reason) => $"The pattern \"{Short(pattern)}\" cannot be used: {reason}";

    public static string BadPatternAt(string pattern, string reason, int offset) => $"The pattern \"{Short(pattern)}\" cannot be used: {reason} (character {offset + 1} of the pattern)";

    public static string Hostile(string pattern) =>
        $"The pattern \"{Short(pattern)}\" repeats a repetition and looks around or back, which may take exponential time. Make the inner repetition possessive (++) or leave the look-around out.";

    public static string TooSlow(string pattern) =>
        $"The pattern \"{Short(pattern)}\" took longer than {CompiledSrxRule.Timeout.TotalSeconds:0.#} s at one place. Make its repetitions possessive (++, *+) or bound them.";

    private static string Short(string pattern) => pattern.Length <= 80 ? pattern : pattern[..80] + "…";
}
