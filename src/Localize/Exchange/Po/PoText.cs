using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Localize.Exchange.Po;

/// <summary>
/// Text with codes as PO holds it. A <c>&lt;</c> that would look like a code is written <c>&amp;lt;</c>, an <c>&amp;</c> that would look like
/// such an escape <c>&amp;amp;</c>; all else is as people read it.
/// </summary>
internal static partial class PoText
{
    public static string Write(InlineText text)
    {
        var result = new StringBuilder();
        foreach (InlineElement element in text.Elements)
        {
            result.Append(element is TextRun run ? Ambiguous().Replace(run.Text, m => m.Value == "<" ? "&lt;" : "&amp;") : Mark(((CodeRun)element).Code));
        }

        return result.ToString();
    }

    /// <summary>Reads a text; its codes have no data, for that is the source document's.</summary>
    public static InlineText Read(string written)
    {
        var builder = new InlineTextBuilder();
        int from = 0;
        foreach (Match match in Code().Matches(written))
        {
            builder.Append(Plain(written[from..match.Index]));
            if (int.TryParse(match.Groups["id"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int id))
            {
                InlineCodeKind kind = match.Groups["end"].Success ? InlineCodeKind.Closing : match.Groups["alone"].Success ? InlineCodeKind.Placeholder : InlineCodeKind.Opening;
                builder.Append(new InlineCode { Id = id, Kind = kind, Type = "code", OriginalData = "" });
            }

            from = match.Index + match.Length;
        }

        return builder.Append(Plain(written[from..])).ToInlineText();
    }

    private static string Mark(InlineCode code)
    {
        string id = code.Id.ToString(CultureInfo.InvariantCulture);
        return code.Kind switch { InlineCodeKind.Closing => $"</{id}>", InlineCodeKind.Opening => $"<{id}>", _ => $"<{id}/>" };
    }

    private static string Plain(string text) => Escape().Replace(text, m => m.Value == "&lt;" ? "<" : "&");

    [GeneratedRegex("<(?=/?[0-9]{1,9}/?>)|&(?=(?:lt|amp);)", RegexOptions.CultureInvariant)]
    private static partial Regex Ambiguous();

    [GeneratedRegex("<(?<end>/)?(?<id>[0-9]{1,9})(?<alone>/)?>", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex("&(?:lt|amp);", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
