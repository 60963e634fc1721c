using System.Collections.Frozen;

namespace Localize.Segments.Srx;

/// <summary>Unicode properties by the names ICU and Java know, as members of a .NET character class.</summary>
internal static class IcuProperties
{
    private static readonly FrozenDictionary<string, string> Named = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["any"] = @"\0-\uFFFF",
        ["ascii"] = @"\0-\x7F",
        ["assigned"] = @"\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\p{C}",
        ["alphabetic"] = @"\p{L}\p{Nl}\p{Mn}\p{Mc}",
        ["alpha"] = @"\p{L}\p{Nl}\p{Mn}\p{Mc}",
        ["alnum"] = @"\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}",
        ["uppercase"] = @"\p{Lu}",
        ["upper"] = @"\p{Lu}",
        ["lowercase"] = @"\p{Ll}ªº",
        ["lower"] = @"\p{Ll}ªº",
        ["digit"] = @"\p{Nd}",
        ["space"] = @"\s",
        ["whitespace"] = @"\s",
        ["blank"] = @"\t\p{Zs}",
        ["cntrl"] = @"\p{Cc}",
        ["punct"] = @"\p{P}",
        ["punctuation"] = @"\p{P}",
        ["graph"] = @"\p{L}\p{M}\p{N}\p{P}\p{S}",
        ["print"] = @"\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}",
        ["word"] = @"\w",
        ["xdigit"] = "0-9A-Fa-f",
        ["letter"] = @"\p{L}",
        ["uppercaseletter"] = @"\p{Lu}",
        ["lowercaseletter"] = @"\p{Ll}",
        ["titlecaseletter"] = @"\p{Lt}",
        ["mark"] = @"\p{M}",
        ["number"] = @"\p{N}",
        ["decimalnumber"] = @"\p{Nd}",
        ["symbol"] = @"\p{S}",
        ["separator"] = @"\p{Z}",
        ["openpunctuation"] = @"\p{Ps}",
        ["closepunctuation"] = @"\p{Pe}",
        ["initialpunctuation"] = @"\p{Pi}",
        ["finalpunctuation"] = @"\p{Pf}",
        ["dashpunctuation"] = @"\p{Pd}",
        ["latin"] = @"A-Za-zªºÀ-ÖØ-öø-ʸ\u1E00-\u1EFF\u2C60-\u2C7F\uA722-\uA78A\uFB00-\uFB06\uFF21-\uFF3A\uFF41-\uFF5A",
        ["greek"] = @"\u0370-\u0373\u0375-\u0377\u037A-\u037D\u037F\u0384\u0386\u0388-\u03E1\u03F0-\u03FF\u1F00-\u1FFE",
        ["cyrillic"] = @"\u0400-\u052F\u1C80-\u1C88\u1D2B\u1D78\u2DE0-\u2DFF\uA640-\uA69F",
        ["armenian"] = @"\u0531-\u058F\uFB13-\uFB17",
        ["hebrew"] = @"\u0591-\u05F4\uFB1D-\uFB4F",
        ["arabic"] = @"\u0600-\u0604\u0606-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC",
        ["devanagari"] = @"\u0900-\u0950\u0955-\u0963\u0966-\u097F",
        ["thai"] = @"\u0E01-\u0E3A\u0E40-\u0E5B",
        ["georgian"] = @"\u10A0-\u10FF\u1C90-\u1CBF\u2D00-\u2D2D",
        ["hangul"] = @"\u1100-\u11FF\u3131-\u318E\uA960-\uA97C\uAC00-\uD7A3",
        ["hiragana"] = @"\u3041-\u3096\u309D-\u309F",
        ["katakana"] = @"\u30A1-\u30FA\u30FD-\u30FF\u31F0-\u31FF\uFF66-\uFF6F\uFF71-\uFF9D",
        ["han"] = @"\u2E80-\u2FD5\u3005\u3007\u3021-\u3029\u3038-\u303B\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAD9",
        ["ideographic"] = @"\u3006\u3007\u3021-\u3029\u3038-\u303A\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAD9",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Categories =
        "L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po S Sm Sc Sk So Z Zs Zl Zp C Cc Cf Cs Co Cn".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads what follows <c>\p</c> and goes on behind it.</summary>
    /// <exception cref="IcuPatternException">The property is unknown.</exception>
    public static string Read(string pattern, ref int at, int start, out bool complement)
    {
        complement = false;
        if (at < pattern.Length && pattern[at] != '{')
        {
            return MembersOf(pattern[at++].ToString(), start);
        }

        int close = pattern.IndexOf('}', at);
        if (close < 0)
        {
            throw new IcuPatternException("\\p without a name in braces", start);
        }

        string name = pattern[(at + 1)..close];
        at = close + 1;
        complement = name.StartsWith('^');
        return MembersOf(name.TrimStart('^'), start);
    }

    /// <summary>The members of a property: <c>Lu</c>, <c>Alphabetic</c>, <c>script=Latin</c>, <c>IsLatin</c>, <c>gc=L</c>.</summary>
    /// <exception cref="IcuPatternException">The property is unknown.</exception>
    public static string MembersOf(string name, int start)
    {
        string value = name[(name.IndexOf('=', StringComparison.Ordinal) + 1)..];
        if (Categories.Contains(value))
        {
            return $"\\p{{{value}}}";
        }

        string key = new([.. value.Where(char.IsAsciiLetter).Select(char.ToLowerInvariant)]);
        return Named.TryGetValue(key, out string? members) || (key.StartsWith("is", StringComparison.Ordinal) && Named.TryGetValue(key[2..], out members)) || (key.StartsWith("java", StringComparison.Ordinal) && Named.TryGetValue(key[4..], out members))
            ? members
            : throw new IcuPatternException($"the property {name} is not known here", start);
    }
}
