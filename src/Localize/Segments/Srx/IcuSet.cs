using System.Text;

namespace Localize.Segments.Srx;

/// <summary>
/// A bracketed set of ICU: ranges, escapes, sets within sets (union), <c>&amp;&amp;</c> (intersection), <c>--</c> (difference) and
/// <c>[:alpha:]</c>. What a .NET class cannot hold becomes a look-ahead before a class.
/// </summary>
internal static class IcuSet
{
    private const string Nothing = "(?!)";
    private const string Everything = @"[\s\S]";

    /// <summary>Reads the set that begins at a place and goes on behind it.</summary>
    /// <exception cref="IcuPatternException">The set is malformed.</exception>
    public static string Translate(string pattern, ref int at)
    {
        int start = at;
        if (pattern.AsSpan(at).StartsWith("[:", StringComparison.Ordinal) && pattern.IndexOf(":]", at, StringComparison.Ordinal) is > 0 and var close)
        {
            string name = pattern[(at + 2)..close];
            at = close + 2;
            return $"[{(name[0] == '^' ? "^" : "")}{IcuProperties.MembersOf(name.TrimStart('^'), start)}]";
        }

        at++;
        bool negated = at < pattern.Length && pattern[at] == '^';
        at += negated ? 1 : 0;
        string left = Union(pattern, ref at, start);
        while (at + 1 < pattern.Length && (pattern.AsSpan(at).StartsWith("&&", StringComparison.Ordinal) || pattern.AsSpan(at).StartsWith("--", StringComparison.Ordinal)))
        {
            string look = pattern[at] == '&' ? "?=" : "?!";
            at += 2;
            left = $"(?:({look}{Union(pattern, ref at, start)}){left})";
        }

        if (at >= pattern.Length)
        {
            throw new IcuPatternException("a [ without ]", start);
        }

        at++;
        return !negated ? left : left[0] == '[' && left[1] != '^' ? "[^" + left[1..] : $"(?:(?!{left}){Everything})";
    }

    // Members up to "]", "&&" or "--": a class, and an alternative for each set that does not fit into it.
    private static string Union(string pattern, ref int at, int start)
    {
        var members = new StringBuilder();
        var others = new List<string>();
        for (bool first = true; at < pattern.Length; first = false)
        {
            char c = pattern[at];
            if ((c == ']' && !(first && members.Length + others.Count == 0 && pattern.IndexOf(']', at + 1) > 0 && pattern[start + 1] == ']')) || IsOperator(pattern, at, first))
            {
                break;
            }

            Member(pattern, ref at, members, others);
        }

        if (others.Count == 0)
        {
            return members.Length == 0 ? Nothing : $"[{members}]";
        }

        others.InsertRange(0, members.Length == 0 ? [] : [$"[{members}]"]);
        return $"(?:{string.Join('|', others)})";
    }

    private static bool IsOperator(string pattern, int at, bool first) =>
        pattern.AsSpan(at).StartsWith("&&", StringComparison.Ordinal) || (!first && pattern.AsSpan(at).StartsWith("--[", StringComparison.Ordinal));

    private static void Member(string pattern, ref int at, StringBuilder members, List<string> others)
    {
        char c = pattern[at];
        if (c == '[')
        {
            string inner = Translate(pattern, ref at);
            if (inner[0] == '[' && inner[1] != '^' && inner.IndexOf("-[", StringComparison.Ordinal) < 0)
            {
                members.Append(inner, 1, inner.Length - 2);
                return;
            }

            others.Add(inner);
            return;
        }

        if (c == '\\' && at + 1 < pattern.Length)
        {
            string escaped = IcuEscape.Read(pattern, ref at, out bool negated);
            if (negated)
            {
                others.Add($"[^{escaped}]");
                return;
            }

            members.Append(escaped);
            return;
        }

        at++;
        bool range = c == '-' && members.Length > 0 && at < pattern.Length && pattern[at] is not (']' or '[');
        members.Append(range ? "-" : IcuEscape.Literal(c));
    }
}
