using System.Globalization;
using System.Text;

namespace Localize.Segments.Srx;

/// <summary>
/// Translates a regular expression from the syntax of ICU, which SRX uses, to that of .NET: possessive quantifiers, <c>\h</c>,
/// <c>\R</c>, <c>\x{…}</c>, <c>\Q…\E</c>, properties, set operations, and a dot that stops at every line end.
/// </summary>
/// <remarks>Source: ICU User Guide, Regular Expressions; .NET, Regular Expression Language.</remarks>
internal ref struct IcuPattern
{
    private const int DeepestGroup = 50;

    private readonly string pattern;
    private int at;
    private int depth;
    private bool dotMatchesAll;
    private bool nested;

    private IcuPattern(string pattern) => this.pattern = pattern;

    /// <summary>Translates.</summary>
    /// <exception cref="IcuPatternException">The pattern is malformed or uses what .NET cannot express.</exception>
    public static TranslatedPattern Translate(string pattern)
    {
        var translator = new IcuPattern(pattern);
        string text = translator.Alternatives(out _);
        return translator.at < pattern.Length ? throw new IcuPatternException("a ) without (", translator.at) : new TranslatedPattern(text, translator.nested);
    }

    /// <summary>Translates a pattern of a file.</summary>
    /// <exception cref="LocalizationException">The pattern is malformed or uses what .NET cannot express; the message has the place.</exception>
    public static TranslatedPattern TranslateRule(string pattern, string? path, TextPosition? position)
    {
        try
        {
            return Translate(pattern);
        }
        catch (IcuPatternException error)
        {
            throw new LocalizationException(SrxMessages.BadPatternAt(pattern, error.Message, error.Offset), path, position, error);
        }
    }

    private string Alternatives(out bool repeats)
    {
        if (++depth > DeepestGroup)
        {
            throw new IcuPatternException($"groups nested deeper than {DeepestGroup}", at);
        }

        repeats = false;
        var text = new StringBuilder();
        while (at < pattern.Length && pattern[at] != ')')
        {
            if (pattern[at] == '|')
            {
                text.Append('|');
                at++;
                continue;
            }

            string atom = Atom(out bool atomRepeats);
            text.Append(Quantified(atom, ref atomRepeats));
            repeats |= atomRepeats;
        }

        depth--;
        return text.ToString();
    }

    private string Quantified(string atom, ref bool repeats)
    {
        while (at < pattern.Length && Quantifier() is { Length: > 0 } quantifier)
        {
            bool unbounded = quantifier is "*" or "+" || quantifier.EndsWith(",}", StringComparison.Ordinal);
            bool possessive = at < pattern.Length && pattern[at] == '+';
            bool lazy = at < pattern.Length && pattern[at] == '?';
            at += possessive || lazy ? 1 : 0;
            nested |= unbounded && repeats && !possessive;
            repeats = !possessive && (repeats || unbounded);
            atom = possessive ? $"(?>{atom}{quantifier})" : atom + quantifier + (lazy ? "?" : "");
        }

        return atom;
    }

    private string Quantifier()
    {
        if (pattern[at] is '*' or '+' or '?')
        {
            return pattern[at++].ToString();
        }

        int close = pattern[at] == '{' ? pattern.IndexOf('}', at) : -1;
        if (close < 0 || pattern[(at + 1)..close].AsSpan().ContainsAnyExcept("0123456789,"))
        {
            return "";
        }

        string quantifier = pattern[at..(close + 1)];
        at = close + 1;
        return quantifier;
    }

    private string Atom(out bool repeats)
    {
        repeats = false;
        switch (pattern[at])
        {
            case '(':
                return Group(out repeats);
            case '[':
                return IcuSet.Translate(pattern, ref at);
            case '\\':
                return Escape();
            case '.':
                at++;
                return dotMatchesAll ? "." : @"[^\n\r\u0085\u2028\u2029]";
            default:
                return pattern[at++].ToString();
        }
    }

    private string Group(out bool repeats)
    {
        repeats = false;
        int start = at++;
        string head = "(";
        bool atomic = false;
        if (at < pattern.Length && pattern[at] == '?')
        {
            int end = at + 1;
            while (end < pattern.Length && (char.IsAsciiLetter(pattern[end]) || pattern[end] == '-'))
            {
                end++;
            }

            if (end < pattern.Length && pattern[end] is ')' or ':' && end > at + 1)
            {
                return Flags(start, end, out repeats);
            }

            if (pattern.AsSpan(at).StartsWith("?#", StringComparison.Ordinal))
            {
                int comment = pattern.IndexOf(')', at);
                at = comment < 0 ? throw new IcuPatternException("a comment without end", start) : comment + 1;
                return "";
            }

            head = pattern.AsSpan(at) switch
            {
                ['?', '<', '=' or '!', ..] => pattern[start..(at + 3)],
                ['?', ':' or '>' or '=' or '!', ..] => pattern[start..(at + 2)],
                ['?', '<', ..] when pattern.IndexOf('>', at) is > 0 and var close => pattern[start..(close + 1)],
                _ => throw new IcuPatternException("an unknown kind of group", start),
            };
            atomic = head is not "(?:" && head[^1] is '>' or '=' or '!' && head.Length <= 4;
            at = start + head.Length;
        }

        string body = Alternatives(out bool inner);
        Close(start);
        repeats = inner && !atomic;
        return head + body + ")";
    }

    // "(?i)", "(?i:...)": w, u, d and U say what .NET does anyway.
    private string Flags(int start, int end, out bool repeats)
    {
        string flags = new([.. pattern[(at + 1)..end].Where(c => !"wudU".Contains(c, StringComparison.Ordinal))]);
        if (flags.AsSpan().ContainsAnyExcept("imsx-"))
        {
            throw new IcuPatternException($"the unknown flags {flags}", start);
        }

        bool before = dotMatchesAll;
        int minus = flags.IndexOf('-', StringComparison.Ordinal);
        dotMatchesAll = flags.IndexOf('s', StringComparison.Ordinal) is >= 0 and var s ? minus < 0 || s < minus : dotMatchesAll;
        repeats = false;
        at = end + 1;
        if (pattern[end] == ')')
        {
            return flags.Trim('-').Length == 0 ? "" : $"(?{flags})";
        }

        string body = Alternatives(out repeats);
        dotMatchesAll = before;
        Close(start);
        return $"(?{(flags.Trim('-').Length == 0 ? "" : flags)}:{body})";
    }

    private void Close(int start)
    {
        if (at >= pattern.Length)
        {
            throw new IcuPatternException("a ( without )", start);
        }

        at++;
    }

    private string Escape()
    {
        int start = at;
        if (at + 1 >= pattern.Length)
        {
            throw new IcuPatternException("a \\ at the end", at);
        }

        char c = pattern[at + 1];
        switch (c)
        {
            case 'Q':
                return Quoted();
            case 'R':
                at += 2;
                return @"(?>\r\n|[\n-\r\u0085\u2028\u2029])";
            case 'X':
                at += 2;
                return @"(?>\P{M}\p{M}*)";
            case 'b' or 'B' or 'A' or 'z' or 'Z' or 'G':
            case >= '1' and <= '9':
                at += 2;
                return pattern[start..at];
            case 'k' when pattern.IndexOf('>', at) is > 0 and var close:
                at = close + 1;
                return pattern[start..at];
            default:
                string members = IcuEscape.Read(pattern, ref at, out bool negated);
                return negated ? $"[^{members}]" : IcuEscape.IsSingle(members) ? members : $"[{members}]";
        }
    }

    private string Quoted()
    {
        int end = pattern.IndexOf(@"\E", at + 2, StringComparison.Ordinal);
        string literal = pattern[(at + 2)..(end < 0 ? pattern.Length : end)];
        at = end < 0 ? pattern.Length : end + 2;
        return string.Create(CultureInfo.InvariantCulture, $"(?:{System.Text.RegularExpressions.Regex.Escape(literal)})");
    }
}

/// <summary>A pattern in the syntax of .NET.</summary>
/// <param name="Text">The pattern.</param>
/// <param name="IsNested">Whether a repetition repeats another, so that a backtracking search may take exponential time.</param>
internal readonly record struct TranslatedPattern(string Text, bool IsNested);

/// <summary>A pattern that cannot be translated.</summary>
internal sealed class IcuPatternException(string message, int offset) : Exception(message)
{
    /// <summary>Where in the pattern, in UTF-16 code units from 0.</summary>
    public int Offset { get; } = offset;
}
