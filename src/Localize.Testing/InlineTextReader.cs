using System.Text.RegularExpressions;

namespace Localize.Testing;

/// <summary>
/// Writes test texts with codes shortly: <c>{b1}bold{/b1} {i2}slanted{/i2} {a3}link{/a3} {s4}struck{/s4} {c5/} code, {f6/} footnote,
/// {g7/} image, {n8/} line break</c>.
/// </summary>
public static partial class InlineTextReader
{
    /// <summary>Reads the short notation.</summary>
    /// <param name="text">Text with marks in braces; a brace that is not a mark is text.</param>
    /// <returns>The text with codes.</returns>
    public static InlineText Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new InlineTextBuilder();
        int from = 0;
        foreach (Match match in MarkPattern().Matches(text))
        {
            result.Append(text.AsSpan(from, match.Index - from));
            result.Append(CodeOf(match));
            from = match.Index + match.Length;
        }

        return result.Append(text.AsSpan(from)).ToInlineText();
    }

    private static InlineCode CodeOf(Match match) => new()
    {
        Id = int.Parse(match.Groups["id"].Value, System.Globalization.CultureInfo.InvariantCulture),
        Kind = match.Groups["close"].Length > 0 ? InlineCodeKind.Closing : match.Groups["alone"].Length > 0 ? InlineCodeKind.Placeholder : InlineCodeKind.Opening,
        Type = TypeOf(match.Groups["type"].Value[0]),
        OriginalData = match.Value,
    };

    private static string TypeOf(char letter) => letter switch
    {
        'b' => InlineCodeTypes.Strong,
        'i' => InlineCodeTypes.Emphasis,
        'a' => InlineCodeTypes.Link,
        's' => InlineCodeTypes.Strikethrough,
        'c' => InlineCodeTypes.Code,
        'f' => InlineCodeTypes.FootnoteReference,
        'g' => InlineCodeTypes.Image,
        'n' => InlineCodeTypes.LineBreak,
        _ => InlineCodeTypes.Html,
    };

    [GeneratedRegex(@"\{(?<close>/?)(?<type>[biascfgnh])(?<id>\d{1,3})(?<alone>/?)\}", RegexOptions.CultureInvariant)]
    private static partial Regex MarkPattern();
}
