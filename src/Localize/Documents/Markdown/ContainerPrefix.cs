namespace Localize.Documents.Markdown;

/// <summary>What stands before the content of a line: indentation, quote marks, list markers.</summary>
internal readonly record struct ContainerPrefix(int ContentStart, bool HasQuote, bool HasMarker, int Indent)
{
    public static ContainerPrefix Read(string text, int start, int end)
    {
        int at = start;
        bool hasQuote = false;
        bool hasMarker = false;
        int indent = 0;
        while (at < end)
        {
            char c = text[at];
            if (c is ' ' or '\t')
            {
                indent += c == ' ' ? 1 : 4;
                at++;
            }
            else if (c == '>')
            {
                hasQuote = true;
                at++;
            }
            else if (MarkerLength(text, at, end) is > 0 and int length)
            {
                hasMarker = true;
                at += length;
            }
            else
            {
                break;
            }
        }

        return new ContainerPrefix(at, hasQuote, hasMarker, indent);
    }

    /// <summary>The length of a list marker that begins at the offset, without the blank after it; 0 when there is none.</summary>
    public static int MarkerLength(ReadOnlySpan<char> text, int at, int end)
    {
        int i = at;
        if (text[i] is '-' or '+' or '*')
        {
            i++;
        }
        else
        {
            while (i < end && i - at < 9 && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            if (i == at || i >= end || text[i] is not ('.' or ')'))
            {
                return 0;
            }

            i++;
        }

        return i >= end || text[i] is ' ' or '\t' ? i - at : 0;
    }
}
