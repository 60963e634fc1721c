using System.Collections.Frozen;

namespace Localize.Documents.Markdown;

/// <summary>What the names of HTML elements mean for text.</summary>
internal static class HtmlNames
{
    private static readonly FrozenSet<string> Inline = Set(
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd",
        "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    private static readonly FrozenSet<string> Code = Set("code", "samp", "var", "tt");

    private static readonly FrozenSet<string> Opaque = Set("pre", "script", "style", "textarea", "svg", "math", "iframe", "object", "noscript", "template");

    private static readonly FrozenSet<string> Void = Set(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    /// <summary>Whether the element is part of running text.</summary>
    public static bool IsInline(ReadOnlySpan<char> name) => Contains(Inline, name);

    /// <summary>Whether its content is code inside running text.</summary>
    public static bool IsCode(ReadOnlySpan<char> name) => Contains(Code, name);

    /// <summary>Whether its content is not text.</summary>
    public static bool IsOpaque(ReadOnlySpan<char> name) => Contains(Opaque, name);

    /// <summary>Whether it has no content.</summary>
    public static bool IsVoid(ReadOnlySpan<char> name) => Contains(Void, name);

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> name) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
