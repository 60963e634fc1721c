using System.Globalization;
using Localize.Memory;

namespace Localize.Exchange.Tmx;

/// <summary>The written form of a memory, taken apart without a document to take codes from.</summary>
internal static class WrittenText
{
    /// <summary>Reads <c>Read &lt;1&gt;this&lt;/1&gt;</c>; null when it is not sound.</summary>
    public static InlineText? Parse(string written)
    {
        var builder = new InlineTextBuilder();
        int from = 0;
        while (from < written.Length)
        {
            int open = written.IndexOf('<', from);
            builder.Append(MemoryText.ToPlainText(written[from..(open < 0 ? written.Length : open)]));
            int close = open < 0 ? -1 : written.IndexOf('>', open);
            if (open < 0)
            {
                break;
            }

            if (close < 0 || Code(written[(open + 1)..close]) is not { } code)
            {
                return null;
            }

            builder.Append(code);
            from = close + 1;
        }

        return builder.ToInlineText();
    }

    private static InlineCode? Code(string mark)
    {
        InlineCodeKind kind = mark.StartsWith('/') ? InlineCodeKind.Closing : mark.EndsWith('/') ? InlineCodeKind.Placeholder : InlineCodeKind.Opening;
        return int.TryParse(mark.Trim('/'), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? new InlineCode { Id = number, Kind = kind, Type = "code", OriginalData = $"<{mark}>" }
            : null;
    }
}
