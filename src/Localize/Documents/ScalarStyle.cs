namespace Localize.Documents;

/// <summary>The notations of a front matter value.</summary>
internal enum ScalarNotation
{
    None,
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
    TomlBasic,
    TomlLiteral,
    TomlMultilineBasic,
    TomlMultilineLiteral,
    Json,
}

/// <summary>How a front matter value was written.</summary>
/// <param name="Notation">Quotes or block.</param>
/// <param name="Header">The first line of a block: <c>&gt;-</c>.</param>
/// <param name="Indent">The indentation of a block's lines.</param>
/// <param name="IsInFlow">Whether it stands inside <c>[…]</c> or <c>{…}</c>.</param>
internal sealed record ScalarStyle(ScalarNotation Notation, string Header = "", string Indent = "", bool IsInFlow = false)
{
    public static ScalarStyle None { get; } = new(ScalarNotation.None);
}
