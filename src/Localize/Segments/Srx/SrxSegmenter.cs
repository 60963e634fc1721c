namespace Localize.Segments.Srx;

/// <summary>Cuts text by the rules of an SRX file, layered over another segmenter or alone.</summary>
/// <remarks>
/// At each place the first rule in order that matches decides (SRX 2.0). A break inside or before white space is moved behind it, for
/// the white space belongs to the segment before; an exception anywhere in the white space after a sentence undoes the break of the
/// segmenter below. U+2028 always ends a segment. A placeholder glued to the stop is not seen by the rules; where a segment ends
/// there, it stays with the stop when the rules are layered, and goes where <see cref="FormatHandling"/> says when they are alone. Immutable; may be shared between threads.
/// <code>
/// SrxDocument rules = SrxDocument.Load("house.srx");
/// var segmenter = new SrxSegmenter(rules, SentenceSegmenter.ForLanguage("en"));
/// </code>
/// </remarks>
public sealed class SrxSegmenter : ISegmenter
{
    // More places within one stretch of white space are not looked at.
    private const int MostPlaces = 16;

    private readonly CompiledSrxRule[] rules;
    private readonly ISegmenter? below;

    /// <summary>Layers the rules for a segmenter's language over it.</summary>
    /// <param name="document">The rules.</param>
    /// <param name="below">Decides where no rule matches.</param>
    /// <exception cref="LocalizationException">A pattern cannot be used or may take exponential time; the message has the place.</exception>
    public SrxSegmenter(SrxDocument document, ISegmenter below)
        : this(document, below is null ? throw new ArgumentNullException(nameof(below)) : below.Language, below)
    {
    }

    private SrxSegmenter(SrxDocument document, string language, ISegmenter? below)
    {
        ArgumentNullException.ThrowIfNull(document);
        this.below = below;
        Language = LanguageTag.Canonicalize(language);
        FormatHandling = document.FormatHandling;
        rules = [.. document.RulesFor(Language).Select(rule => new CompiledSrxRule(rule, document.Path))];
    }

    /// <inheritdoc/>
    public string Language { get; }

    /// <inheritdoc/>
    public FormatHandling FormatHandling { get; }

    /// <summary>Cuts by the rules of a file alone.</summary>
    /// <param name="document">The rules.</param>
    /// <param name="language">A BCP 47 tag.</param>
    /// <returns>The segmenter.</returns>
    /// <exception cref="ArgumentException">The tag is not well-formed.</exception>
    /// <exception cref="LocalizationException">No break rule holds for the language, or a pattern cannot be used.</exception>
    public static SrxSegmenter Alone(SrxDocument document, string language)
    {
        var segmenter = new SrxSegmenter(document, language, below: null);
        return segmenter.rules.Any(rule => rule.IsBreak) ? segmenter : throw new LocalizationException(SrxMessages.NoBreakRule, document.Path);
    }

    /// <inheritdoc/>
    /// <exception cref="LocalizationException">A pattern took too long on this text.</exception>
    public void Segment(ReadOnlySpan<char> text, List<int> ends, ReadOnlySpan<TextSpan> protectedSpans = default)
    {
        ArgumentNullException.ThrowIfNull(ends);
        foreach (SegmentationDecision decision in Explain(text, protectedSpans))
        {
            if (decision.IsBoundary)
            {
                ends.Add(decision.End);
            }
        }

        if (text.Length > 0)
        {
            ends.Add(text.Length);
        }
    }

    /// <summary>Says of each place where a rule of the file decided, or a segment ends, what decided.</summary>
    /// <param name="text">The text, as for <see cref="Segment"/>.</param>
    /// <param name="protectedSpans">Ascending, disjoint spans inside which no segment may end.</param>
    /// <returns>The decisions in the order of the text; the rule is <c>Srx</c> with its line and column, or <c>BuiltIn</c>.</returns>
    /// <exception cref="LocalizationException">A pattern took too long on this text.</exception>
    public IReadOnlyList<SegmentationDecision> Explain(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> protectedSpans = default)
    {
        GluedPlaceholders? view = GluedPlaceholders.In(text);
        SortedDictionary<int, SegmentationDecision> decided = Decide(view is null ? text : view.Text);
        return Kept(text, view is null ? decided : view.InOriginal(decided, toTheLeft: below is not null || FormatHandling.IncludeIsolated), protectedSpans);
    }

