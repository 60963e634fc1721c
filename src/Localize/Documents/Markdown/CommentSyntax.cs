using System.Collections.Frozen;

namespace Localize.Documents.Markdown;

/// <summary>How a programming language writes comments.</summary>
/// <param name="Line">What begins a comment that ends with its line; empty when there is none.</param>
/// <param name="Open">What begins a comment that may take several lines; empty when there is none.</param>
/// <param name="Close">What ends it.</param>
internal sealed record CommentSyntax(string Line, string Open, string Close)
{
    private static readonly CommentSyntax Slashes = new("//", "/*", "*/");
    private static readonly CommentSyntax Stars = new("", "/*", "*/");
    private static readonly CommentSyntax Hash = new("#", "", "");
    private static readonly CommentSyntax Dashes = new("--", "", "");
    private static readonly CommentSyntax SqlDashes = new("--", "/*", "*/");
    private static readonly CommentSyntax Semicolon = new(";", "", "");
    private static readonly CommentSyntax Percent = new("%", "", "");
    private static readonly CommentSyntax Markup = new("", "<!--", "-->");

    private static readonly FrozenDictionary<string, CommentSyntax> ByLanguage = Table(
        (Slashes, "js jsx javascript mjs cjs ts tsx typescript c h cpp c++ cc hpp cs c# csharp java kt kotlin go rs rust swift php scala dart groovy json5 jsonc scss less proto glsl objc objective-c zig"),
        (Stars, "css"),
        (Hash, "py python rb ruby sh bash zsh fish shell yaml yml toml conf dockerfile docker makefile make perl pl r elixir ex ps1 powershell nix graphql hcl terraform tf coffee gitignore properties"),
        (Dashes, "lua haskell hs ada elm"),
        (SqlDashes, "sql psql mysql plsql"),
        (Semicolon, "ini lisp clojure clj scheme asm elisp"),
        (Percent, "tex latex matlab erlang prolog"),
        (Markup, "html xml svg xhtml"));

    /// <summary>The comments of a language, by the first word of a fence's info string.</summary>
    public static CommentSyntax? Of(string? language) => language is { Length: > 0 } name ? ByLanguage.GetValueOrDefault(name.Trim('{', '}', '.').Split(',', '{', ':')[0].ToLowerInvariant()) : null;

    private static FrozenDictionary<string, CommentSyntax> Table(params (CommentSyntax Syntax, string Languages)[] rows) =>
        rows.SelectMany(static row => row.Languages.Split(' ').Select(language => KeyValuePair.Create(language, row.Syntax))).ToFrozenDictionary(StringComparer.Ordinal);
}
