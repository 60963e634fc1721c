using System.Text.RegularExpressions;

namespace Localize.Segments.Srx;

/// <summary>
/// A rule ready to be asked. A pattern in which repetitions repeat each other is run by the engine without backtracking on the
/// characters around a place; every other one as a look-behind and a look-ahead under a time limit.
/// </summary>
internal sealed class CompiledSrxRule
{
    /// <summary>The longest that one question may take.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    // How far a pattern sees that is run without backtracking.
    private const int Window = 200;

    private readonly SrxRule rule;
    private readonly string? path;
    private readonly Regex? around;
    private readonly Regex? anchored;
    private readonly Regex? before;
    private readonly Regex? after;

    public CompiledSrxRule(SrxRule rule, string? path)
    {
        this.rule = rule;
        this.path = path;
        TranslatedPattern left = IcuPattern.TranslateRule(rule.BeforeBreak, path, rule.Position);
        TranslatedPattern right = IcuPattern.TranslateRule(rule.AfterBreak, path, rule.Position);
        try
        {
            if (left.IsNested || right.IsNested)
            {
                before = new Regex($@"(?:{left.Text})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Timeout);
                after = new Regex($@"\A(?:{right.Text})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Timeout);
                return;
            }

            string look = (left.Text.Length == 0 ? "" : $"(?<={left.Text})") + (right.Text.Length == 0 ? "" : $"(?={right.Text})");
            around = rule.IsBreak ? new Regex(look, RegexOptions.Compiled | RegexOptions.CultureInvariant, Timeout) : null;
            anchored = new Regex(@"\G" + look, RegexOptions.CultureInvariant, Timeout);
        }
        catch (NotSupportedException error)
        {
            throw new LocalizationException(SrxMessages.Hostile(left.IsNested ? rule.BeforeBreak : rule.AfterBreak), path, rule.Position, error);
        }
        catch (ArgumentException error)
        {
            throw new LocalizationException(SrxMessages.BadPattern(rule.BeforeBreak + " | " + rule.AfterBreak, error.Message), path, rule.Position, error);
        }
    }

    public bool IsBreak => rule.IsBreak;

    /// <summary>What explanations call it: <c>Srx 12:5</c>.</summary>
    public string Name => rule.Position is { } position ? $"Srx {position}" : $"Srx {rule.BeforeBreak} | {rule.AfterBreak}";

    /// <summary>Adds the places inside the text where the rule matches, ascending.</summary>
    public void FindAll(ReadOnlySpan<char> text, List<int> places)
    {
        try
        {
            if (around is null)
            {
                FindOneByOne(text, places);
                return;
            }

            foreach (ValueMatch match in around.EnumerateMatches(text))
            {
                if (match.Index > 0 && match.Index < text.Length)
                {
                    places.Add(match.Index);
                }
            }
        }
        catch (RegexMatchTimeoutException error)
        {
            throw TooSlow(error);
        }
    }

    /// <summary>Whether the rule matches at a place.</summary>
    public bool Matches(ReadOnlySpan<char> text, int place)
    {
        try
        {
            return anchored is not null
                ? anchored.IsMatch(text, place)
                : before!.IsMatch(text[Math.Max(0, place - Window)..place]) && after!.IsMatch(text[place..Math.Min(text.Length, place + Window)]);
        }
        catch (RegexMatchTimeoutException error)
        {
            throw TooSlow(error);
        }
    }

    private void FindOneByOne(ReadOnlySpan<char> text, List<int> places)
    {
        for (int place = 1; place < text.Length; place++)
        {
            if (Matches(text, place))
            {
                places.Add(place);
            }
        }
    }

    private LocalizationException TooSlow(RegexMatchTimeoutException error) =>
        new(SrxMessages.TooSlow(rule.BeforeBreak + " | " + rule.AfterBreak), path, rule.Position, error);
}