    private SortedDictionary<int, SegmentationDecision> Decide(ReadOnlySpan<char> text)
    {
        var decided = new SortedDictionary<int, SegmentationDecision>();
        DecideByRules(text, decided);
        foreach (int end in EndsBelow(text))
        {
            int start = StartOfSpace(text, end);
            if (text[start..end].Contains(InlineText.LineBreakCharacter) || !decided.ContainsKey(end))
            {
                CompiledSrxRule? exception = text[start..end].Contains(InlineText.LineBreakCharacter) ? null : ExceptionIn(text, start, end);
                decided[end] = new SegmentationDecision(start - 1, exception is null ? end : 0, exception?.Name ?? "BuiltIn");
            }
        }

        return decided;
    }

    // The first rule in order decides at a place; of the places in one stretch of white space a break is stronger than an exception.
    private void DecideByRules(ReadOnlySpan<char> text, SortedDictionary<int, SegmentationDecision> decided)
    {
        var first = new SortedDictionary<int, int>();
        var places = new List<int>();
        for (int i = 0; i < rules.Length; i++)
        {
            places.Clear();
            if (rules[i].IsBreak)
            {
                rules[i].FindAll(text, places);
            }

            foreach (int place in places)
            {
                first.TryAdd(place, i);
            }
        }

        foreach ((int place, int rule) in first)
        {
            int end = EndOfSpace(text, place);
            int exception = FirstException(text, place, rule);
            if (end < text.Length && !(decided.TryGetValue(end, out SegmentationDecision? known) && known.IsBoundary))
            {
                decided[end] = exception < rule ? new SegmentationDecision(place - 1, 0, rules[exception].Name) : new SegmentationDecision(place - 1, end, rules[rule].Name);
            }
        }
    }

    private CompiledSrxRule? ExceptionIn(ReadOnlySpan<char> text, int start, int end)
    {
        for (int place = Math.Max(1, start); place <= Math.Min(end, start + MostPlaces); place++)
        {
            int rule = FirstException(text, place, rules.Length);
            if (rule < rules.Length)
            {
                return rules[rule];
            }
        }

        return null;
    }

    private int FirstException(ReadOnlySpan<char> text, int place, int limit)
    {
        for (int i = 0; i < limit; i++)
        {
            if (!rules[i].IsBreak && rules[i].Matches(text, place))
            {
                return i;
            }
        }

        return limit;
    }

    private List<int> EndsBelow(ReadOnlySpan<char> text)
    {
        var ends = new List<int>();
        if (below is not null)
        {
            below.Segment(text, ends);
            ends.Remove(text.Length);
            return ends;
        }

        for (int i = text.IndexOf(InlineText.LineBreakCharacter); i >= 0 && EndOfSpace(text, i) is var end && end < text.Length;)
        {
            ends.Add(end);
            int next = text[end..].IndexOf(InlineText.LineBreakCharacter);
            i = next < 0 ? next : end + next;
        }

        return ends;
    }

    // Without those in protected spans and those that would leave white space alone.
    private static List<SegmentationDecision> Kept(ReadOnlySpan<char> text, SortedDictionary<int, SegmentationDecision> decided, ReadOnlySpan<TextSpan> protectedSpans)
    {
        var kept = new List<SegmentationDecision>();
        int start = 0;
        int span = 0;
        foreach ((int end, SegmentationDecision decision) in decided)
        {
            while (span < protectedSpans.Length && protectedSpans[span].End <= end)
            {
                span++;
            }

            bool isProtected = span < protectedSpans.Length && protectedSpans[span].Start < end;
            bool isKept = decision.IsBoundary && !isProtected && !text[start..end].IsWhiteSpace();
            kept.Add(isKept || !decision.IsBoundary ? decision : decision with { End = 0, Rule = isProtected ? nameof(BoundaryRule.ProtectedSpan) : nameof(BoundaryRule.SoftLine) });
            start = isKept ? end : start;
        }

        return kept;
    }

    private static int EndOfSpace(ReadOnlySpan<char> text, int place)
    {
        while (place < text.Length && char.IsWhiteSpace(text[place]))
        {
            place++;
        }

        return place;
    }

    private static int StartOfSpace(ReadOnlySpan<char> text, int place)
    {
        while (place > 1 && char.IsWhiteSpace(text[place - 1]))
        {
            place--;
        }

        return place;
    }
}
