using System.Globalization;

namespace Localize.Segments.Srx;

/// <summary>An escape of ICU that stands for one character or a set of them, as the members of a .NET character class.</summary>
internal static class IcuEscape
{
    private const string HorizontalSpace = @"\t\p{Zs}";
    private const string VerticalSpace = @"\n-\r\u0085\u2028\u2029";

    /// <summary>Whether members written without brackets match one given character, or one class of .NET's own.</summary>
    public static bool IsSingle(string members) => members.Length == 1 || (members[0] == '\\' && (members.Length == 2 || (members[1] == 'u' && members.Length == 6) || (members[1] is 'p' or 'P' && members.IndexOf('}', StringComparison.Ordinal) == members.Length - 1)));

    /// <summary>Reads the escape at a place and goes on behind it.</summary>
    /// <exception cref="IcuPatternException">The escape is unknown.</exception>
    public static string Read(string pattern, ref int at, out bool negated)
    {
        int start = at;
        negated = false;
        char c = pattern[at + 1];
        at += 2;
        switch (c)
        {
            case 'p' or 'P':
                string members = IcuProperties.Read(pattern, ref at, start, out bool complement);
                negated = complement != (c == 'P');
                return members;
            case 'd' or 's' or 'w':
                return "\\" + c;
            case 'D' or 'S' or 'W':
                return "\\" + c;
            case 'h' or 'H':
                negated = c == 'H';
                return HorizontalSpace;
            case 'v' or 'V':
                negated = c == 'V';
                return VerticalSpace;
            case 't' or 'n' or 'r' or 'f' or 'a' or 'e':
                return "\\" + c;
            case 'x' when at < pattern.Length && pattern[at] == '{':
                int close = pattern.IndexOf('}', at);
                int from = at + 1;
                at = close < 0 ? throw new IcuPatternException("\\x{ without }", start) : close + 1;
                return CodePoint(pattern[from..close], start);
            case 'x':
                return CodePoint(Digits(pattern, ref at, 2, start), start);
            case 'u':
                return CodePoint(Digits(pattern, ref at, 4, start), start);
            case 'U':
                return CodePoint(Digits(pattern, ref at, 8, start), start);
            case 'c' when at < pattern.Length:
                return CodePoint(((int)pattern[at++] & 0x1F).ToString("X", CultureInfo.InvariantCulture), start);
            case '0':
                int octal = at;
                while (at < pattern.Length && at - octal < 3 && pattern[at] is >= '0' and <= '7')
                {
                    at++;
                }

                return CodePoint(Convert.ToInt32("0" + pattern[octal..at], 8).ToString("X", CultureInfo.InvariantCulture), start);
            case var letter when char.IsAsciiLetterOrDigit(letter):
                throw new IcuPatternException($"the escape \\{letter} has no counterpart in .NET", start);
            default:
                return Literal(c);
        }
    }

    /// <summary>One character as it is written in a pattern or a class.</summary>
    public static string Literal(char c) => char.IsAsciiLetterOrDigit(c) || c > '~' || c == '_' ? c.ToString() : char.IsAscii(c) && !char.IsControl(c) && c != ' ' ? "\\" + c : $"\\u{(int)c:X4}";

    private static string Digits(string pattern, ref int at, int count, int start)
    {
        string digits = at + count <= pattern.Length ? pattern.Substring(at, count) : throw new IcuPatternException("an escape cut off", start);
        at += count;
        return digits;
    }

    private static string CodePoint(string hex, int start) =>
        !int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) || value is < 0 or > 0x10FFFF
        ? throw new IcuPatternException($"\"{hex}\" is no code point", start)
        : value > char.MaxValue
        ? throw new IcuPatternException($"U+{value:X} lies beyond U+FFFF, which a .NET class cannot hold", start)
        : $"\\u{value:X4}";
}
