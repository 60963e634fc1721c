using System.Globalization;
using System.Text.RegularExpressions;

namespace Localize.Engines;

/// <summary>Reads the answer to a segment that <see cref="HtmlCodec"/> wrote.</summary>
internal sealed partial class HtmlSegmentReader(EncodedSegment encoded)
{
    private readonly InlineTextBuilder result = new();
    private readonly Stack<(string Name, InlineToken Token)> open = new();
    private readonly int[] seen = new int[encoded.Tokens.Count];
    private string? protectedName;
    private int protectedDepth;
    private string? error;

    internal DecodedSegment Read(string answer)
    {
        int from = 0;
        foreach (ValueMatch match in TagPattern().EnumerateMatches(answer))
        {
            AddText(answer[from..match.Index]);
            AddTag(answer.Substring(match.Index, match.Length));
            from = match.Index + match.Length;
            if (error is not null)
            {
                return DecodedSegment.Failed(error);
            }
        }

        AddText(answer[from..]);
        return Finish();
    }

    private DecodedSegment Finish()
    {
        if (open.Count > 0 || protectedName is not null)
        {
            return DecodedSegment.Failed($"The answer leaves <{protectedName ?? open.Peek().Name}> open.");
        }

        for (int i = 0; i < seen.Length; i++)
        {
            if (encoded.Tokens[i].Term is { } term && seen[i] == 0)
            {
                return DecodedSegment.Failed($"The term \"{term.Target}\" is missing in the answer.");
            }
        }

        return new DecodedSegment(result.ToInlineText(), null);
    }

    private void AddText(string text)
    {
        if (protectedName is null && text.Length > 0)
        {
            result.Append(HtmlCodec.Unescape(text));
        }
    }

    private void AddTag(string tag)
    {
        string name = NamePattern().Match(tag).Groups[1].Value.ToLowerInvariant();
        bool closes = tag.StartsWith("</", StringComparison.Ordinal);
        if (protectedName is not null)
        {
            SkipInside(name, closes);
        }
        else if (closes)
        {
            Close(name);
        }
        else
        {
            Open(name, tag);
        }
    }

    private void SkipInside(string name, bool closes)
    {
        if (name != protectedName)
        {
            return;
        }

        protectedDepth += closes ? -1 : 1;
        if (protectedDepth == 0)
        {
            protectedName = null;
        }
    }

    private void Open(string name, string tag)
    {
        Match id = IdPattern().Match(tag);
        if (!int.TryParse(id.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            || number < encoded.FirstId || number >= encoded.FirstId + encoded.Tokens.Count)
        {
            error = $"The answer holds the tag {tag}, which was not sent.";
            return;
        }

        bool selfClosing = tag.EndsWith("/>", StringComparison.Ordinal);
        InlineToken token = encoded.Tokens[number - encoded.FirstId];
        seen[number - encoded.FirstId]++;
        token.AppendTo(result);
        if (token.Closing is null)
        {
            (protectedName, protectedDepth) = selfClosing ? (null, 0) : (name, 1);
        }
        else if (selfClosing)
        {
            result.Append(token.Closing);
        }
        else
        {
            open.Push((name, token));
        }
    }

    private void Close(string name)
    {
        if (open.Count == 0 || open.Peek().Name != name)
        {
            error = $"The answer closes </{name}> where it is not open.";
            return;
        }

        result.Append(open.Pop().Token.Closing!);
    }

    [GeneratedRegex("""<(?:/?[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*|!--.*?--|[!?][^>]*)>""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"^</?([A-Za-z][^\s/>]*)", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();

    [GeneratedRegex("""\sid\s*=\s*["']?([0-9]{1,4})["'\s/>]""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IdPattern();
}
