namespace Localize.Exchange.Xliff;

/// <summary>Our types of codes in the words of XLIFF 2.1 (sections 4.3.1.38 and 4.3.1.32) and XLIFF 1.2 (<c>ctype</c>).</summary>
internal static class CodeTypes
{
    /// <summary>Begins the sub-types that are ours alone.</summary>
    public const string Own = "localize:";

    private static readonly (string Ours, string Type, string SubType, string CType)[] Known =
    [
        (InlineCodeTypes.Strong, "fmt", "xlf:b", "bold"),
        (InlineCodeTypes.Emphasis, "fmt", "xlf:i", "italic"),
        (InlineCodeTypes.LineBreak, "fmt", "xlf:lb", "lb"),
        (InlineCodeTypes.Link, "link", $"{Own}{InlineCodeTypes.Link}", "link"),
        (InlineCodeTypes.Image, "image", $"{Own}{InlineCodeTypes.Image}", "image"),
    ];

    public static (string Type, string SubType, string CType) Of(string ours)
    {
        (string Ours, string Type, string SubType, string CType) known = Array.Find(Known, k => k.Ours == ours);
        return known.Ours is null ? ("other", $"{Own}{Token(ours)}", $"x-{Token(ours)}") : (known.Type, known.SubType, known.CType);
    }

    public static string From(string? type, string? subType)
    {
        string? known = Array.Find(Known, k => k.SubType == subType).Ours;
        return known ?? (subType?.StartsWith(Own, StringComparison.Ordinal) == true ? subType[Own.Length..] : type ?? "other");
    }

    /// <summary>The ctype of a code: a placeholder has image, lb and pb of its own, a pair bold, italic and link (XLIFF 1.2, section 3.2); all else begins with x-.</summary>
    public static string CTypeOf(InlineCode code)
    {
        string ctype = Of(code.Type).CType;
        bool isAllowed = ctype.StartsWith("x-", StringComparison.Ordinal) || (code.Kind == InlineCodeKind.Placeholder) == (ctype is "image" or "lb");
        return isAllowed ? ctype : $"x-{ctype}";
    }

    public static string FromCType(string? ctype)
    {
        string plain = ctype?.StartsWith("x-", StringComparison.Ordinal) == true ? ctype[2..] : ctype ?? "other";
        return Array.Find(Known, k => k.CType == plain).Ours ?? plain;
    }

    // The value after a prefix has neither blanks nor colons.
    private static string Token(string ours) => string.Concat(ours.Select(c => c == ':' || char.IsWhiteSpace(c) ? '-' : c)) is { Length: > 0 } token ? token : "other";
}
